package dev.variorum.bibliography.csl;

/**
 * A term of a locale.
 *
 * @param single singular, the only form of most terms
 * @param multiple plural
 * @param gender grammatical gender of the noun: masculine, feminine or empty
 * @param match of an ordinal: last-digit, last-two-digits, whole-number or empty
 */
record Term(String single, String multiple, String gender, String match) {

  static Term of(Node node) {
    String single = node.child("single").map(Node::text).orElse(node.text());
    String multiple = node.child("multiple").map(Node::text).orElse(single);
    return new Term(clean(single), clean(multiple), node.get("gender"), node.get("match"));
  }

  String in(boolean plural) {
    return plural ? multiple : single;
  }

  private static String clean(String text) {
    return text.isBlank() && text.indexOf('\n') >= 0 ? "" : text;
  }
}
