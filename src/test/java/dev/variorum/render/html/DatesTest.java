package dev.variorum.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "1941-04-13, 13 April 1941",
    "1941-04, April 1941",
    "1941, 1941",
    "1941-04~, about April 1941",
    "1941?, 1941 (uncertain)",
    "1945-06-09/1945-06-16, 9 June 1945 to 16 June 1945",
    "1941-13, 1941-13",
    "someday, someday"
  })
  void datesAreWrittenForPeople(String edtf, String said) {
    assertEquals(said, Dates.readable(edtf));
  }
}
