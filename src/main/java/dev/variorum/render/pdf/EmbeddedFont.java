package dev.variorum.render.pdf;

import dev.variorum.typeset.Mark;
import dev.variorum.typeset.font.OpenTypeFont;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A face as it is embedded: the glyphs that the pages use, their widths, and what each of them
 * stands for. PDFBox's own embedding knows characters only; here ligatures and small capitals are
 * addressed as glyphs and still copy and search as text.
 */
final class EmbeddedFont {

  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep");
  private static final int FLAG_SERIF_SYMBOLIC = 2 | 4;

  private static final int MOST_GLYPHS = 0x10000;

  private final OpenTypeFont face;
  private final String resource;
  private final int number;
  private final @Nullable String[] texts = new String[MOST_GLYPHS];

  /**
   * Begins without glyphs.
   *
   * @param resource name in the resources of pages, as {@code F1}
   * @param number of its object
   */
  EmbeddedFont(OpenTypeFont face, String resource, int number) {
    this.face = face;
    this.resource = resource;
    this.number = number;
  }

  String resource() {
    return resource;
  }

  int number() {
    return number;
  }

  /** Takes up the glyphs of a run; to be called before its page is written. */
  void use(Mark.Glyphs run) {
    for (int i = 0; i < run.count(); i++) {
      if (texts[run.glyph(i)] == null) {
        texts[run.glyph(i)] = run.text(i);
      }
    }
  }

  double width(int glyph) {
    return face.advance(glyph);
  }

  /** What a glyph that is in use is taken for where nothing else is said. */
  String text(int glyph) {
    return Objects.requireNonNull(texts[glyph]);
  }

  private List<Integer> glyphs() {
    return IntStream.range(0, MOST_GLYPHS).filter(i -> texts[i] != null).boxed().toList();
  }

  /** The face without the glyphs that no page uses. */
  @SuppressWarnings("ArrayRecordComponent") // never changed once made
  private record Subset(byte[] file, byte[] places) {}

  private Subset subset() throws IOException {
    List<Integer> glyphs = glyphs();
    if (face.compact()) {
      return new Subset(face.compactOutlines(Set.copyOf(glyphs)), new byte[0]);
    }
    try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(face.bytes()))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addGlyphIds(Set.copyOf(glyphs));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      // Pages call a glyph by its number in the whole face, which is known from the first page on.
      byte[] places = new byte[2 * (glyphs.get(glyphs.size() - 1) + 1)];
      subsetter
          .getGIDMap()
          .forEach(
              (now, old) -> {
                if (2 * old < places.length && texts[old] != null) {
                  places[2 * old] = (byte) (now >> 8);
                  places[2 * old + 1] = (byte) (int) now;
                }
              });
      return new Subset(out.toByteArray(), places);
    }
  }

  /** Writes the font; to be called when all pages are written. */
  void write(PdfFile file) throws IOException {
    Subset subset = subset();
    List<Integer> glyphs = glyphs();
    String name = tag(glyphs) + "+" + face.name();
    int program = file.reserve();
    boolean compact = face.compact();
    String kind = compact ? "/Subtype/CIDFontType0C" : "/Length1 " + subset.file().length;
    file.stream(program, kind, subset::file);
    int unicode = file.reserve();
    file.stream(unicode, "", () -> toUnicode(glyphs).getBytes(StandardCharsets.US_ASCII));
    String type = compact ? "CIDFontType0" : "CIDFontType2";
    PdfText font = new PdfText().raw("<</Type/Font/Subtype/" + type + "/BaseFont").name(name);
    font.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
    font.raw("/FontDescriptor").reference(descriptor(name, program, file));
    if (!compact) {
      // In compact outlines a glyph keeps its number, by which pages call it.
      int places = file.reserve();
      file.stream(places, "", subset::places);
      font.raw("/CIDToGIDMap").reference(places);
    }
    font.raw("/DW 1000/W[");
    for (int i = 0; i < glyphs.size(); i++) {
      boolean follows = i > 0 && glyphs.get(i - 1) == glyphs.get(i) - 1;
      if (!follows) {
        font.raw(i > 0 ? "]" : "").number(glyphs.get(i)).raw("[");
      }
      font.number(face.advance(glyphs.get(i)));
    }
    int descendant = file.object(font.raw("]]>>"));
    PdfText whole = new PdfText().raw("<</Type/Font/Subtype/Type0/BaseFont").name(name);
    whole.raw("/Encoding/Identity-H/DescendantFonts[").reference(descendant).raw("]");
    file.object(number, whole.raw("/ToUnicode").reference(unicode).raw(">>"));
  }

  /** Six letters that tell this subset from another of the same face. */
  private static String tag(List<Integer> glyphs) {
    int hash = Set.copyOf(glyphs).hashCode();
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = hash / 26 + 31 * i;
    }
    return tag.toString();
  }

  private int descriptor(String name, int program, PdfFile file) throws IOException {
    PdfText text = new PdfText().raw("<</Type/FontDescriptor/FontName").name(name);
    text.raw("/Flags").number(FLAG_SERIF_SYMBOLIC | (face.italicAngle() != 0 ? 64 : 0));
    text.raw("/FontBBox[");
    for (double side : face.bounds()) {
      text.number(Math.rint(side));
    }
    text.raw("]/ItalicAngle").number(face.italicAngle());
    text.raw("/Ascent").number(Math.rint(face.ascent()));
    text.raw("/Descent").number(Math.rint(face.descent()));
    text.raw("/CapHeight").number(Math.rint(face.capHeight()));
    text.raw("/StemV").number(face.name().contains("Bold") ? 130 : 80);
    text.raw(face.compact() ? "/FontFile3" : "/FontFile2").reference(program);
    return file.object(text.raw(">>"));
  }

  private String toUnicode(List<Integer> glyphs) {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
        .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int i = 0; i < glyphs.size(); i += 100) {
      List<Integer> part = glyphs.subList(i, Math.min(glyphs.size(), i + 100));
      map.append(part.size()).append(" beginbfchar\n");
      for (int glyph : part) {
        map.append('<');
        PdfText.hex(map, glyph);
        map.append("> <");
        text(glyph).chars().forEach(c -> PdfText.hex(map, c));
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
