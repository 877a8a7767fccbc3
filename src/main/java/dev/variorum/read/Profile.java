package dev.variorum.read;

import dev.variorum.model.Division;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How to read a plain text whose habits the reader does not know by itself. What a profile leaves
 * out is found as without one; notations with markup of their own need none.
 *
 * @param headings lines that open a division, tried in order before the built-in ones
 * @param furniture lines that are dropped, wherever they stand
 * @param pages the mark of a page in the text; its first group is the number
 * @param notes the forms of mark that open a note at the start of any paragraph
 * @param calls the forms of mark that can be calls; empty for all that the text uses
 */
public record Profile(
    List<Heading> headings,
    List<Furniture> furniture,
    Optional<LinePattern> pages,
    Set<MarkForm> notes,
    Set<MarkForm> calls) {

  /** That of a text with no habits of its own. */
  public static final Profile NONE =
      new Profile(List.of(), List.of(), Optional.empty(), Set.of(), Set.of());

  public Profile {
    headings = List.copyOf(headings);
    furniture = List.copyOf(furniture);
    notes = Set.copyOf(notes);
    calls = Set.copyOf(calls);
  }

  /**
   * A heading.
   *
   * @param line matches the whole first line; its first group, if it has one, is the number
   */
  public record Heading(LinePattern line, Division.Kind kind) {}

  /**
   * A line that is no part of the text.
   *
   * @param line matches the whole line
   * @param why in words, for the list of what was dropped
   */
  public record Furniture(LinePattern line, String why) {}
}
