package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DateWordsTest {

  @Test
  void datesAreWordedAsFarAsTheyAreKnown() {
    assertEquals("13\u00a0April 1941", DateWords.of("1941-04-13"));
    assertEquals("April 1941", DateWords.of("1941-04"));
    assertEquals("c. 1941", DateWords.of("1941~"));
    assertEquals("1941?", DateWords.of("1941?"));
    assertEquals("9\u201316\u00a0June 1945", DateWords.of("1945-06-09/1945-06-16"));
    assertEquals("29\u00a0May\u20132\u00a0June 1945", DateWords.of("1945-05-29/1945-06-02"));
    assertEquals("May\u2013June 1945", DateWords.of("1945-05/1945-06"));
    assertEquals("30\u00a0May 1944\u20132\u00a0June 1945", DateWords.of("1944-05-30/1945-06-02"));
    assertEquals("c. May 1945\u2013June 1945", DateWords.of("1945-05~/1945-06"));
    assertEquals("the spring", DateWords.of("the spring"));
  }
}
