package dev.variorum.typeset;

import dev.variorum.typeset.font.FontFamily;
import dev.variorum.typeset.font.OpenTypeFont;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns characters into glyphs: features, ligatures, kerning, faces for missing characters. */
final class Shaper {

  /** Begins the keys of what is shaped from right to left. */
  private static final char RIGHT_TO_LEFT = '\u200f';

  private static final double SMALL_CAP_SCALE = 0.78;
  private static final double SUPERIOR_SCALE = 0.62;
  private static final double SUPERIOR_RISE = 0.34;
  private static final String SUPERIOR_DIGITS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private final FontFamily family;
  private final Map<Style, Map<String, Shaped>> cache = new HashMap<>();
  private @Nullable Style lastStyle;
  private Map<String, Shaped> lastCache = new HashMap<>();

  /** Each character once as a string of its own, however many words have it. */
  private final Map<Integer, String> characters = new HashMap<>();

  private final TreeSet<Integer> missing = new TreeSet<>();

  Shaper(FontFamily family) {
    this.family = family;
  }

  /** The characters that no face has, in order. */
  SortedSet<Integer> missing() {
    return missing;
  }

  double spaceWidth(Style style) {
    OpenTypeFont face = family.face(style.italic(), style.bold());
    return face.advance(face.glyph(' ')) * style.size() / 1000;
  }

  double width(String text, Style style) {
    return shape(text, style).width();
  }

  // The last style is remembered by identity, to spare most of the look-ups.
  @SuppressWarnings("ReferenceEquality")
  Shaped shape(String text, Style style) {
    if (style != lastStyle) {
      lastStyle = style;
      lastCache = cache.computeIfAbsent(style, key -> new HashMap<>());
    }
    Shaped known = lastCache.get(text);
    if (known == null) {
      Map<String, Shaped> own = lastCache;
      known = compute(text, style);
      own.put(text, known);
    }
    return known;
  }

  private Shaped compute(String text, Style style) {
    List<Shaped.Piece> pieces = new ArrayList<>();
    if (RightToLeft.in(text)) {
      mixed(text, style, pieces);
    } else {
      leftToRight(composed(text), style, pieces);
    }
    double width = 0;
    for (Shaped.Piece piece : pieces) {
      width += piece.width();
    }
    return new Shaped(List.copyOf(pieces), width);
  }

  /** Letters with their marks as one character each, where there is such a character. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private void leftToRight(String text, Style style, List<Shaped.Piece> pieces) {
    int start = 0;
    while (start < text.length()) {
      OpenTypeFont face = faceFor(text.codePointAt(start), style);
      int end = start;
      while (end < text.length() && faceFor(text.codePointAt(end), style) == face) {
        end += Character.charCount(text.codePointAt(end));
      }
      shapeRun(text.substring(start, end), style, face, pieces);
      start = end;
    }
  }

  /** Stretches of either direction, as they are seen from left to right. */
  private void mixed(String text, Style style, List<Shaped.Piece> pieces) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    for (int i : order) {
      String part = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      if (levels[i] % 2 == 0) {
        leftToRight(composed(part), style, pieces);
      } else {
        rightToLeft(part, style, pieces);
      }
    }
  }

  private void rightToLeft(String text, Style style, List<Shaped.Piece> pieces) {
    double size = style.superior() ? style.size() * SUPERIOR_SCALE : style.size();
    OpenTypeFont[] last = {faceFor(text.codePointAt(0), style)};
    pieces.addAll(
        RightToLeft.shape(
            text,
            size,
            codePoint -> {
              // Points and brackets from the face of the letters beside them.
              boolean kept = !Character.isLetter(codePoint) && last[0].glyph(codePoint) != 0;
              last[0] = kept ? last[0] : faceFor(codePoint, style);
              return last[0];
            }));
  }

  /** Shapes a stretch that runs from right to left, whatever its characters do by themselves. */
  Shaped shapeRightToLeft(String text, Style style) {
    return cache
        .computeIfAbsent(style, key -> new HashMap<>())
        .computeIfAbsent(
            RIGHT_TO_LEFT + text,
            key -> {
              List<Shaped.Piece> pieces = new ArrayList<>();
              rightToLeft(text, style, pieces);
              double width = pieces.stream().mapToDouble(Shaped.Piece::width).sum();
              return new Shaped(List.copyOf(pieces), width);
            });
  }

  private String character(int codePoint) {
    return characters.computeIfAbsent(codePoint, Character::toString);
  }

  /** Characters that are never seen: where a face lacks them nothing is missing. */
  static boolean ignorable(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
  }

  private OpenTypeFont faceFor(int codePoint, Style style) {
    OpenTypeFont first = family.face(style.italic(), style.bold());
    for (FontFamily f = family; f != null; f = f.fallback()) {
      if (!f.serves(codePoint)) {
        continue;
      }
      OpenTypeFont face = f.face(style.italic(), style.bold());
      if (face.glyph(codePoint) != 0) {
        return face;
      }
    }
    if (ignorable(codePoint)) {
      return first;
    }
    missing.add(codePoint);
    for (FontFamily f = family; f != null; f = f.fallback()) {
      OpenTypeFont face = f.face(style.italic(), style.bold());
      if (box(face) != 0) {
        return face;
      }
    }
    return first;
  }

  /** One face; where real small capitals or superiors are lacking, scaled glyphs stand in. */
  private void shapeRun(String text, Style style, OpenTypeFont face, List<Shaped.Piece> out) {
    if (style.superior()) {
      superior(text, style, face, out);
    } else if (style.smallCaps() && !face.has("smcp")) {
      int start = 0;
      while (start < text.length()) {
        boolean lower = Character.isLowerCase(text.charAt(start));
        int end = start;
        while (end < text.length() && Character.isLowerCase(text.charAt(end)) == lower) {
          end++;
        }
        String part = text.substring(start, end);
        double size = lower ? style.size() * SMALL_CAP_SCALE : style.size();
        out.add(glyphs(part, lower, style, face, size, 0, ""));
        start = end;
      }
    } else {
      out.add(glyphs(text, false, style, face, style.size(), 0, style.smallCaps() ? "smcp" : ""));
    }
  }

  private void superior(String text, Style style, OpenTypeFont face, List<Shaped.Piece> out) {
    StringBuilder raised = new StringBuilder();
    boolean all = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char digit = c >= '0' && c <= '9' ? SUPERIOR_DIGITS.charAt(c - '0') : c;
      int glyph = face.glyph(c);
      if (digit != c && face.glyph(digit) != 0) {
        raised.append(digit);
      } else {
        raised.append(c);
        all &= face.has("sups") && face.substitute("sups", glyph) != glyph;
      }
    }
    if (all) {
      out.add(glyphs(raised.toString(), false, style, face, style.size(), 0, "sups"));
    } else {
      double size = style.size() * SUPERIOR_SCALE;
      out.add(glyphs(text, false, style, face, size, style.size() * SUPERIOR_RISE, ""));
    }
  }

  private Shaped.Piece glyphs(
      String text,
      boolean upper,
      Style style,
      OpenTypeFont face,
      double size,
      double rise,
      String feature) {
    int count = text.codePointCount(0, text.length());
    int[] raw = new int[count];
    String[] chars = new String[count];
    int kept = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (face.glyph(codePoint) == 0 && ignorable(codePoint)) {
        continue;
      }
      int i = kept++;
      chars[i] = character(codePoint);
      int shown = upper ? Character.toUpperCase(codePoint) : codePoint;
      int glyph = face.glyph(shown);
      if (glyph == 0) {
        glyph = stand(face);
      }
      if (!feature.isEmpty()) {
        glyph = face.substitute(feature, glyph);
      }
      if (style.oldStyle()
          && family.oldStyle()
          && !style.superior()
          && shown >= '0'
          && shown <= '9') {
        glyph = face.substitute("onum", face.substitute("pnum", glyph));
      }
      raw[i] = glyph;
    }
    count = kept;
    int[] glyphs = new int[count];
    String[] stands = new String[count];
    int length = 0;
    for (int i = 0; i < count; ) {
      int[] found = feature.isEmpty() ? face.ligature(raw, i, count) : new int[] {raw[i], 1};
      glyphs[length] = found[0];
      stands[length] =
          found[1] == 1 ? chars[i] : String.join("", List.of(chars).subList(i, i + found[1]));
      length++;
      i += found[1];
    }
    glyphs = java.util.Arrays.copyOf(glyphs, length);
    stands = java.util.Arrays.copyOf(stands, length);
    double[] advances = new double[length];
    double width = 0;
    double tracking = style.smallCaps() ? style.size() * 0.03 : 0;
    for (int i = 0; i < length; i++) {
      double advance = face.advance(glyphs[i]);
      if (i + 1 < length) {
        advance += face.kern(glyphs[i], glyphs[i + 1]);
      }
      advances[i] = advance * size / 1000 + tracking;
      width += advances[i];
    }
    return new Shaped.Piece(face, size, rise, 0, glyphs, advances, stands, width);
  }

  /** A glyph for what no face has: never the glyph 0, which the archival standards forbid. */
  static int stand(OpenTypeFont face) {
    int box = box(face);
    return box != 0 ? box : face.glyph(face.glyph('?') != 0 ? '?' : ' ');
  }

  /** A sign that is plainly a substitute, or 0. */
  private static int box(OpenTypeFont face) {
    for (int candidate : new int[] {0x25A1, 0x25AF, 0xFFFD}) {
      if (face.glyph(candidate) != 0) {
        return face.glyph(candidate);
      }
    }
    return 0;
  }
}
