package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

  @ParameterizedTest
  @CsvSource({"1,a", "26,z", "27,aa", "28,ab", "52,az", "53,ba", "702,zz", "703,aaa"})
  void countsInLetters(int number, String letters) {
    assertEquals(letters, Numbering.letters(number));
  }
}
