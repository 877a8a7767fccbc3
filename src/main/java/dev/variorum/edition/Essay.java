package dev.variorum.edition;

import dev.variorum.model.Block;
import java.util.List;

/** The editor's introduction or statement of method; its citations are rendered already. */
public record Essay(String title, List<Block> blocks) {
  public Essay {
    blocks = List.copyOf(blocks);
  }
}
