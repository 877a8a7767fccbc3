package dev.variorum.cite;

import dev.variorum.source.Span;

/** A part of a note: a citation or the author's own words. */
public sealed interface Segment {

  Span span();

  record Cited(Citation citation) implements Segment {
    @Override
    public Span span() {
      return citation.span();
    }
  }

  /** A remark: at least a clause of the author's own; connectives and full stops are no remarks. */
  record Remark(String text, Span span) implements Segment {}
}
