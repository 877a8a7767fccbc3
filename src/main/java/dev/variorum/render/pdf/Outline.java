package dev.variorum.render.pdf;

import dev.variorum.typeset.Bookmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The outline: bookmarks of levels as a linked tree. */
final class Outline {

  private static final COSName FIRST = COSName.getPDFName("First");
  private static final COSName LAST = COSName.getPDFName("Last");
  private static final COSName NEXT = COSName.getPDFName("Next");
  private static final COSName PREVIOUS = COSName.getPDFName("Prev");

  private final Map<String, COSArray> destinations;

  Outline(Map<String, COSArray> destinations) {
    this.destinations = destinations;
  }

  void write(List<Bookmark> bookmarks, COSDictionary catalog) {
    if (bookmarks.isEmpty()) {
      return;
    }
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.getPDFName("Outlines"));
    List<COSDictionary> path = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    path.add(root);
    levels.add(0);
    int top = 0;
    for (Bookmark bookmark : bookmarks) {
      while (levels.get(levels.size() - 1) >= bookmark.level()) {
        levels.remove(levels.size() - 1);
        path.remove(path.size() - 1);
      }
      COSDictionary parent = path.get(path.size() - 1);
      COSDictionary item = new COSDictionary();
      item.setString(COSName.TITLE, bookmark.title());
      item.setItem(COSName.DEST, destinations.get(bookmark.anchor()));
      append(parent, item);
      if (parent == root) {
        top++;
      } else {
        // A negative count: closed until the reader opens it.
        parent.setInt(COSName.COUNT, parent.getInt(COSName.COUNT, 0) - 1);
      }
      path.add(item);
      levels.add(bookmark.level());
    }
    root.setInt(COSName.COUNT, top);
    catalog.setItem(COSName.OUTLINES, root);
    catalog.setName(COSName.PAGE_MODE, "UseOutlines");
  }

  private static void append(COSDictionary parent, COSDictionary item) {
    item.setItem(COSName.PARENT, parent);
    COSDictionary last = parent.getCOSDictionary(LAST);
    if (last == null) {
      parent.setItem(FIRST, item);
    } else {
      last.setItem(NEXT, item);
      item.setItem(PREVIOUS, last);
    }
    parent.setItem(LAST, item);
  }
}
