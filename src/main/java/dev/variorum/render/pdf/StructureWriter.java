package dev.variorum.render.pdf;

import dev.variorum.typeset.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structure tree section by section, and at last its parent tree and the tree of ids.
 */
final class StructureWriter {

  /** A piece of marked content. */
  private record Piece(int page, int mcid) {}

  /** An annotation: its object, its page, its key in the parent tree. */
  private record Field(int number, int page, int key) {}

  /** The kids of an element as they are written. */
  private static final class Kids {
    final PdfText text = new PdfText();
    int count;
    int page = -1;
  }

  private final PdfFile file;
  private int firstPage;
  private final int root;
  private final int document;
  private final Kids top = new Kids();
  private int[] parentsOfPages = new int[0];
  private int[] parentsOfFields = new int[256];
  private int fields;
  private final TreeMap<String, Integer> ids = new TreeMap<>();

  /** A part whose sections are still to come. */
  private @Nullable Node part;

  private int partNumber;
  private Kids partKids = new Kids();

  // What the section at hand has on its pages.
  private final Map<Integer, List<Piece>> pieces = new HashMap<>();
  private final Map<Integer, int[]> elements = new HashMap<>();
  private final IdentityHashMap<Node, List<Field>> annotations = new IdentityHashMap<>();

  StructureWriter(PdfFile file) {
    this.file = file;
    this.root = file.reserve();
    this.document = file.reserve();
  }

  /**
   * Begins the tree.
   *
   * @param first number of the object of the first page; the others follow it
   */
  void begin(int first, int pages) {
    firstPage = first;
    parentsOfPages = new int[pages];
  }

  /** Notes the marked content of a page of the section to come. */
  void page(int page, List<Integer> leaves) {
    elements.put(page, new int[leaves.size()]);
    for (int mcid = 0; mcid < leaves.size(); mcid++) {
      pieces
          .computeIfAbsent(leaves.get(mcid), key -> new ArrayList<>(1))
          .add(new Piece(page, mcid));
    }
  }

  /** Notes an annotation of the section to come and gives its key in the parent tree. */
  int annotation(Node node, int number, int page) {
    int key = parentsOfPages.length + fields++;
    annotations
        .computeIfAbsent(node, unused -> new ArrayList<>(1))
        .add(new Field(number, page, key));
    return key;
  }

  /** Writes the elements of a section whose pages have been noted. */
  void section(Node node) throws IOException {
    parentsOfFields = Arrays.copyOf(parentsOfFields, Math.max(fields, parentsOfFields.length));
    if (node.role().equals("Part")) {
      closePart();
      part = node;
      partNumber = file.reserve();
      partKids = kids(node, partNumber);
    } else {
      Kids outer = part == null ? top : partKids;
      int written = element(node, part == null ? document : partNumber);
      if (written > 0) {
        outer.text.reference(written);
        outer.count++;
      }
    }
    for (Map.Entry<Integer, int[]> page : elements.entrySet()) {
      PdfText parents = new PdfText().raw("[");
      for (int element : page.getValue()) {
        if (element == 0) {
          throw new IllegalStateException(
              "content without a place in the structure, page " + page.getKey());
        }
        parents.reference(element);
      }
      parentsOfPages[page.getKey()] = file.object(parents.raw("]"));
    }
    pieces.clear();
    elements.clear();
    annotations.clear();
  }

  private void closePart() throws IOException {
    if (part != null) {
      if (partKids.count > 0) {
        write(part, partNumber, document, partKids);
        top.text.reference(partNumber);
        top.count++;
      } else {
        file.object(partNumber, "null");
      }
    }
  }

  /** Writes the tree under its root, whose number it gives. */
  int finish() throws IOException {
    closePart();
    if (top.count == 0) {
      throw new IllegalStateException("a document without content");
    }
    PdfText whole = new PdfText().raw("<</Type/StructElem/S/Document/P").reference(root);
    file.object(document, whole.raw("/K[").raw(top.text).raw("]>>"));
    NumberTree parents = new NumberTree(file, "Nums");
    for (int page = 0; page < parentsOfPages.length; page++) {
      parents.add(Integer.toString(page), new PdfText().reference(parentsOfPages[page]));
    }
    for (int field = 0; field < fields; field++) {
      if (parentsOfFields[field] > 0) {
        parents.add(
            Integer.toString(parentsOfPages.length + field),
            new PdfText().reference(parentsOfFields[field]));
      }
    }
    PdfText text = new PdfText().raw("<</Type/StructTreeRoot/K").reference(document);
    text.raw("/ParentTree").reference(parents.write());
    text.raw("/ParentTreeNextKey").number(parentsOfPages.length + fields);
    NumberTree names = new NumberTree(file, "Names");
    for (Map.Entry<String, Integer> id : ids.entrySet()) {
      names.add(
          new PdfText().bytes(id.getKey()).toString(), new PdfText().reference(id.getValue()));
    }
    if (!names.isEmpty()) {
      text.raw("/IDTree").reference(names.write());
    }
    file.object(root, text.raw(">>"));
    return root;
  }

  /** Writes an element with what is under it; gives its number, or 0 where there is nothing. */
  private int element(Node node, int parent) throws IOException {
    int number = file.reserve();
    Kids kids = kids(node, number);
    boolean cell = node.role().equals("TD") || node.role().equals("TH");
    if (kids.count == 0 && !cell) {
      file.giveBack(number);
      return 0;
    }
    write(node, number, parent, kids);
    return number;
  }

  private Kids kids(Node node, int number) throws IOException {
    Kids kids = new Kids();
    for (Node.Kid kid : node.kids()) {
      if (kid instanceof Node.Element child) {
        int written = element(child.node(), number);
        if (written > 0) {
          kids.text.reference(written);
          kids.count++;
        }
      } else if (kid instanceof Node.Content content) {
        for (Piece piece : pieces.getOrDefault(content.leaf(), List.of())) {
          content(piece, kids);
          elementsOf(piece.page())[piece.mcid()] = number;
        }
      }
    }
    for (Field field : annotations.getOrDefault(node, List.of())) {
      kids.text.raw("<</Type/OBJR/Obj").reference(field.number());
      kids.text.raw("/Pg").reference(firstPage + field.page()).raw(">>");
      kids.count++;
      parentsOfFields[field.key() - parentsOfPages.length] = number;
    }
    return kids;
  }

  private int[] elementsOf(int page) {
    return Objects.requireNonNull(elements.get(page));
  }

  private void content(Piece piece, Kids kids) {
    kids.page = kids.page < 0 ? piece.page() : kids.page;
    if (piece.page() == kids.page) {
      kids.text.number(piece.mcid());
    } else {
      kids.text.raw("<</Type/MCR/Pg").reference(firstPage + piece.page());
      kids.text.raw("/MCID").number(piece.mcid()).raw(">>");
    }
    kids.count++;
  }

  private void write(Node node, int number, int parent, Kids kids) throws IOException {
    PdfText text = new PdfText().raw("<</Type/StructElem/S").name(node.role());
    text.raw("/P").reference(parent);
    if (kids.page >= 0) {
      text.raw("/Pg").reference(firstPage + kids.page);
    }
    if (kids.count == 1) {
      text.raw("/K").raw(kids.text);
    } else if (kids.count > 1) {
      text.raw("/K[").raw(kids.text).raw("]");
    }
    attributes(node, number, text);
    file.object(number, text.raw(">>"));
  }

  private void attributes(Node node, int number, PdfText text) {
    if (!node.language().isEmpty()) {
      text.raw("/Lang").text(node.language());
    }
    if (!node.alternative().isEmpty() && node.role().equals("Figure")) {
      text.raw("/Alt").text(node.alternative());
    }
    if (!node.actualText().isEmpty()) {
      text.raw("/ActualText").text(node.actualText());
    }
    if (!node.id().isEmpty()) {
      text.raw("/ID").bytes(node.id());
      ids.put(node.id(), number);
    }
    if (node.head() || node.rowHead() || node.columns() > 1) {
      text.raw("/A<</O/Table");
      text.raw(node.head() ? "/Scope/Column" : node.rowHead() ? "/Scope/Row" : "");
      if (node.columns() > 1) {
        text.raw("/ColSpan").number(node.columns());
      }
      text.raw(">>");
    }
  }
}
