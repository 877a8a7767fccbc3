package dev.variorum.typeset.font;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A face of TrueType or OpenType with what typesetting asks of it. Widths are in thousandths of an
 * em. Immutable but for a cache of kerning pairs.
 */
public final class OpenTypeFont {

  private final String name;
  private final byte[] bytes;
  private final Sfnt data;
  private final CharacterMap characters;
  private final Substitutions substitutions;
  private final Kerning kerning;
  private final MarkAttachment marks;
  private final Map<Integer, Integer> kerned = new ConcurrentHashMap<>();
  private final int unitsPerEm;
  private final int widths;
  private final int widthCount;

  private OpenTypeFont(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.data = new Sfnt(bytes);
    this.characters = new CharacterMap(data);
    this.substitutions = new Substitutions(data);
    this.kerning = new Kerning(data);
    this.marks = new MarkAttachment(data);
    this.unitsPerEm = Math.max(16, data.u16(data.table("head") + 18));
    this.widths = data.table("hmtx");
    this.widthCount = Math.max(1, data.u16(data.table("hhea") + 34));
  }

  /**
   * Reads a face.
   *
   * @param name PostScript name, as {@code EBGaramond-Regular}
   * @param bytes the file; not copied
   * @throws IllegalArgumentException if it is no such font
   */
  public static OpenTypeFont parse(String name, byte[] bytes) {
    try {
      return new OpenTypeFont(name, bytes);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a damaged font: " + name, e);
    }
  }

  public String name() {
    return name;
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether its outlines are in the Compact Font Format, not those of TrueType. */
  public boolean compact() {
    return data.find("CFF ") != null;
  }

  /**
   * The outlines of a compact face, those of some glyphs only; a glyph keeps its number.
   *
   * @return a table {@code CFF}
   * @throws IllegalArgumentException if they are damaged, or the face has none
   */
  public byte[] compactOutlines(Set<Integer> glyphs) {
    return new CompactOutlines(data.copy("CFF ")).keeping(glyphs);
  }

  /** The glyph of a character; 0 where the face has none. */
  public int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  public double advance(int glyph) {
    int index = Math.min(glyph, widthCount - 1);
    return scaled(data.u16(widths + 4 * index));
  }

  /** What is added between two glyphs. */
  public double kern(int left, int right) {
    return scaled(
        kerned.computeIfAbsent((left << 16) | right, pair -> kerning.between(left, right)));
  }

  /**
   * Where a mark stands on a letter: its origin to the right of and above that of the letter; over
   * the middle where the face does not say.
   */
  public double[] attach(int base, int mark) {
    int[] found = marks.offset(base, mark);
    return found == null
        ? new double[] {(advance(base) - advance(mark)) / 2, 0}
        : new double[] {scaled(found[0]), scaled(found[1])};
  }

  /** Whether the face has real glyphs for {@code smcp}, {@code onum}, {@code sups}. */
  public boolean has(String feature) {
    return substitutions.has(feature);
  }

  /** The glyph that a feature puts in the place of another; the same where it has none. */
  public int substitute(String feature, int glyph) {
    return substitutions.single(feature, glyph);
  }

  /**
   * The standard ligature that begins at a glyph.
   *
   * @return the glyph and how many glyphs it replaces; {@code {glyph, 1}} where there is none
   */
  public int[] ligature(int[] glyphs, int at, int end) {
    List<Substitutions.Ligature> all = substitutions.ligatures(glyphs[at]);
    for (Substitutions.Ligature ligature : all) {
      int[] rest = ligature.rest();
      boolean match = at + rest.length < end;
      for (int i = 0; match && i < rest.length; i++) {
        match = glyphs[at + 1 + i] == rest[i];
      }
      if (match) {
        return new int[] {ligature.glyph(), rest.length + 1};
      }
    }
    return new int[] {glyphs[at], 1};
  }

  /** Height of the ascenders above the base line. */
  public double ascent() {
    return scaled(data.s16(data.table("hhea") + 4));
  }

  /** Depth of the descenders, negative. */
  public double descent() {
    return scaled(data.s16(data.table("hhea") + 6));
  }

  public double capHeight() {
    Integer table = data.find("OS/2");
    return table != null && data.u16(table) >= 2 ? scaled(data.s16(table + 88)) : 650;
  }

  /** Left, bottom, right, top of the box that holds every glyph. */
  public double[] bounds() {
    int head = data.table("head");
    return new double[] {
      scaled(data.s16(head + 36)),
      scaled(data.s16(head + 38)),
      scaled(data.s16(head + 40)),
      scaled(data.s16(head + 42))
    };
  }

  /** Slant in degrees, negative to the right. */
  public double italicAngle() {
    Integer post = data.find("post");
    return post == null ? 0 : data.s32(post + 4) / 65536.0;
  }

  private double scaled(int units) {
    return units * 1000.0 / unitsPerEm;
  }

  @Override
  public String toString() {
    return name;
  }
}
