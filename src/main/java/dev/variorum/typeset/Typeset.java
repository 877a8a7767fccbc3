package dev.variorum.typeset;

import java.util.List;

/**
 * The result: pages, their logical structure, the outline.
 *
 * @param structure the root, of role {@code Document}
 */
public record Typeset(List<Page> pages, Node structure, List<Bookmark> outline, Quality quality) {
  public Typeset {
    pages = List.copyOf(pages);
    outline = List.copyOf(outline);
  }
}
