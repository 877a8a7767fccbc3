package dev.variorum.bibliography.csl;

/**
 * A style as the catalogue lists it.
 *
 * @param id what {@link Style#named} takes
 * @param title full title
 * @param parent id of the style that a dependent one follows, empty for an independent one
 * @param format CSL's citation-format: note, author-date, numeric, author, label; empty if unsaid
 */
public record StyleEntry(String id, String title, String parent, String format) {

  static StyleEntry of(String id, String xml) {
    Node root = NodeReader.read(id, xml);
    Node info = root.child("info").orElse(root);
    String format =
        info.children("category").stream()
            .map(category -> category.get("citation-format"))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return new StyleEntry(id, info.child("title").map(Node::text).orElse(id), parent(root), format);
  }

  /** The id of the independent parent, empty where the style is independent. */
  static String parent(Node root) {
    if (root.child("citation").isPresent()) {
      return "";
    }
    for (Node info : root.children("info")) {
      for (Node link : info.children("link")) {
        if (link.get("rel").equals("independent-parent")) {
          String address = link.get("href");
          return address.substring(address.lastIndexOf('/') + 1);
        }
      }
    }
    return "";
  }

  public boolean isDependent() {
    return !parent.isEmpty();
  }

  public boolean isNote() {
    return format.equals("note");
  }
}
