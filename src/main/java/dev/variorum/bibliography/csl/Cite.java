package dev.variorum.bibliography.csl;

import java.util.Map;

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
 * @param variables text variables of the item that read otherwise in this cite, as the {@code
 *     volume} of a work in several; an empty text takes the variable away
 */
public record Cite(
    String key,
    String locator,
    String label,
    String prefix,
    String suffix,
    boolean suppressAuthor,
    Map<String, String> variables) {

  public Cite {
    variables = Map.copyOf(variables);
  }

  public static Cite of(String key) {
    return new Cite(key, "", "", "", "", false, Map.of());
  }

  public static Cite of(String key, String locator) {
    return new Cite(key, locator, "page", "", "", false, Map.of());
  }

  public static Cite of(String key, String locator, String label) {
    return new Cite(key, locator, label, "", "", false, Map.of());
  }

  public Cite withPrefix(String text) {
    return new Cite(key, locator, label, text, suffix, suppressAuthor, variables);
  }

  public Cite withSuffix(String text) {
    return new Cite(key, locator, label, prefix, text, suppressAuthor, variables);
  }

  public Cite withoutAuthor() {
    return new Cite(key, locator, label, prefix, suffix, true, variables);
  }

  public Cite withVariables(Map<String, String> changed) {
    return new Cite(key, locator, label, prefix, suffix, suppressAuthor, changed);
  }
}
