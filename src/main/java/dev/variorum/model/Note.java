package dev.variorum.model;

import dev.variorum.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A note of the author.
 *
 * @param id {@code DOCUMENT/DIVISION/NUMBER}, as {@code 004/IV/4}
 * @param number its number in its division, from 1; a mark such as an asterisk is counted
 * @param mark as printed, without brackets
 * @param blocks its text, as a rule one paragraph
 * @param span from its mark to its last character
 * @param call where the text calls it; empty where no call was found
 */
public record Note(
    String id, int number, String mark, List<Block> blocks, Span span, Optional<Span> call) {

  public Note {
    blocks = List.copyOf(blocks);
  }

  public Note withBlocks(List<Block> changed) {
    return new Note(id, number, mark, changed, span, call);
  }
}
