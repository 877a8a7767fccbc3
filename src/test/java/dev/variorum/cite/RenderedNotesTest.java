package dev.variorum.cite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Notes that our own engine has written in many note styles are cited again; what each cites is
 * known. Once the text has no bibliography, once it prints one, once a file gives the works.
 */
class RenderedNotesTest {

  private static final double LEAST = 0.95;
  private static final double LEAST_RIGHT_WHERE_SURE = 0.99;

  @ParameterizedTest
  @CsvSource({
    "chicago-notes-bibliography,",
    "chicago-notes-bibliography-subsequent-ibid-17th-edition,",
    "mhra-notes,",
    "mhra-notes-subsequent-ibid,",
    "new-harts-rules-notes,",
    "the-english-historical-review,",
    "oscola,",
    "bluebook-law-review,",
    "geschichte-und-gesellschaft,de-DE",
    "journal-fur-kunstgeschichte,de-DE",
    "schweizerische-zeitschrift-fur-geschichte,de-DE",
    "zeitgeschichte,de-DE",
    "annales,fr-FR",
    "histoire-at-politique,fr-FR"
  })
  void whatWasRenderedIsFoundAgain(String style, String locale) {
    String language = locale == null ? "" : locale;
    holds(style + " without bibliography", RenderedNotes.in(style, language, false), false);
    holds(style + " with its bibliography", RenderedNotes.in(style, language, true), false);
    holds(style + " with a file of works", RenderedNotes.in(style, language, false), true);
  }

  private static void holds(String name, RenderedNotes.Text text, boolean known) {
    Evaluation found = RenderedNotes.evaluate(text, known);
    assertTrue(found.total().f1() >= LEAST, () -> name + "\n" + found.report() + found.misses());
    Evaluation.Count sure = found.bands().get("0.9");
    assertTrue(
        sure == null || sure.precision() >= LEAST_RIGHT_WHERE_SURE,
        () -> name + "\n" + found.report() + found.misses());
  }
}
