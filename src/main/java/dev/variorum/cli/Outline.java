package dev.variorum.cli;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.PlainText;
import dev.variorum.read.Coverage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints a document's divisions and the first words of its blocks. */
final class Outline {

  private static final int WIDTH = 90;

  private final PrintWriter out;

  Outline(PrintWriter out) {
    this.out = out;
  }

  void print(Document document) {
    out.println(document.id() + "  " + document.title());
    for (Division division : document.divisions()) {
      out.println("  " + division.id() + "  " + division.titleText());
      for (Block block : division.blocks()) {
        String text = PlainText.ofBlocks(List.of(block)).text().replace('\n', ' ');
        String line = "    " + block.id() + "  " + text;
        out.println(line.length() > WIDTH ? line.substring(0, WIDTH - 4) + " ..." : line);
      }
      if (!division.notes().isEmpty()) {
        out.println("    " + division.notes().size() + " notes");
      }
    }
    Coverage coverage = Coverage.of(document);
    out.println(
        String.format(
            Locale.ROOT,
            "  %,d characters: %,d in the text, %,d left out for a reason, %.2f %% accounted for",
            coverage.characters(),
            coverage.inText(),
            coverage.dropped(),
            coverage.percent()));
  }
}
