package dev.variorum.bibliography;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A CSL name: either parts or a literal. Parts that are absent are empty strings.
 *
 * @param family family name
 * @param given given names
 * @param droppingParticle particle that is dropped when the name is inverted
 * @param nonDroppingParticle particle that stays with the family name
 * @param suffix as {@code Jr.}
 * @param literal an institution, or a name that cannot be divided; then all others are empty
 */
public record Name(
    String family,
    String given,
    String droppingParticle,
    String nonDroppingParticle,
    String suffix,
    String literal) {

  public static Name of(String family, String given) {
    return new Name(family, given, "", "", "", "");
  }

  public static Name literal(String literal) {
    return new Name("", "", "", "", "", literal);
  }

  public boolean isLiteral() {
    return !literal.isEmpty();
  }

  /** The name as it runs in a sentence: given name first, or the literal. */
  public String display() {
    if (isLiteral()) {
      return literal;
    }
    StringBuilder name = new StringBuilder();
    for (String part : new String[] {given, droppingParticle, nonDroppingParticle, family}) {
      if (!part.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ").append(part);
      }
    }
    return suffix.isEmpty() ? name.toString() : name + ", " + suffix;
  }

  /** The CSL-JSON object, empty parts left out. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "family", family);
    put(json, "given", given);
    put(json, "dropping-particle", droppingParticle);
    put(json, "non-dropping-particle", nonDroppingParticle);
    put(json, "suffix", suffix);
    put(json, "literal", literal);
    return json;
  }

  /** Reads a CSL-JSON name object; members of other kinds are ignored. */
  public static Name fromJson(Map<?, ?> json) {
    return new Name(
        text(json, "family"),
        text(json, "given"),
        text(json, "dropping-particle"),
        text(json, "non-dropping-particle"),
        text(json, "suffix"),
        text(json, "literal"));
  }

  private static void put(Map<String, Object> json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }

  private static String text(Map<?, ?> json, String key) {
    return json.get(key) instanceof String value ? value : "";
  }
}
