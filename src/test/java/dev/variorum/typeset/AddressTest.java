package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address goes over to the next line before one of its signs, and never with a hyphen. */
class AddressTest {

  private static final String ADDRESS =
      "https://archive.example.org/administration/considerable-lighthouses/keepers_1871/page-3.htm";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void linesEndBeforeSigns(boolean linked) {
    int broken = 0;
    for (int indent = 0; indent < 200; indent += 7) {
      ParagraphStyle style = ParagraphStyle.text(9, 11).indented(indent, 0, 0);
      Piece words = new Piece.Text(ADDRESS);
      Piece piece = linked ? new Piece.Link(ADDRESS, true, ADDRESS, List.of(words)) : words;
      Block block =
          new Block.Paragraph(
              "P", style, List.of(), List.of(new Piece.Text("See the log at "), piece));
      Typeset set = Typesetter.set(Flows.of(List.of(Flows.section(block)), Map.of()));
      assertEquals(0, set.quality().overfull());
      List<String> lines = lines(set);
      assertTrue(String.join("", lines).replace(" ", "").endsWith(ADDRESS), lines.toString());
      int first = 0;
      while (!lines.get(first).contains("https")) {
        first++;
      }
      for (String line : lines.subList(first + 1, lines.size())) {
        assertTrue("/.,-_~?#%=&+@".indexOf(line.charAt(0)) >= 0 || line.startsWith("arch"), line);
        broken++;
      }
    }
    assertTrue(broken > 10, "only " + broken + " were broken");
  }

  private static List<String> lines(Typeset set) {
    Map<Double, StringBuilder> lines = new TreeMap<>();
    for (Mark mark : set.pages().get(0).marks()) {
      if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT) {
        assertTrue(!run.hyphen(), "a hyphen in an address");
        lines.computeIfAbsent(run.y(), y -> new StringBuilder()).append(run.text());
      }
    }
    List<String> all = new ArrayList<>();
    lines.values().forEach(line -> all.add(line.toString()));
    return all;
  }
}
