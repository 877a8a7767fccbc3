package dev.variorum.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The style sheets, scripts and templates beside this package. */
final class Resources {

  private static final List<String> STYLES =
      List.of(
          "page.css",
          "text.css",
          "notes.css",
          "apparatus.css",
          "tools.css",
          "charts.css",
          "print.css");

  private static final List<String> SCRIPTS =
      List.of(
          "settings.js",
          "popover.js",
          "margins.js",
          "references.js",
          "conflicts.js",
          "search.js",
          "links.js",
          "tables.js");

  private Resources() {}

  static String styles() {
    return joined(STYLES);
  }

  /** All scripts in one strict scope. */
  static String scripts() {
    return "(() => {\n\"use strict\";\n" + joined(SCRIPTS) + "})();\n";
  }

  static String read(String name) {
    return bytes(name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("the build lacks the resource " + name));
  }

  /** A resource that the build may lack; a name with a leading slash is absolute. */
  static Optional<byte[]> bytes(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  private static String joined(List<String> names) {
    StringBuilder joined = new StringBuilder();
    names.forEach(name -> joined.append(read(name)));
    return joined.toString();
  }
}
