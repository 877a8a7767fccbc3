package dev.variorum.typeset.font;

import java.util.List;
import java.util.stream.Stream;

/**
 * Judges a font file of the user's before it is used: whether it is what can be set and embedded,
 * and whether its maker allows that.
 */
public final class FontFile {

  private static final List<String> NEEDED = List.of("cmap", "head", "hhea", "hmtx", "maxp");

  /** Bits of {@code fsType} in table OS/2, after the OpenType specification. */
  private static final int RESTRICTED = 0x0002;

  private static final int USE_MASK = 0x000E;
  private static final int NO_SUBSETTING = 0x0100;
  private static final int BITMAP_ONLY = 0x0200;

  /**
   * What is wrong with a file.
   *
   * @param remedy a full sentence
   */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    UnusableException(String message, String remedy) {
      super(message);
      this.remedy = remedy;
    }

    public String remedy() {
      return remedy;
    }
  }

  private FontFile() {}

  /**
   * Reads a font file.
   *
   * @param name of the file, for the name under which it is embedded
   * @param bytes the file; not copied
   * @throws UnusableException if it cannot or must not be used, with what to do instead
   */
  public static OpenTypeFont read(String name, byte[] bytes) throws UnusableException {
    kind(bytes);
    try {
      Sfnt data = new Sfnt(bytes);
      boolean compact = bytes[0] == 'O';
      List<String> outlines = compact ? List.of("CFF ") : List.of("glyf", "loca");
      for (String tag : Stream.concat(NEEDED.stream(), outlines.stream()).toList()) {
        if (data.find(tag) == null) {
          throw new UnusableException(
              "a font without a table '" + tag + "'", "Take a complete file of it.");
        }
      }
      permission(data);
      OpenTypeFont font = OpenTypeFont.parse(postScriptName(name), bytes);
      if (compact) {
        new CompactOutlines(data.copy("CFF ")).check(data.u16(data.table("maxp") + 4));
      }
      font.glyph('a');
      return font;
    } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
      throw new UnusableException("a damaged font", "Take another copy of the file.");
    }
  }

  private static void kind(byte[] bytes) throws UnusableException {
    String start =
        bytes.length < 4
            ? ""
            : new String(bytes, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
    switch (start) {
      case "\0\1\0\0", "true", "OTTO" -> {}
      case "ttcf" ->
          throw new UnusableException(
              "a collection of fonts", "Take the single face out of it and name that.");
      case "wOFF", "wOF2" ->
          throw new UnusableException(
              "a font packed for the web", "Unpack it to TrueType (.ttf) and name that.");
      default ->
          throw new UnusableException("no font", "Name a font file, as a rule '.ttf' or '.otf'.");
    }
  }

  private static void permission(Sfnt data) throws UnusableException {
    Integer table = data.find("OS/2");
    int type = table == null ? 0 : data.u16(table + 8);
    if ((type & USE_MASK) == RESTRICTED) {
      throw new UnusableException(
          "a font whose maker forbids to embed it (fsType 2)",
          "Ask the maker for a licence and a file that allows it, or name another font.");
    }
    if ((type & (NO_SUBSETTING | BITMAP_ONLY)) != 0) {
      throw new UnusableException(
          "a font whose maker forbids to embed a part of its outlines",
          "Ask the maker for a file that allows it, or name another font.");
    }
  }

  /** What a PDF may call a font: letters, figures and hyphens. */
  private static String postScriptName(String file) {
    String base = file.replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9-]", "");
    return base.isEmpty() ? "Font" : base.substring(0, Math.min(40, base.length()));
  }
}
