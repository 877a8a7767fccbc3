package dev.variorum.examine;

import java.util.List;
import java.util.Set;

/** Places and publishers made comparable. */
final class Imprints {

  private static final Set<String> EMPTY =
      Set.of(
          "the",
          "and",
          "co",
          "company",
          "inc",
          "ltd",
          "limited",
          "publishers",
          "publishing",
          "books",
          "sons");

  private Imprints() {}

  /** The words of a publisher's name that tell it from others. */
  static String publisher(String printed) {
    List<String> words = Folding.folded(printed);
    words.removeIf(EMPTY::contains);
    return String.join(" ", words);
  }

  /** Whether two names of a publisher may be one, the one cut short or in initials. */
  static boolean isShorter(String one, String other) {
    String a = publisher(one);
    String b = publisher(other);
    String longer = a.length() >= b.length() ? a : b;
    String shorter = a.length() >= b.length() ? b : a;
    StringBuilder initials = new StringBuilder();
    for (String word : longer.split(" ", -1)) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    return a.equals(b)
        || (" " + longer + " ").startsWith(" " + shorter + " ")
        || initials.toString().equals(shorter);
  }

  /** A place without the state or country after it. */
  static String town(String printed) {
    int comma = printed.indexOf(',');
    return String.join(" ", Folding.folded(comma < 0 ? printed : printed.substring(0, comma)));
  }
}
