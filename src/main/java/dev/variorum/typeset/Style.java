package dev.variorum.typeset;

/**
 * How characters look.
 *
 * @param size in points
 * @param smallCaps small capitals for the lower-case letters
 * @param superior raised and small, as the call of a note
 * @param oldStyle old-style figures where the face has them
 */
record Style(
    double size,
    boolean italic,
    boolean bold,
    boolean smallCaps,
    boolean superior,
    boolean oldStyle) {

  static Style roman(double size) {
    return new Style(size, false, false, false, false, true);
  }

  Style with(Look look) {
    return switch (look) {
      case ITALIC -> new Style(size, !italic, bold, smallCaps, superior, oldStyle);
      case BOLD -> new Style(size, italic, true, smallCaps, superior, oldStyle);
      case SMALL_CAPS -> new Style(size, italic, bold, true, superior, oldStyle);
      case SUPERIOR -> new Style(size, italic, bold, smallCaps, true, oldStyle);
      case LINING -> new Style(size, italic, bold, smallCaps, superior, false);
    };
  }
}
