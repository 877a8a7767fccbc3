package dev.variorum.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.model.Block;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Reading;
import dev.variorum.model.Runs;
import dev.variorum.source.LineMap;
import dev.variorum.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a source itself says of the language of its words. */
class SourceLanguageTest {

  private static String read(String file, String text) {
    Document document = DocumentReader.read(new SourceText("a", file, "", text, new LineMap(text)));
    assertTrue(Coverage.of(document).isComplete(), () -> Coverage.of(document).toString());
    return document.divisions().stream()
        .flatMap(division -> division.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .flatMap(block -> Runs.of(block).stream())
        .map(SourceLanguageTest::shown)
        .collect(Collectors.joining("|"));
  }

  private static String shown(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      String inside = shown(Reading.inside(inline));
      if (inline instanceof Inline.Foreign foreign) {
        out.append('{').append(foreign.language()).append('|').append(inside).append('}');
      } else if (inline instanceof Inline.Styled) {
        out.append('*').append(inside).append('*');
      } else if (inline instanceof Inline.NoteCall call) {
        out.append('^').append(call.mark());
      } else {
        out.append(inside.isEmpty() ? Reading.of(List.of(inline)) : inside);
      }
    }
    return out.toString();
  }

  private static String html(String paragraph) {
    return read(
        "a.html",
        "<html lang=\"en-GB\"><head><title>Lamp</title></head><body><h1>Lamp</h1><p>"
            + paragraph
            + "</p></body></html>");
  }

  @Test
  void html() {
    assertEquals(
        "on the {de|Lampentag} at *{ja-Latn|yoru}* and {fr|le *soir*}",
        html(
            "on the <span lang=de>Lampentag</span> at <i lang=\"ja-Latn\">yoru</i> and"
                + " <span lang=fr>le <i>soir</i></span>"));
  }

  @Test
  void theLanguageAroundNeedsNoMark() {
    assertEquals("a lamp", html("a <span lang=EN-US>lamp</span>"));
    assertEquals("{de|ein Licht}", html("<span lang=de>ein <span lang=de-AT>Licht</span></span>"));
  }

  @Test
  void whatIsNoTagIsNone() {
    assertEquals(
        "a lamp here", html("a <span lang=\"German; old\">lamp</span> <b lang=''></b>here"));
  }

  @Test
  void tei() {
    assertEquals(
        "on the *{de|Lampentag}* {ru-Latn|noch'iu}",
        read(
            "a.xml",
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\"><teiHeader><fileDesc>"
                + "<titleStmt><title>Lamp</title></titleStmt></fileDesc></teiHeader><text><body>"
                + "<div><head>Lamp</head><p>on the <foreign xml:lang=\"de\">Lampentag</foreign>"
                + " <term xml:lang=\"ru-Latn\">noch'iu</term></p></div></body></text></TEI>"));
  }

  @Test
  void markdown() {
    assertEquals(
        "on the {de|Lampentag} and {ja-Latn|yoru *ni*}; [a]{lang=} [b]{lang=und}",
        read(
            "a.md",
            "# Lamp\n\non the [Lampentag]{lang=de} and [yoru *ni*]{lang=\"ja-Latn\"};"
                + " [a]{lang=} [b]{lang=und}\n"));
  }
}
