package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads pages back: in the order of their structure, and in the order of the flow. */
final class Reading {

  private Reading() {}

  /** The letters of the pages in the order of the structure; divided words are made whole. */
  static String ofPages(Typeset typeset) {
    Map<Integer, StringBuilder> leaves = new HashMap<>();
    for (Page page : typeset.pages()) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT && !run.hyphen()) {
          leaves.computeIfAbsent(run.leaf(), key -> new StringBuilder()).append(run.text());
        }
      }
    }
    StringBuilder text = new StringBuilder();
    read(typeset.structure(), leaves, text);
    if (!leaves.isEmpty()) {
      throw new AssertionError("content without a place in the structure: " + leaves);
    }
    return letters(text.toString());
  }

  private static void read(Node node, Map<Integer, StringBuilder> leaves, StringBuilder out) {
    for (Node.Kid kid : node.kids()) {
      if (kid instanceof Node.Element element) {
        read(element.node(), leaves, out);
      } else if (kid instanceof Node.Content content) {
        StringBuilder text = leaves.remove(content.leaf());
        out.append(text == null ? "" : text);
      }
    }
  }

  /** The letters of a flow; references to pages are left out, for nobody knows them yet. */
  static String ofFlow(Flow flow) {
    StringBuilder out = new StringBuilder();
    flow.sections().forEach(section -> blocks(section.blocks(), flow, out));
    return letters(out.toString());
  }

  private static void blocks(List<Block> blocks, Flow flow, StringBuilder out) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        pieces(paragraph.content(), flow, out);
      } else if (block instanceof Block.Group group) {
        blocks(group.blocks(), flow, out);
      } else if (block instanceof Block.Figure figure) {
        blocks(figure.inside(), flow, out);
      } else if (block instanceof Block.Table table) {
        table.rows().forEach(row -> row.forEach(cell -> pieces(cell.content(), flow, out)));
      }
    }
  }

  private static void pieces(List<Piece> pieces, Flow flow, StringBuilder out) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text text) {
        out.append(text.value());
      } else if (piece instanceof Piece.Styled styled) {
        pieces(styled.content(), flow, out);
      } else if (piece instanceof Piece.Call call) {
        Note note = flow.notes().get(call.noteId());
        NoteSeries series = flow.series().get(note.series());
        boolean runIn = series.layout() == NoteSeries.Layout.RUN_IN;
        out.append(note.mark()).append(note.mark()).append(runIn ? "" : ".");
        blocks(note.blocks(), flow, out);
      } else if (piece instanceof Piece.Lemma lemma) {
        pieces(lemma.content(), flow, out);
        blocks(flow.notes().get(lemma.noteId()).blocks(), flow, out);
      }
    }
  }

  /** Letters and marks without digits, spaces, bars and the commas between calls. */
  static String letters(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .replaceAll("[\\s\\d|\u2013,]", "");
  }

  /** The text of each page, marginal matter left out. */
  static List<String> pages(Typeset typeset) {
    List<String> pages = new ArrayList<>();
    for (Page page : typeset.pages()) {
      StringBuilder text = new StringBuilder();
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT) {
          text.append(run.text());
        }
      }
      pages.add(text.toString());
    }
    return pages;
  }
}
