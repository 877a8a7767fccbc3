package dev.variorum.bibliography.csl;

/**
 * One item cited.
 *
 * @param key the item's citation key
 * @param locator the place cited, as printed; empty where the whole is cited
 * @param label CSL's label of the locator, as {@code page}; a label that CSL lacks has its text
 *     printed before the locator; empty means page
 * @param prefix text before, may hold {@code <i>} and the like
 * @param suffix text after
 * @param suppressAuthor whether the author is left out, because the sentence names him
 */
public record Cite(
    String key,
    String locator,
    String label,
    String prefix,
    String suffix,
    boolean suppressAuthor) {

  public static Cite of(String key) {
    return new Cite(key, "", "", "", "", false);
  }

  public static Cite of(String key, String locator) {
    return new Cite(key, locator, "page", "", "", false);
  }

  public static Cite of(String key, String locator, String label) {
    return new Cite(key, locator, label, "", "", false);
  }

  public Cite withPrefix(String text) {
    return new Cite(key, locator, label, text, suffix, suppressAuthor);
  }

  public Cite withSuffix(String text) {
    return new Cite(key, locator, label, prefix, text, suppressAuthor);
  }

  public Cite withoutAuthor() {
    return new Cite(key, locator, label, prefix, suffix, true);
  }
}
