package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a printed reference at the points that end its parts: not after initials and abbreviations,
 * and not within quotation marks, brackets or italics.
 */
final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("u.s u.s.s.r u.k u.n st ste mr mrs dr prof rev gen col capt lt maj sgt gov sen hon geo"
                  + " fred wm chas jas vs v vol no nos pt pp p ed eds trans tr comp cf ca c ser fasc"
                  + " bd t hrsg hg introd intro jan feb apr aug sept sep oct nov dec mt ft dept univ"
                  + " messrs msgr s.j")
              .split(" "));

  /** Abbreviations that nearly always end a part when a capital follows. */
  private static final Set<String> ENDS = Set.of("vols", "jr", "sr", "etc", "inc", "co", "ltd");

  /** Details that begin a part in lower case. */
  private static final Pattern DETAIL = Pattern.compile("(?:pt|vol)\\. [0-9IVX]|[0-9]{1,2} vols");

  private Sentences() {}

  /** The parts without the points that ended them. */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    boolean italic = false;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '(', '[', '“', '«' -> depth++;
        case ')', ']', '”', '»' -> depth = Math.max(0, depth - 1);
        case '"' -> quoted = !quoted;
        case Markup.OPEN -> italic = true;
        case Markup.CLOSE -> italic = false;
        default -> {}
      }
      if (depth > 0 || quoted || italic) {
        continue;
      }
      if ((c == '.' || c == '?' || c == '!') && ends(text, start, i)) {
        add(parts, text.substring(start, c == '.' ? i : i + 1));
        start = i + 1;
      } else if (c == ')' && i + 2 < text.length() && text.charAt(i + 1) == ' ') {
        boolean sentence = text.charAt(i - 1) == '.' && isStart(text.charAt(i + 2));
        if (sentence) {
          add(parts, text.substring(start, i + 1));
          start = i + 1;
        }
      } else if (closes(c) && i > 0 && ".?!".indexOf(text.charAt(i - 1)) >= 0) {
        boolean sentence =
            i + 2 < text.length() && text.charAt(i + 1) == ' ' && isStart(text.charAt(i + 2));
        if (sentence) {
          add(parts, text.substring(start, i + 1));
          start = i + 1;
        }
      }
    }
    add(parts, text.substring(start));
    return parts;
  }

  private static boolean closes(char c) {
    return c == '"' || c == '”' || c == Markup.CLOSE;
  }

  private static void add(List<String> parts, String part) {
    String plain = part.strip();
    if (plain.endsWith(".") && !endsWithAbbreviation(plain)) {
      plain = plain.substring(0, plain.length() - 1).strip();
    }
    if (!plain.isEmpty()) {
      parts.add(plain);
    }
  }

  private static boolean endsWithAbbreviation(String text) {
    String word = wordBefore(text, text.length() - 1);
    return isInitials(word) || word.contains(".");
  }

  private static boolean ends(String text, int start, int at) {
    if (at + 1 == text.length()) {
      return true;
    }
    int next = at + 1;
    if (text.charAt(next) == '-' && text.startsWith("--", next)) {
      return true;
    }
    if (text.charAt(next) != ' ' || next + 1 == text.length()) {
      return false;
    }
    if (DETAIL.matcher(text).region(next + 1, Math.min(text.length(), next + 12)).lookingAt()) {
      return true;
    }
    if (!isStart(text.charAt(next + 1)) || text.charAt(at) != '.') {
      return isStart(text.charAt(next + 1));
    }
    String word = wordBefore(text, at);
    if (ENDS.contains(word.toLowerCase(Locale.ROOT))) {
      return !Character.isDigit(text.charAt(next + 1));
    }
    if (isInitials(word)) {
      boolean place =
          word.length() > 1
              && at - word.length() - 2 > start
              && text.charAt(at - word.length() - 2) == ',';
      return place;
    }
    return !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isStart(char c) {
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || c == '"'
        || c == '“'
        || c == '\''
        || c == '‘'
        || c == '('
        || c == '['
        || c == Markup.OPEN;
  }

  /** One capital, or capitals parted by points: C, U.S, D.C. */
  static boolean isInitials(String word) {
    boolean letter = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean fits = letter ? Character.isUpperCase(c) : c == '.' || c == '-';
      if (!fits) {
        return false;
      }
      letter = !letter;
    }
    return !word.isEmpty();
  }

  private static String wordBefore(String text, int at) {
    int start = at;
    while (start > 0
        && at - start < 30
        && (Character.isLetterOrDigit(text.charAt(start - 1))
            || text.charAt(start - 1) == '.'
            || text.charAt(start - 1) == '-')) {
      start--;
    }
    return text.substring(start, at);
  }
}
