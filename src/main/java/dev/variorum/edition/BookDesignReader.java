package dev.variorum.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the part {@code book} of the manifest. */
final class BookDesignReader {

  private static final Pattern LENGTH =
      Pattern.compile("(\\d{1,5}(?:\\.\\d{1,4})?)\\s*(mm|cm|in|pt)?");
  private static final Pattern SIZE =
      Pattern.compile("(\\d[\\d.]*)\\s*[x\u00d7]\\s*(\\d[\\d.]*)\\s*(mm|cm|in|pt)");

  /** The narrowest and the widest page, and the least type area, that can be set. */
  private static final double LEAST_PAGE = 200;

  private static final double MOST_PAGE = 2400;
  private static final double LEAST_WIDTH = 150;
  private static final double LEAST_HEIGHT = 220;

  private final YamlMap map;
  private final Path folder;

  private BookDesignReader(YamlMap map, Path folder) {
    this.map = map;
    this.folder = folder;
  }

  /**
   * Reads a design.
   *
   * @param manifest the whole manifest
   * @param folder to which the names of files are relative
   */
  static BookDesign read(YamlMap manifest, Path folder) {
    return manifest.has("book")
        ? new BookDesignReader(manifest.map("book"), folder).read()
        : BookDesign.DEFAULT;
  }

  private BookDesign read() {
    map.only("trim", "margins", "fonts", "figures", "notes", "lines");
    double[] trim = trim();
    double[] margins = margins(trim);
    YamlMap fonts = part("fonts", "roman", "italic", "bold", "bold-italic", "fallback");
    YamlMap notes = part("notes", "author", "editor", "apparatus");
    YamlMap lines = part("lines", "restart", "ranges");
    return new BookDesign(
        trim[0],
        trim[1],
        margins[0],
        margins[1],
        margins[2],
        margins[3],
        faces(fonts),
        fonts == null ? List.of() : files(fonts.texts("fallback")),
        map.has("figures") && map.oneOf("figures", "old-style", "lining").equals("lining"),
        layout(notes, "author", BookDesign.NoteLayout.BLOCK),
        layout(notes, "editor", BookDesign.NoteLayout.BLOCK),
        layout(notes, "apparatus", BookDesign.NoteLayout.RUN_IN),
        lines != null
            && lines.has("restart")
            && lines.oneOf("restart", "division", "page").equals("page"),
        ranges(lines));
  }

  private @Nullable YamlMap part(String key, String... keys) {
    return map.has(key) ? map.map(key).only(keys) : null;
  }

  private double[] trim() {
    String trim = map.text("trim").strip().toLowerCase(Locale.ROOT);
    double[] named =
        switch (trim) {
          case "", "6x9in" -> new double[] {432, 648};
          case "a5" -> new double[] {419.53, 595.28};
          case "a4" -> new double[] {595.28, 841.89};
          default -> null;
        };
    if (named != null) {
      return named;
    }
    Matcher size = SIZE.matcher(trim);
    if (size.matches()) {
      double width = points(size.group(1), size.group(3));
      double height = points(size.group(2), size.group(3));
      if (width >= LEAST_PAGE && height >= width && height <= MOST_PAGE) {
        return new double[] {width, height};
      }
    }
    map.problem(
        "trim",
        "no page is of the size '" + map.text("trim") + "'",
        "Use a5, a4, 6x9in or another upright size such as 148x210mm.");
    return new double[] {432, 648};
  }

  private double[] margins(double[] trim) {
    double[] margins = new double[4];
    YamlMap given = part("margins", "inner", "outer", "top", "bottom");
    if (given == null) {
      return margins;
    }
    String[] sides = {"inner", "outer", "top", "bottom"};
    for (int i = 0; i < sides.length; i++) {
      Matcher length = LENGTH.matcher(given.required(sides[i]).strip());
      if (length.matches()) {
        margins[i] = points(length.group(1), length.group(2) == null ? "pt" : length.group(2));
      } else {
        given.problem(sides[i], "no length", "Write it as 18mm, 0.75in or 54pt.");
      }
    }
    if (trim[0] - margins[0] - margins[1] < LEAST_WIDTH
        || trim[1] - margins[2] - margins[3] < LEAST_HEIGHT
        || margins[2] < 30
        || margins[3] < 30) {
      map.problem(
          "margins",
          "margins that leave too little for text, line numbers or running heads",
          "Leave "
              + Math.round(LEAST_WIDTH)
              + " by "
              + Math.round(LEAST_HEIGHT)
              + " points of text, and 30 points at the head and at the foot.");
      return new double[4];
    }
    return margins;
  }

  private static double points(String number, String unit) {
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return 0;
    }
    return switch (unit) {
      case "mm" -> value * 72 / 25.4;
      case "cm" -> value * 720 / 25.4;
      case "in" -> value * 72;
      default -> value;
    };
  }

  /** The four faces; where no bold is named the upright or the italic stands in. */
  private List<Path> faces(@Nullable YamlMap fonts) {
    if (fonts == null || (!fonts.has("roman") && fonts.has("fallback"))) {
      return List.of();
    }
    String roman = fonts.required("roman");
    String italic = fonts.required("italic");
    String bold = fonts.has("bold") ? fonts.text("bold") : roman;
    String boldItalic = fonts.has("bold-italic") ? fonts.text("bold-italic") : italic;
    return files(List.of(roman, italic, bold, boldItalic));
  }

  private List<Path> files(List<String> names) {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      try {
        files.add(folder.resolve(name).normalize());
      } catch (java.nio.file.InvalidPathException e) {
        map.problem("fonts", "no file can be named '" + name + "'", "Name a file.");
      }
    }
    return files;
  }

  private static BookDesign.NoteLayout layout(
      @Nullable YamlMap notes, String key, BookDesign.NoteLayout otherwise) {
    if (notes == null || !notes.has(key)) {
      return otherwise;
    }
    return switch (notes.oneOf(key, "block", "run-in", "two-columns")) {
      case "run-in" -> BookDesign.NoteLayout.RUN_IN;
      case "two-columns" -> BookDesign.NoteLayout.TWO_COLUMNS;
      default -> BookDesign.NoteLayout.BLOCK;
    };
  }

  private static BookDesign.Ranges ranges(@Nullable YamlMap lines) {
    if (lines == null || !lines.has("ranges")) {
      return BookDesign.Ranges.BY_LANGUAGE;
    }
    return lines.oneOf("ranges", "ends", "following").equals("ends")
        ? BookDesign.Ranges.ENDS
        : BookDesign.Ranges.FOLLOWING;
  }
}
