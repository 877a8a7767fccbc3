package dev.variorum.bibliography.csl;

/**
 * The formatting attributes of CSL; an empty string where one is not set.
 *
 * @param style font-style: normal, italic, oblique
 * @param variant font-variant: normal, small-caps
 * @param weight font-weight: normal, bold, light
 * @param decoration text-decoration: none, underline
 * @param align vertical-align: baseline, sup, sub
 */
record Look(String style, String variant, String weight, String decoration, String align) {

  static final Look PLAIN = new Look("", "", "", "", "");

  static Look of(Node node) {
    if (node.attributes().isEmpty()) {
      return PLAIN;
    }
    Look look =
        new Look(
            node.get("font-style"),
            node.get("font-variant"),
            node.get("font-weight"),
            node.get("text-decoration"),
            node.get("vertical-align"));
    return look.equals(PLAIN) ? PLAIN : look;
  }

  static Look italic() {
    return new Look("italic", "", "", "", "");
  }

  static Look bold() {
    return new Look("", "", "bold", "", "");
  }

  static Look smallCaps() {
    return new Look("", "small-caps", "", "", "");
  }

  static Look aligned(String align) {
    return new Look("", "", "", "", align);
  }

  /** This look laid over an outer one. */
  Look over(Look outer) {
    return new Look(
        pick(style, outer.style),
        pick(variant, outer.variant),
        pick(weight, outer.weight),
        pick(decoration, outer.decoration),
        pick(align, outer.align));
  }

  private static String pick(String inner, String outer) {
    return inner.isEmpty() ? outer : inner;
  }
}
