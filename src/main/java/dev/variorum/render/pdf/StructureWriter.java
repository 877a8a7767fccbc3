package dev.variorum.render.pdf;

import dev.variorum.typeset.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Writes the structure tree, its parent tree and the tree of ids. */
final class StructureWriter {

  private static final COSName ROLE = COSName.getPDFName("S");
  private static final COSName MCR = COSName.getPDFName("MCR");
  private static final COSName OBJR = COSName.getPDFName("OBJR");
  private static final COSName MCID = COSName.getPDFName("MCID");
  private static final COSName PG = COSName.getPDFName("Pg");
  private static final COSName NUMS = COSName.getPDFName("Nums");

  /** A piece of marked content. */
  private record Piece(int page, int mcid) {}

  private final List<COSDictionary> pages;
  private final Map<Integer, List<Piece>> pieces = new HashMap<>();
  private final List<Integer> counts = new ArrayList<>();
  private final IdentityHashMap<Node, List<COSDictionary>> annotations = new IdentityHashMap<>();
  private final IdentityHashMap<COSDictionary, Integer> annotationPages = new IdentityHashMap<>();
  private final TreeMap<Integer, COSDictionary> annotationParents = new TreeMap<>();
  private final TreeMap<String, COSDictionary> ids = new TreeMap<>();
  private final List<COSDictionary[]> parents = new ArrayList<>();

  StructureWriter(List<COSDictionary> pages) {
    this.pages = pages;
  }

  /** Notes the marked content of the next page. */
  void page(List<Integer> leaves) {
    int page = counts.size();
    counts.add(leaves.size());
    parents.add(new COSDictionary[leaves.size()]);
    for (int mcid = 0; mcid < leaves.size(); mcid++) {
      pieces.computeIfAbsent(leaves.get(mcid), key -> new ArrayList<>()).add(new Piece(page, mcid));
    }
  }

  /** Notes an annotation; its key in the parent tree has been given out by the caller. */
  void annotation(Node node, COSDictionary annotation, int page) {
    annotations.computeIfAbsent(node, key -> new ArrayList<>()).add(annotation);
    annotationPages.put(annotation, page);
  }

  /** Writes the tree under its root. */
  COSDictionary write(Node document) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    COSDictionary top = element(document, root);
    if (top == null) {
      throw new IllegalStateException("a document without content");
    }
    COSArray kids = new COSArray();
    kids.add(top);
    root.setItem(COSName.K, kids);
    root.setItem(COSName.getPDFName("ParentTree"), parentTree());
    root.setInt(
        COSName.getPDFName("ParentTreeNextKey"),
        annotationParents.isEmpty() ? pages.size() : annotationParents.lastKey() + 1);
    if (!ids.isEmpty()) {
      COSArray names = new COSArray();
      ids.forEach(
          (id, node) -> {
            names.add(new COSString(id.getBytes(StandardCharsets.UTF_8)));
            names.add(node);
          });
      COSDictionary leaf = new COSDictionary();
      leaf.setItem(COSName.NAMES, names);
      COSArray limits = new COSArray();
      limits.add(names.get(0));
      limits.add(names.get(names.size() - 2));
      leaf.setItem(COSName.LIMITS, limits);
      COSArray leavesOfTree = new COSArray();
      leavesOfTree.add(leaf);
      COSDictionary tree = new COSDictionary();
      tree.setItem(COSName.KIDS, leavesOfTree);
      root.setItem(COSName.getPDFName("IDTree"), tree);
    }
    return root;
  }

  private @Nullable COSDictionary element(Node node, COSDictionary parent) {
    COSDictionary element = new COSDictionary();
    COSArray kids = new COSArray();
    int own = -1;
    for (Node.Kid kid : node.kids()) {
      if (kid instanceof Node.Element child) {
        COSDictionary written = element(child.node(), element);
        if (written != null) {
          kids.add(written);
        }
      } else if (kid instanceof Node.Content content) {
        for (Piece piece : pieces.getOrDefault(content.leaf(), List.of())) {
          if (own < 0) {
            own = piece.page();
            element.setItem(PG, pages.get(own));
          }
          kids.add(piece.page() == own ? COSInteger.get(piece.mcid()) : reference(piece));
          parents.get(piece.page())[piece.mcid()] = element;
        }
      }
    }
    for (COSDictionary annotation : annotations.getOrDefault(node, List.of())) {
      COSDictionary reference = new COSDictionary();
      reference.setItem(COSName.TYPE, OBJR);
      reference.setItem(COSName.OBJ, annotation);
      reference.setItem(PG, pages.get(annotationPages.getOrDefault(annotation, 0)));
      kids.add(reference);
      annotationParents.put(annotation.getInt(COSName.STRUCT_PARENT), element);
    }
    boolean cell = node.role().equals("TD") || node.role().equals("TH");
    if (kids.size() == 0 && !cell) {
      return null;
    }
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setName(ROLE, node.role());
    element.setItem(COSName.P, parent);
    if (kids.size() > 0) {
      element.setItem(COSName.K, kids.size() == 1 ? kids.get(0) : kids);
    }
    attributes(node, element);
    return element;
  }

  private COSDictionary reference(Piece piece) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, MCR);
    reference.setItem(PG, pages.get(piece.page()));
    reference.setInt(MCID, piece.mcid());
    return reference;
  }

  private void attributes(Node node, COSDictionary element) {
    if (!node.language().isEmpty()) {
      element.setString(COSName.LANG, node.language());
    }
    if (!node.alternative().isEmpty() && node.role().equals("Figure")) {
      element.setString(COSName.ALT, node.alternative());
    }
    if (!node.actualText().isEmpty()) {
      element.setString(COSName.ACTUAL_TEXT, node.actualText());
    }
    if (!node.id().isEmpty()) {
      element.setItem(COSName.ID, new COSString(node.id().getBytes(StandardCharsets.UTF_8)));
      ids.put(node.id(), element);
    }
    if (node.head() || node.rowHead() || node.columns() > 1) {
      COSDictionary table = new COSDictionary();
      table.setName(COSName.O, "Table");
      if (node.head() || node.rowHead()) {
        table.setName(COSName.getPDFName("Scope"), node.head() ? "Column" : "Row");
      }
      if (node.columns() > 1) {
        table.setInt(COSName.getPDFName("ColSpan"), node.columns());
      }
      element.setItem(COSName.A, table);
    }
  }

  private COSDictionary parentTree() {
    COSArray numbers = new COSArray();
    for (int page = 0; page < pages.size(); page++) {
      COSArray elements = new COSArray();
      for (COSDictionary parent : parents.get(page)) {
        if (parent == null) {
          throw new IllegalStateException("content without a place in the structure, page " + page);
        }
        elements.add(parent);
      }
      numbers.add(COSInteger.get(page));
      numbers.add(elements);
    }
    annotationParents.forEach(
        (key, element) -> {
          numbers.add(COSInteger.get(key));
          numbers.add(element);
        });
    COSDictionary tree = new COSDictionary();
    tree.setItem(NUMS, numbers);
    return tree;
  }
}
