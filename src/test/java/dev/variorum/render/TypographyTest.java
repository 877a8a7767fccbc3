package dev.variorum.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypographyTest {

  private static String set(String... parts) {
    return setIn("en-US", parts);
  }

  private static String setIn(String language, String... parts) {
    Typography typography = Usage.of(language).typography();
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
      out.append(typography.apply(part));
    }
    return out.toString();
  }

  @Test
  void quotationMarksOpenAndClose() {
    assertEquals("\u201cThe log,\u201d he said", set("\"The log,\" he said"));
    assertEquals("(\u201clog\u201d)", set("(\"log\")"));
    assertEquals("\u201c\u2018No,\u2019 he wrote.\u201d", set("\"'No,' he wrote.\""));
  }

  @Test
  void marksAreThoseOfTheLanguage() {
    assertEquals("\u201eDas Buch\u201c, sagte er", setIn("de-DE", "\"Das Buch\", sagte er"));
    assertEquals(
        "\u201e\u201aNein\u2018, sagt\u2019 er.\u201c", setIn("de", "\"'Nein', sagt' er.\""));
    assertEquals("\u00ab\u00a0Non\u00a0\u00bb, dit-il", setIn("fr-FR", "\"Non\", dit-il"));
    assertEquals("d\u2019un \u00ab\u00a0gu\u00e9\u00a0\u00bb", setIn("fr", "d'un \"gu\u00e9\""));
    assertEquals("\u201eWort\u201c (\u201eOrt\u201c)", setIn("de", "\"Wort\" (\"Ort\")"));
  }

  @Test
  void aQuotationInOursTakesTheInnerMarks() {
    Typography typography = Usage.of("en").typography();
    String said = typography.quote() + typography.apply("\"November 21,\" SRS");
    assertEquals("\u201c\u2018November 21,\u2019 SRS\u201d", said + typography.unquote());
    assertEquals(" \u201cso\u201d", typography.apply(" \"so\""));
  }

  @Test
  void headingsInCapitalsAreLoweredWhereTheLanguageTellsHow() {
    assertEquals("The Ford", Usage.of("en").heading("THE FORD"));
    assertEquals("DIE F\u00c4HRE AM FLUSS", Usage.of("de").heading("DIE F\u00c4HRE AM FLUSS"));
  }

  @Test
  void apostrophesClose() {
    assertEquals("the keeper\u2019s", set("the keeper's"));
    assertEquals("the \u201930s", set("the '30s"));
  }

  @Test
  void aMarkBeforeAnotherPieceOpens() {
    assertEquals("the \u201cLog\u201d", set("the \"", "Log", "\""));
    assertEquals("log\u2014\u201cMoor\u201d", set("log--\"", "Moor", "\""));
  }

  @Test
  void aHyphenBetweenSpacesIsADash() {
    assertEquals("the lamp \u2013 it was out \u2013 smoked", set("the lamp - it was out - smoked"));
    assertEquals("log \u2013 Moor", set("log", " - ", "Moor"));
    assertEquals("\u2013", set("-"));
    assertEquals("Skerry-Point, HBL-0133", set("Skerry-Point, HBL-0133"));
    assertEquals("pre- and post-war", set("pre- and post-war"));
    assertEquals("Skerry-Point", set("Skerry", "-", "Point"));
  }

  @Test
  void anAddressIsLeftAsItIs() {
    assertEquals(
        "1871\u201372 \u2013 see \u201chttps://x.org/11-9/a--b_1871-72.htm\u201d",
        set("1871-72 - see \"https://x.org/11-9/a--b_1871-72.htm\""));
    assertEquals("(www.x.org/1-2)", set("(www.x.org/1-2)"));
  }

  @Test
  void aMarkAfterItalicsCloses() {
    assertEquals("Log\u201d", set("Log", "\""));
  }

  @Test
  void onlyRangesOfNumbersGetADash() {
    assertEquals("pp. 338\u201339", set("pp. 338-39"));
    assertEquals("1941\u20131945", set("1941-1945"));
    assertEquals("SRS-0582", set("SRS-0582"));
    assertEquals("0-19-821", set("0-19-821"));
    assertEquals("MSL-12-14", set("MSL-12-14"));
    assertEquals("cease-fire", set("cease-fire"));
  }

  @Test
  void titlesInCapitalsAreSetAsABookSetsThem() {
    assertEquals("The Keepers of the Light", TitleCase.of("THE KEEPERS OF THE LIGHT"));
    assertEquals("Trade with the U.S.S.R.", TitleCase.of("TRADE WITH THE U.S.S.R."));
    assertEquals("Signals during the 1930s", TitleCase.of("SIGNALS DURING THE 1930S"));
    assertEquals("Chapter IV", TitleCase.of("CHAPTER IV"));
    assertEquals("Appendix A", TitleCase.of("APPENDIX A"));
    assertEquals("Already mixed of case", TitleCase.of("Already mixed of case"));
  }
}
