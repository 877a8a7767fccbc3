package dev.variorum.edition;

import dev.variorum.model.Block;
import dev.variorum.model.PlainText;
import java.util.List;

/** Takes the title of an essay from its first heading. */
final class Essays {

  private Essays() {}

  static Essay titled(List<Block> blocks, String fallback) {
    if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Heading heading) {
      return new Essay(PlainText.of(heading.content()).text(), blocks.subList(1, blocks.size()));
    }
    return new Essay(fallback, blocks);
  }
}
