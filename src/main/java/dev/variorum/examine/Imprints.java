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

  /** A place without the state or country after it. */
  static String town(String printed) {
    int comma = printed.indexOf(',');
    return String.join(" ", Folding.folded(comma < 0 ? printed : printed.substring(0, comma)));
  }
}
