package dev.variorum.typeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a book as it is finished, section by section, so that nobody need hold all of it. */
public interface Press {

  /**
   * Where an anchor stands.
   *
   * @param page index of the page
   * @param y from the top of the page, in points
   */
  record Place(int page, double y) {}

  /** Tells where an anchor stands; null for one that is on no page. */
  interface Places {
    @Nullable Place of(String anchor);
  }

  /**
   * A finished section.
   *
   * @param pages its own, and a blank one before them where it begins on a right-hand page
   * @param structure its element; one of role {@code Part} holds the sections that follow it
   */
  record Part(List<Page> pages, Node structure, List<Bookmark> outline) {
    public Part {
      pages = List.copyOf(pages);
      outline = List.copyOf(outline);
    }
  }

  /** Called once, before the first section. */
  void begin(int pages, Places places);

  /** Called for each section, in order. */
  void take(Part section);
}
