package dev.variorum.read;

import dev.variorum.model.Inline.JoinKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of a text, solid and hyphenated, as evidence for what a hyphen at a line end means. */
final class WordList {

  private final Map<String, Integer> counts = new HashMap<>();

  WordList(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord =
          i < text.length()
              && (Character.isLetterOrDigit(text.charAt(i))
                  || (text.charAt(i) == '-' && start >= 0));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        if (i - start <= 60) {
          counts.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        start = -1;
      }
    }
  }

  /** A decision and its reason. */
  record Decision(JoinKind kind, String reason) {}

  /**
   * How two fragments go together when the first ends with a hyphen.
   *
   * @param head the last word of the first fragment without its hyphen
   * @param tail the first word of the second
   */
  Decision hyphen(String head, String tail) {
    String solid = (head + tail).toLowerCase(Locale.ROOT);
    String compound = (head + "-" + tail).toLowerCase(Locale.ROOT);
    int asSolid = counts.getOrDefault(solid, 0);
    int asCompound = counts.getOrDefault(compound, 0);
    if (asSolid > asCompound) {
      return new Decision(
          JoinKind.HYPHEN_DROPPED, "'" + head + tail + "' stands elsewhere in the text");
    }
    if (asCompound > 0) {
      return new Decision(
          JoinKind.HYPHEN_KEPT, "'" + head + "-" + tail + "' stands elsewhere in the text");
    }
    boolean upper = !tail.isEmpty() && Character.isUpperCase(tail.charAt(0));
    boolean digit =
        (!tail.isEmpty() && Character.isDigit(tail.charAt(0)))
            || (!head.isEmpty() && Character.isDigit(head.charAt(head.length() - 1)));
    if (upper || digit) {
      return new Decision(
          JoinKind.HYPHEN_KEPT, upper ? "a capital follows the hyphen" : "a number is divided");
    }
    return new Decision(JoinKind.HYPHEN_DROPPED, "a divided word in lower case");
  }

  /** The last word of a text, without a hyphen at its end. */
  static String lastWord(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '-') {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
