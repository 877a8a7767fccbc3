package dev.variorum.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A name tree or number tree: pairs in the order of their keys, in leaves of bounded size. */
final class NumberTree {

  private static final int LEAF = 256;

  private final PdfFile file;
  private final String kind;
  private final List<Integer> leaves = new ArrayList<>();
  private PdfText pairs = new PdfText();
  private String first = "";
  private String last = "";
  private int count;

  /**
   * Begins a tree.
   *
   * @param kind {@code Nums} or {@code Names}
   */
  NumberTree(PdfFile file, String kind) {
    this.file = file;
    this.kind = kind;
  }

  /** Adds a pair; keys come in order. */
  void add(String key, CharSequence value) throws IOException {
    if (count == LEAF) {
      leaf();
    }
    first = count == 0 ? key : first;
    last = key;
    pairs.raw(count == 0 ? "" : " ").raw(key).raw(value);
    count++;
  }

  private void leaf() throws IOException {
    String body = "<</Limits[" + first + " " + last + "]/" + kind + "[" + pairs + "]>>";
    leaves.add(file.object(body));
    pairs = new PdfText();
    count = 0;
  }

  /** Whether nothing was added. */
  boolean isEmpty() {
    return count == 0 && leaves.isEmpty();
  }

  /** Ends the tree and gives the number of its root. */
  int write() throws IOException {
    if (leaves.isEmpty()) {
      return file.object("<</" + kind + "[" + pairs + "]>>");
    }
    leaf();
    PdfText root = new PdfText().raw("<</Kids[");
    leaves.forEach(root::reference);
    return file.object(root.raw("]>>"));
  }
}
