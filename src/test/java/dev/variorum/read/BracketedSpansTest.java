package dev.variorum.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.model.Block;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.source.LineMap;
import dev.variorum.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small capitals as Pandoc writes them, in Markdown that is read. */
class BracketedSpansTest {

  private static String read(String line) {
    String text = "# Fords\n\n## Roads\n\n" + line + "\n";
    Document document =
        DocumentReader.read(new SourceText("a", "a.md", "", text, new LineMap(text)));
    assertEquals(List.of(), Coverage.of(document).lost());
    StringBuilder out = new StringBuilder();
    document.divisions().stream()
        .flatMap(division -> division.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .forEach(block -> write(((Block.Paragraph) block).content(), out));
    return out.toString();
  }

  private static void write(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        out.append(text.value());
      } else if (inline instanceof Inline.Styled styled) {
        out.append('<').append(styled.style()).append(' ');
        write(styled.content(), out);
        out.append('>');
      } else {
        out.append(inline);
      }
    }
  }

  @Test
  void smallCapitals() {
    assertEquals("<SMALL_CAPS Berg>, Anna", read("[Berg]{.smallcaps}, Anna"));
  }

  @Test
  void otherStylesInsideAndAround() {
    assertEquals("<SMALL_CAPS von <ITALIC Berg>>.", read("[von *Berg*]{.smallcaps}."));
    assertEquals("<ITALIC <SMALL_CAPS Berg> x>", read("*[Berg]{.sc} x*"));
    assertEquals("<UNDERLINE Berg>", read("[Berg]{.ul}"));
  }

  @Test
  void whatIsNoSpanStays() {
    assertEquals("[Berg]{.red}", read("[Berg]{.red}"));
    assertEquals("[Berg]{.smallcaps", read("[Berg]{.smallcaps"));
    assertEquals("[Berg] {.smallcaps}", read("[Berg] {.smallcaps}"));
  }
}
