package dev.variorum.render.pdf;

import dev.variorum.edition.BookDesign;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.LineNumbers;
import dev.variorum.typeset.NoteSeries;
import dev.variorum.typeset.font.FontFamily;
import dev.variorum.typeset.font.FontFile;
import dev.variorum.typeset.font.OpenTypeFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the design of the manifest into what the typesetter wants to know. */
final class BookLook {

  /** The largest font file that is read, in bytes. */
  private static final long MOST_BYTES = 64L << 20;

  private BookLook() {}

  static Geometry geometry(BookDesign design) {
    Geometry usual = Geometry.of(design.width(), design.height());
    return design.inner() > 0
        ? Geometry.of(
            design.width(),
            design.height(),
            design.inner(),
            design.outer(),
            design.top(),
            design.bottom())
        : usual;
  }

  static LineNumbers lines(BookDesign design, String language) {
    boolean following =
        switch (design.ranges()) {
          case BY_LANGUAGE -> language.equals("de") || language.startsWith("de-");
          case ENDS -> false;
          case FOLLOWING -> true;
        };
    return new LineNumbers(
        design.linesByPage() ? LineNumbers.Restart.PAGE : LineNumbers.Restart.SECTION,
        following ? LineNumbers.Ranges.FOLLOWING : LineNumbers.Ranges.ENDS,
        LineNumbers.DEFAULT.step());
  }

  static NoteSeries.Layout layout(BookDesign.NoteLayout layout) {
    return switch (layout) {
      case BLOCK -> NoteSeries.Layout.BLOCK;
      case RUN_IN -> NoteSeries.Layout.RUN_IN;
      case TWO_COLUMNS -> NoteSeries.Layout.TWO_COLUMNS;
    };
  }

  /**
   * The faces of the book.
   *
   * @throws InputException if a file of the user's cannot be used, with all that is wrong
   */
  static FontFamily family(BookDesign design) {
    FontFamily family = faces(design);
    return design.liningFigures() ? family.withLiningFigures() : family;
  }

  private static FontFamily faces(BookDesign design) {
    if (design.faces().isEmpty() && design.fallbacks().isEmpty()) {
      return FontFamily.book();
    }
    List<Diagnostic> problems = new ArrayList<>();
    Map<Path, OpenTypeFont> read = new HashMap<>();
    List<OpenTypeFont> faces = fonts(design.faces(), read, problems);
    List<OpenTypeFont> fallbacks = fonts(design.fallbacks(), read, problems);
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return FontFamily.of(faces, fallbacks);
  }

  private static List<OpenTypeFont> fonts(
      List<Path> files, Map<Path, OpenTypeFont> read, List<Diagnostic> problems) {
    List<OpenTypeFont> fonts = new ArrayList<>();
    for (Path file : files) {
      OpenTypeFont font = read.get(file);
      if (font == null && !read.containsKey(file)) {
        font = font(file, problems);
        read.put(file, font);
      }
      if (font != null) {
        fonts.add(font);
      }
    }
    return fonts;
  }

  private static @Nullable OpenTypeFont font(Path file, List<Diagnostic> problems) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(
            Diagnostic.of(file.toString(), "a font of more than 64 MB", "Name a smaller one."));
        return null;
      }
      return FontFile.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (FontFile.UnusableException e) {
      problems.add(Diagnostic.of(file.toString(), String.valueOf(e.getMessage()), e.remedy()));
    } catch (IOException e) {
      problems.add(
          Diagnostic.of(
              file.toString(),
              "the font cannot be read",
              "Put the file there, or correct 'book: fonts:' in edition.yaml."));
    }
    return null;
  }
}
