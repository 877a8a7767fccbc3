package dev.variorum.bibliography.csl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cs:name element says of the look of a name; read once.
 *
 * @param prefix before each name
 * @param suffix after each name
 * @param look formatting of each name
 * @param parts formatting of the parts, {@code family} and {@code given}
 */
record NameShape(String prefix, String suffix, Look look, Map<String, NamePart> parts) {

  static final NameShape BARE = of(new Node("name", Map.of(), List.of(), ""));

  static NameShape of(Node name) {
    Map<String, NamePart> parts = new HashMap<>();
    name.children("name-part").forEach(part -> parts.put(part.get("name"), NamePart.of(part)));
    return new NameShape(name.get("prefix"), name.get("suffix"), Look.of(name), Map.copyOf(parts));
  }

  @Nullable NamePart part(String which) {
    return parts.isEmpty() ? null : parts.get(which);
  }

  /**
   * What a cs:name-part element says.
   *
   * @param prefix before the part
   * @param suffix after it
   * @param textCase empty where the case is kept
   * @param look its formatting
   */
  record NamePart(String prefix, String suffix, String textCase, Look look) {

    static NamePart of(Node part) {
      return new NamePart(
          part.get("prefix"), part.get("suffix"), part.get("text-case"), Look.of(part));
    }
  }
}
