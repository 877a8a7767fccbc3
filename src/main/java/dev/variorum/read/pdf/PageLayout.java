package dev.variorum.read.pdf;

import dev.variorum.model.Dropped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pages of a file tell of its text beyond the characters.
 *
 * @param furniture running heads and page numbers, each a paragraph of its own in the text
 * @param headings the level of each paragraph set larger than the text, by its offset; 0 for the
 *     title of the whole, 1 for the highest heading
 * @param pages where the text of each page begins
 * @param continued offsets of pages whose first line goes on with a paragraph: it is not indented
 *     where paragraphs are
 */
public record PageLayout(
    List<Dropped> furniture,
    Map<Integer, Integer> headings,
    List<PageStart> pages,
    Set<Integer> continued) {

  /** That of a text without pages. */
  public static final PageLayout NONE = new PageLayout(List.of(), Map.of(), List.of(), Set.of());

  public PageLayout {
    furniture = List.copyOf(furniture);
    headings = Map.copyOf(headings);
    pages = List.copyOf(pages);
    continued = Set.copyOf(continued);
  }

  /**
   * The start of a page.
   *
   * @param offset of its first paragraph
   * @param number as printed, or as counted from the numbers that other pages print
   * @param certain whether the page prints it
   */
  public record PageStart(int offset, String number, boolean certain) {}
}
