package dev.variorum.render.pdf;

import dev.variorum.typeset.Bookmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The outline: bookmarks of levels as a linked tree. */
final class Outline {

  /** A bookmark with those under it. */
  private static final class Item {
    final int level;
    final String title;
    final String anchor;
    final int number;
    final List<Item> under = new ArrayList<>();

    Item(int level, String title, String anchor, int number) {
      this.level = level;
      this.title = title;
      this.anchor = anchor;
      this.number = number;
    }
  }

  private final PdfFile file;
  private final Function<String, PdfText> destinations;

  /**
   * Creates one.
   *
   * @param destinations where an anchor leads
   */
  Outline(PdfFile file, Function<String, PdfText> destinations) {
    this.file = file;
    this.destinations = destinations;
  }

  /** Writes bookmarks, of which there must be some, and gives the number of their root. */
  int write(List<Bookmark> bookmarks) throws IOException {
    Item root = new Item(0, "", "", file.reserve());
    List<Item> path = new ArrayList<>(List.of(root));
    for (Bookmark bookmark : bookmarks) {
      while (path.get(path.size() - 1).level >= bookmark.level()) {
        path.remove(path.size() - 1);
      }
      Item item = new Item(bookmark.level(), bookmark.title(), bookmark.anchor(), file.reserve());
      path.get(path.size() - 1).under.add(item);
      path.add(item);
    }
    PdfText text = new PdfText().raw("<</Type/Outlines/Count").number(root.under.size());
    file.object(root.number, ends(root, text).raw(">>"));
    write(root);
    return root.number;
  }

  private void write(Item parent) throws IOException {
    for (int i = 0; i < parent.under.size(); i++) {
      Item item = parent.under.get(i);
      PdfText text = new PdfText().raw("<</Title").text(item.title);
      text.raw("/Parent").reference(parent.number);
      text.raw("/Dest").raw(destinations.apply(item.anchor));
      if (i > 0) {
        text.raw("/Prev").reference(parent.under.get(i - 1).number);
      }
      if (i + 1 < parent.under.size()) {
        text.raw("/Next").reference(parent.under.get(i + 1).number);
      }
      if (!item.under.isEmpty()) {
        // A negative count: closed until the reader opens it.
        text.raw("/Count").number(-item.under.size());
      }
      file.object(item.number, ends(item, text).raw(">>"));
      write(item);
    }
  }

  private static PdfText ends(Item item, PdfText text) {
    if (!item.under.isEmpty()) {
      text.raw("/First").reference(item.under.get(0).number);
      text.raw("/Last").reference(item.under.get(item.under.size() - 1).number);
    }
    return text;
  }
}
