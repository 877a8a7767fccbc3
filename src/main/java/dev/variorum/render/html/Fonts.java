package dev.variorum.render.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The book face of the pages, where the build has one; else a page asks for the reader's. The build
 * divides it by scripts, so that a page carries only those that it uses.
 */
final class Fonts {

  private static final String FOLDER = "/fonts/web/";

  /**
   * A piece of the face.
   *
   * @param style as CSS names it
   * @param range its characters, as CSS names them
   */
  private record Face(String file, String style, String range) {

    byte[] font() {
      return Resources.bytes(FOLDER + file)
          .orElseThrow(() -> new IllegalStateException("the build lacks the font " + file));
    }

    boolean serves(BitSet characters) {
      return Arrays.stream(range.split(","))
          .map(one -> one.substring(2).split("-"))
          .anyMatch(
              ends -> {
                int first = Integer.parseInt(ends[0], 16);
                int next = characters.nextSetBit(first);
                return next >= 0 && next <= Integer.parseInt(ends[ends.length - 1], 16);
              });
    }

    String rule(String source) {
      return "@font-face{font-family:\"Variorum Text\";font-style:"
          + style
          + ";font-display:swap;unicode-range:"
          + range
          + ";src:url("
          + source
          + ") format(\"woff2\")}\n";
    }
  }

  private Fonts() {}

  /** The {@code @font-face} rules for a text, the fonts in them; empty where there are none. */
  static String embedded(String text) {
    StringBuilder rules = new StringBuilder();
    for (Face face : facesFor(text)) {
      String font = Base64.getEncoder().encodeToString(face.font());
      rules.append(face.rule("data:font/woff2;base64," + font));
    }
    return rules.toString();
  }

  /** The same for a page that has {@link #files} beside it. */
  static String linked(String text) {
    StringBuilder rules = new StringBuilder();
    facesFor(text).forEach(face -> rules.append(face.rule("fonts/" + face.file())));
    return rules.toString();
  }

  /** The fonts by their paths beside a page. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    Faces.ALL.forEach(face -> files.put("fonts/" + face.file(), face.font()));
    return files;
  }

  private static List<Face> facesFor(String text) {
    BitSet characters = new BitSet();
    text.codePoints().forEach(characters::set);
    return Faces.ALL.stream().filter(face -> face.serves(characters)).toList();
  }

  /** Read at the first need. */
  private static final class Faces {
    static final List<Face> ALL = read();

    /** The build lists the faces one a line: file, style, range. */
    private static List<Face> read() {
      Optional<byte[]> list = Resources.bytes(FOLDER + "faces.txt");
      if (list.isEmpty()) {
        return List.of();
      }
      return new String(list.get(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" "))
          .map(line -> new Face(line[0], line[1], line[2]))
          .toList();
    }
  }
}
