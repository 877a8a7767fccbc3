package dev.variorum.serve;

import dev.variorum.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script that keeps a page up to date. */
final class Script {

  private Script() {}

  /**
   * The script for a page.
   *
   * @param id of the page
   */
  static String of(String id) {
    return resource("preview.js")
        .replace("\"PAGE\"", Json.write(id).strip())
        .replace("\"STYLES\"", Json.write(styles()).strip());
  }

  static String styles() {
    return resource("preview.css");
  }

  private static String resource(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks the resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the resource " + name, broken);
    }
  }
}
