package dev.variorum.read;

import dev.variorum.model.Inline.JoinKind;
import dev.variorum.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of running text that nothing interrupts in the source.
 *
 * @param lines its lines
 * @param join how it is joined to the fragment before it; null for the first of a paragraph
 * @param evidence why it is joined
 * @param breakBefore whether a page of the original begins with it
 */
record Fragment(
    List<Span> lines, @Nullable JoinKind join, List<String> evidence, boolean breakBefore) {

  Fragment {
    lines = List.copyOf(lines);
    evidence = List.copyOf(evidence);
  }

  Span span() {
    return new Span(lines.get(0).start(), lines.get(lines.size() - 1).end());
  }
}
