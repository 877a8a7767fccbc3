package dev.variorum.render.json;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.Runs;
import dev.variorum.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The characters of the source from the first of a block to its last. */
final class Extent {

  private Extent() {}

  static Optional<Span> of(Block block) {
    Stream<Span> spans =
        block instanceof Block.Contents contents
            ? contents.lines().stream().map(Block.ContentsLine::span)
            : Runs.of(block).stream().flatMap(List::stream).map(Inline::span);
    return spans.filter(span -> !span.isEmpty()).reduce(Span::cover);
  }
}
