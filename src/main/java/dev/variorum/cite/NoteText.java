package dev.variorum.cite;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.model.Runs;
import dev.variorum.source.Span;
import java.util.BitSet;
import java.util.List;

/** The text of a note, one kind of space throughout, with the stretches that are in italics. */
final class NoteText {

  private final PlainText plain;
  private final String text;
  private final BitSet italic;

  private NoteText(PlainText plain, BitSet italic) {
    this.plain = plain;
    this.text = even(plain.text());
    this.italic = italic;
  }

  static NoteText of(List<? extends Block> blocks) {
    PlainText plain = PlainText.ofBlocks(blocks);
    BitSet italic = new BitSet();
    int[] from = {0};
    for (Block block : blocks) {
      Runs.of(block).forEach(run -> italics(run, plain, italic, from));
    }
    return new NoteText(plain, italic);
  }

  /** Every kind of space becomes a plain one; the length stays. */
  static String even(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private static void italics(List<Inline> run, PlainText plain, BitSet italic, int[] from) {
    for (Inline inline : run) {
      if (inline instanceof Inline.Styled styled && styled.style() == Inline.Style.ITALIC) {
        int i = from[0];
        while (i < plain.text().length() && plain.offset(i) < styled.span().start()) {
          i++;
        }
        int start = i;
        while (i < plain.text().length() && plain.offset(i) < styled.span().end()) {
          i++;
        }
        italic.set(start, i);
        from[0] = i;
      } else if (inline instanceof Inline.Link link) {
        italics(link.content(), plain, italic, from);
      } else if (inline instanceof Inline.Foreign foreign) {
        italics(foreign.content(), plain, italic, from);
      }
    }
  }

  String text() {
    return text;
  }

  Span span(int start, int end) {
    return plain.span(start, end);
  }

  /** The start of the first stretch in italics from an index on; -1 where there is none. */
  int italicFrom(int start, int end) {
    int found = italic.nextSetBit(start);
    return found >= 0 && found < end ? found : -1;
  }

  /** The index after the stretch in italics that holds an index. */
  int italicEnd(int start) {
    return Math.min(text.length(), italic.nextClearBit(start));
  }
}
