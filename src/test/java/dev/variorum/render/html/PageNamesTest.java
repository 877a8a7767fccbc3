package dev.variorum.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageNamesTest {

  private final PageNames names = new PageNames();

  @Test
  void namesArePlainAndDifferentWhateverTheFileSystem() {
    assertEquals("M-IV.html", names.file("M-IV"));
    assertEquals("m-iv_2.html", names.file("m-iv"));
    assertEquals("_.html", names.file("../"));
    assertEquals("_.html", new PageNames().file("\u6d77"));
  }

  @Test
  void thePartsOfTheEditionKeepTheirNames() {
    assertEquals("Conflicts_2.html", names.file("Conflicts"));
    assertEquals("index_2.html", names.file("index"));
  }

  @Test
  void longNamesAreCut() {
    assertEquals(65, names.file("x".repeat(300)).length());
  }
}
