package dev.variorum.model;

import dev.variorum.source.Span;
import java.util.Arrays;
import java.util.List;

/**
 * Inlines as one string, with the way back to the source. Note calls, page breaks and editor's
 * calls leave no trace in it; corrections count as printed.
 */
public final class PlainText {

  private final String text;
  private final int[] offsets;

  private PlainText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  public static PlainText of(List<Inline> inlines) {
    Flattener flattener = new Flattener();
    flattener.all(inlines);
    return flattener.done();
  }

  /** The paragraphs of blocks, one line end between any two. */
  public static PlainText ofBlocks(List<? extends Block> blocks) {
    Flattener flattener = new Flattener();
    for (Block block : blocks) {
      for (List<Inline> run : Runs.of(block)) {
        flattener.separate();
        flattener.all(run);
      }
    }
    return flattener.done();
  }

  public String text() {
    return text;
  }

  /** The offset in the source of the character at an index; the index may be the length. */
  public int offset(int index) {
    return offsets[index];
  }

  /** The characters of the source that stand behind a range of this text. */
  public Span span(int start, int end) {
    if (start == end) {
      return new Span(offsets[start], offsets[start]);
    }
    return new Span(offsets[start], Math.max(offsets[start], offsets[end - 1] + 1));
  }

  /** The index of the first character that stands at or after an offset of the source. */
  public int indexOf(int offset) {
    int index = 0;
    while (index < text.length() && offsets[index] < offset) {
      index++;
    }
    return index;
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class Flattener implements Inline.Visitor<Void> {
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];
    private int end;

    void all(List<Inline> inlines) {
      for (Inline inline : inlines) {
        inline.accept(this);
      }
    }

    void separate() {
      if (!text.isEmpty()) {
        append("\n", new Span(end, end));
      }
    }

    PlainText done() {
      int[] exact = Arrays.copyOf(offsets, text.length() + 1);
      exact[text.length()] = end;
      return new PlainText(text.toString(), exact);
    }

    private void append(String value, Span span) {
      int needed = text.length() + value.length() + 1;
      if (needed > offsets.length) {
        offsets = Arrays.copyOf(offsets, Math.max(needed, offsets.length * 2));
      }
      for (int i = 0; i < value.length(); i++) {
        int offset = Math.min(span.start() + i, Math.max(span.start(), span.end() - 1));
        offsets[text.length() + i] = offset;
      }
      text.append(value);
      end = Math.max(end, span.end());
    }

    @Override
    public Void text(Inline.Text piece) {
      append(piece.value(), piece.span());
      return null;
    }

    @Override
    public Void styled(Inline.Styled styled) {
      all(styled.content());
      return null;
    }

    @Override
    public Void noteCall(Inline.NoteCall call) {
      return null;
    }

    @Override
    public Void lineEnd(Inline.LineEnd lineEnd) {
      append("\n", lineEnd.span());
      return null;
    }

    @Override
    public Void pageBreak(Inline.PageBreak pageBreak) {
      return null;
    }

    @Override
    public Void join(Inline.Join join) {
      append(join.rendered(), join.span());
      return null;
    }

    @Override
    public Void link(Inline.Link link) {
      all(link.content());
      return null;
    }

    @Override
    public Void citationGroup(Inline.CitationGroup group) {
      return null;
    }

    @Override
    public Void correction(Inline.Correction correction) {
      all(correction.printed());
      return null;
    }

    @Override
    public Void editorCall(Inline.EditorCall call) {
      return null;
    }

    @Override
    public Void marked(Inline.Marked marked) {
      all(marked.content());
      return null;
    }

    @Override
    public Void citationMark(Inline.CitationMark mark) {
      all(mark.content());
      return null;
    }

    @Override
    public Void foreign(Inline.Foreign foreign) {
      all(foreign.content());
      return null;
    }
  }
}
