package dev.variorum.bibliography.csl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Given names cut to initials. */
final class Initials {

  private static final Pattern WORD =
      Pattern.compile("([\\s\\u00A0]*)([-\u2010\u2011]?)([^\\s\\u00A0.\u2010\u2011-]+)(\\.?)");

  private final String with;
  private final boolean all;
  private final boolean hyphen;
  private final StringBuilder text = new StringBuilder();
  private boolean afterInitial;

  private Initials(String with, boolean all, boolean hyphen) {
    this.with = with;
    this.all = all;
    this.hyphen = hyphen;
  }

  /**
   * Initials of given names.
   *
   * @param with what follows an initial
   * @param all whether full names are cut; otherwise only initials already given are written anew
   * @param hyphen whether hyphens between names stay
   */
  static String of(String given, String with, boolean all, boolean hyphen) {
    Initials initials = new Initials(with, all, hyphen);
    Matcher word = WORD.matcher(given);
    while (word.find()) {
      initials.add(word.group(3), !word.group(2).isEmpty(), !word.group(4).isEmpty());
    }
    return initials.text.toString().strip();
  }

  private void add(String word, boolean joined, boolean abbreviated) {
    int first = word.codePointAt(0);
    boolean lower = Character.isLowerCase(first);
    boolean single = word.codePointCount(0, word.length()) == 1;
    if (!lower && (abbreviated || single)) {
      initial(word, joined);
    } else if (!lower && all) {
      initial(Character.toString(first), joined);
    } else if (lower && joined && all) {
      return; // of Guo-ping only the G counts
    } else {
      whole(abbreviated ? word + "." : word, joined);
    }
  }

  private void initial(String initial, boolean joined) {
    if (joined && hyphen) {
      trim();
      text.append('-');
    } else if (joined) {
      // The names count as one: what follows the first initial stays between them.
      afterInitial = true;
    } else if (!afterInitial) {
      space();
    }
    text.append(initial).append(with);
    afterInitial = true;
  }

  private void whole(String word, boolean joined) {
    if (joined) {
      trim();
      text.append('-');
    } else {
      space();
    }
    text.append(word);
    afterInitial = false;
  }

  private void space() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private void trim() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }
}
