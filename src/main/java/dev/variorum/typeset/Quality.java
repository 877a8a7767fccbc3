package dev.variorum.typeset;

import java.util.List;

/**
 * How well the pages came out.
 *
 * @param lines justified lines that are not the last of their paragraph
 * @param withinHalf share of them whose stretch ratio is within ±0.5
 * @param withinOne share within ±1
 * @param hyphensPerHundred divided words in a hundred lines
 * @param ladders runs of three or more lines that end in a hyphen
 * @param overfull lines longer than their measure
 * @param widows last lines of a paragraph at the head of a page
 * @param orphans first lines of a paragraph at the foot of a page
 * @param dividedPages pages that end in a divided word
 * @param rivers straight channels of white through the spaces of four lines or more
 * @param splitNotes pages on which a note goes over to the next
 * @param rounds how often the pages were set until all references were right
 * @param missing characters that no face has, in the order of their numbers; a hollow square stands
 *     for each of them and copies as the character
 */
public record Quality(
    int pages,
    int lines,
    double withinHalf,
    double withinOne,
    double hyphensPerHundred,
    int ladders,
    int overfull,
    int widows,
    int orphans,
    int dividedPages,
    int rivers,
    int splitNotes,
    int rounds,
    List<MissingCharacter> missing) {
  public Quality {
    missing = List.copyOf(missing);
  }
}
