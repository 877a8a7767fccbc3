package dev.variorum.bibliography.csl;

/** Given names cut to initials. */
final class Initials {

  private Initials() {}

  /**
   * Initials of given names.
   *
   * @param with what follows an initial
   * @param all whether full names are cut; otherwise only initials already given are written anew
   * @param hyphen whether hyphens between names stay
   */
  static String of(String given, String with, boolean all, boolean hyphen) {
    StringBuilder text = new StringBuilder();
    boolean afterInitial = false;
    for (String word : given.replace(".-", "-").replace(". ", " ").replace(".", ". ").strip().split("\\s+")) {
      String[] pieces = word.split("(?<=.)[-\u2010\u2011](?=.)");
      for (int i = 0; i < pieces.length; i++) {
        String piece = pieces[i];
        boolean joined = i > 0;
        String bare = piece.endsWith(".") ? piece.substring(0, piece.length() - 1) : piece;
        if (bare.isEmpty()) {
          continue;
        }
        boolean initial = bare.codePointCount(0, bare.length()) == 1 && Character.isUpperCase(bare.codePointAt(0));
        boolean upper = Character.isUpperCase(bare.codePointAt(0)) || Character.isTitleCase(bare.codePointAt(0)) || !Character.isLowerCase(bare.codePointAt(0));
        if (upper && (all || initial)) {
          if (joined) {
            trim(text);
            text.append(hyphen && !with.isEmpty() ? "-" : joined && hyphen ? "-" : "");
          } else if (!afterInitial && !text.isEmpty()) {
            space(text);
          }
          text.appendCodePoint(bare.codePointAt(0)).append(with);
          afterInitial = true;
        } else {
          if (joined) {
            trim(text);
            text.append('-');
          } else {
            space(text);
          }
          text.append(piece);
          afterInitial = false;
        }
      }
    }
    return text.toString().strip();
  }

  private static void space(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private static void trim(StringBuilder text) {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }
}
