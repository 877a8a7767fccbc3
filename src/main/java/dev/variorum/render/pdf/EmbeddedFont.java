package dev.variorum.render.pdf;

import dev.variorum.typeset.Mark;
import dev.variorum.typeset.font.OpenTypeFont;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A face as it is embedded: the glyphs that the pages use, their widths, and what each of them
 * stands for. PDFBox's own embedding knows characters only; here ligatures and small capitals are
 * addressed as glyphs and still copy and search as text.
 */
final class EmbeddedFont {

  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep");
  private static final int FLAG_SERIF_SYMBOLIC = 2 | 4;

  private final OpenTypeFont face;
  private final String resource;
  private final TreeMap<Integer, String> texts = new TreeMap<>();
  private final COSDictionary dictionary = new COSDictionary();
  private int[] codes = new int[0];
  private double[] widths = new double[0];
  private String[] known = new String[0];

  /**
   * @param resource name in the resources of pages, as {@code F1}
   */
  EmbeddedFont(OpenTypeFont face, String resource) {
    this.face = face;
    this.resource = resource;
  }

  String resource() {
    return resource;
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  void use(Mark.Glyphs run) {
    for (int i = 0; i < run.count(); i++) {
      if (!texts.containsKey(run.glyph(i))) {
        texts.put(run.glyph(i), run.text(i));
      }
    }
  }

  /** The code of a glyph in content streams; known once the subset is made. */
  int code(int glyph) {
    return codes[glyph];
  }

  double width(int glyph) {
    return widths[glyph];
  }

  /** What a glyph is taken for where nothing else is said. */
  String text(int glyph) {
    return known[glyph];
  }

  /** Makes the subset; to be called when all glyphs are known and before pages are written. */
  void embed() throws IOException {
    byte[] subset;
    try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(face.bytes()))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addGlyphIds(texts.keySet());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      subset = out.toByteArray();
      codes = new int[texts.lastKey() + 1];
      subsetter
          .getGIDMap()
          .forEach(
              (now, old) -> {
                if (old < codes.length) {
                  codes[old] = now;
                }
              });
    }
    widths = new double[codes.length];
    known = new String[codes.length];
    texts.forEach(
        (glyph, text) -> {
          widths[glyph] = face.advance(glyph);
          known[glyph] = text;
        });
    String name = tag() + "+" + face.name();
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, name);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = new COSArray();
    descendants.add(descendant(name, subset));
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    dictionary.setItem(COSName.TO_UNICODE, stream(toUnicode().getBytes(StandardCharsets.US_ASCII)));
  }

  /** Six letters that tell this subset from another of the same face. */
  private String tag() {
    int hash = texts.keySet().hashCode();
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = hash / 26 + 31 * i;
    }
    return tag.toString();
  }

  private COSDictionary descendant(String name, byte[] subset) throws IOException {
    COSDictionary info = new COSDictionary();
    info.setItem(COSName.REGISTRY, new COSString("Adobe"));
    info.setItem(COSName.ORDERING, new COSString("Identity"));
    info.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.CIDSYSTEMINFO, info);
    font.setItem(COSName.FONT_DESC, descriptor(name, subset));
    font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    COSArray widths = new COSArray();
    for (int glyph : texts.keySet()) {
      COSArray one = new COSArray();
      one.add(number(face.advance(glyph)));
      widths.add(COSInteger.get(code(glyph)));
      widths.add(one);
    }
    font.setItem(COSName.W, widths);
    font.setInt(COSName.DW, 1000);
    return font;
  }

  private static COSBase number(double value) {
    return value == Math.rint(value)
        ? COSInteger.get((long) value)
        : new COSFloat((float) (Math.round(value * 1000) / 1000.0));
  }

  private COSDictionary descriptor(String name, byte[] subset) throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, FLAG_SERIF_SYMBOLIC | (face.italicAngle() != 0 ? 64 : 0));
    COSArray box = new COSArray();
    for (double side : face.bounds()) {
      box.add(number(Math.rint(side)));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setItem(COSName.ITALIC_ANGLE, number(face.italicAngle()));
    descriptor.setItem(COSName.ASCENT, number(Math.rint(face.ascent())));
    descriptor.setItem(COSName.DESCENT, number(Math.rint(face.descent())));
    descriptor.setItem(COSName.CAP_HEIGHT, number(Math.rint(face.capHeight())));
    descriptor.setInt(COSName.STEM_V, face.name().contains("Bold") ? 130 : 80);
    COSStream file = stream(subset);
    file.setInt(COSName.LENGTH1, subset.length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  static COSStream stream(byte[] bytes) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  private String toUnicode() {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
        .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    List<Map.Entry<Integer, String>> entries = List.copyOf(texts.entrySet());
    for (int i = 0; i < entries.size(); i += 100) {
      List<Map.Entry<Integer, String>> part = entries.subList(i, Math.min(entries.size(), i + 100));
      map.append(part.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, String> entry : part) {
        map.append(String.format(Locale.ROOT, "<%04X> <", code(entry.getKey())));
        for (char c : entry.getValue().toCharArray()) {
          map.append(String.format(Locale.ROOT, "%04X", (int) c));
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
