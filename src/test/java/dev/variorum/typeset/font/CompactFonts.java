package dev.variorum.typeset.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Makes of a TrueType face one with compact outlines, for tests: each glyph is a square as high as
 * its number tells.
 */
public final class CompactFonts {

  private static final int STANDARD_STRINGS = 391;

  private CompactFonts() {}

  /**
   * An OpenType file.
   *
   * @param numbered whether its glyphs are named by numbers, as in fonts of large character sets;
   *     the numbers run backwards
   */
  public static byte[] of(byte[] trueType, boolean numbered) {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    ByteBuffer data = ByteBuffer.wrap(trueType);
    for (int i = 0; i < data.getShort(4); i++) {
      int record = 12 + 16 * i;
      String tag = new String(trueType, record, 4, StandardCharsets.US_ASCII);
      byte[] table = new byte[data.getInt(record + 12)];
      data.get(data.getInt(record + 8), table);
      tables.put(tag, table);
    }
    tables.keySet().removeAll(List.of("glyf", "loca", "cvt ", "fpgm", "prep"));
    int count = ByteBuffer.wrap(tables.get("maxp")).getShort(4);
    int widths = ByteBuffer.wrap(tables.get("hhea")).getShort(34);
    ByteBuffer metrics = ByteBuffer.wrap(tables.get("hmtx"));
    tables.put(
        "CFF ",
        outlines(count, numbered, i -> metrics.getShort(4 * Math.min(i, widths - 1)) & 0xFFFF));
    return file(tables);
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int start = 12 + 16 * tables.size();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(start);
    head.put("OTTO".getBytes(StandardCharsets.US_ASCII)).putShort((short) tables.size());
    head.position(12);
    tables.forEach(
        (tag, table) -> {
          head.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(0);
          head.putInt(start + body.size()).putInt(table.length);
          body.writeBytes(table);
          body.writeBytes(new byte[(4 - table.length % 4) % 4]);
        });
    return join(head.array(), body.toByteArray());
  }

  private static byte[] outlines(int count, boolean numbered, IntFunction<Integer> width) {
    byte[] header = {1, 0, 4, 4};
    byte[] names = index(List.of(ascii("Test")));
    List<byte[]> strings = new ArrayList<>();
    if (numbered) {
      strings.add(ascii("Adobe"));
      strings.add(ascii("Identity"));
    } else {
      for (int i = STANDARD_STRINGS; i < count; i++) {
        strings.add(ascii("g" + i));
      }
    }
    byte[] after = join(index(strings), index(List.of()));
    List<byte[]> glyphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      glyphs.add(glyph(width.apply(i), 100 + i % 1000));
    }
    byte[] charStrings = index(glyphs);
    byte[] charset = charset(count, numbered);
    byte[] select = {3, 0, 1, 0, 0, 0, (byte) (count >> 8), (byte) count};
    byte[] empty = index(List.of(join(number(0), number(0), operator(18))));
    int top = index(List.of(top(numbered, 0, 0, 0, 0))).length;
    int at = header.length + names.length + top + after.length;
    int outlines = at + charset.length;
    int selected = outlines + charStrings.length;
    byte[] dictionary = index(List.of(top(numbered, at, outlines, selected, selected + 8)));
    byte[] whole = join(header, names, dictionary, after, charset, charStrings);
    return numbered ? join(whole, select, empty) : whole;
  }

  private static byte[] charset(int count, boolean numbered) {
    if (!numbered) {
      return new byte[] {2, 0, 1, (byte) ((count - 2) >> 8), (byte) (count - 2)};
    }
    ByteBuffer backwards = ByteBuffer.allocate(1 + 2 * (count - 1)).put((byte) 0);
    for (int i = count - 1; i > 0; i--) {
      backwards.putShort((short) i);
    }
    return backwards.array();
  }

  private static byte[] top(boolean numbered, int charset, int glyphs, int select, int fonts) {
    byte[] scale = {30, (byte) 0xA0, 0x00, 0x48, (byte) 0x82, (byte) 0x81, 0x25, (byte) 0xFF};
    byte[] nought = number(0);
    byte[] common =
        join(
            join(scale, nought, nought, scale, nought, nought, operator(12), operator(7)),
            join(number(charset), operator(15), number(glyphs), operator(17)));
    if (!numbered) {
      return join(common, nought, nought, operator(18));
    }
    byte[] registry =
        join(number(STANDARD_STRINGS), number(STANDARD_STRINGS + 1), nought, operator(12));
    return join(
        join(registry, operator(30), common, number(fonts), operator(12), operator(36)),
        join(number(select), operator(12), operator(37)));
  }

  /** Type 2: the width, a step to the right, a square. */
  private static byte[] glyph(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[][] steps = {{width, 50, 22}, {200, 6}, {height, 7}, {-200, 6}};
    for (int[] step : steps) {
      for (int i = 0; i < step.length - 1; i++) {
        out.writeBytes(new byte[] {28, (byte) (step[i] >> 8), (byte) step[i]});
      }
      out.write(step[step.length - 1]);
    }
    out.write(14);
    return out.toByteArray();
  }

  private static byte[] index(List<byte[]> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) (objects.size() >> 8), (byte) objects.size()});
    if (objects.isEmpty()) {
      return out.toByteArray();
    }
    out.write(4);
    int offset = 1;
    out.writeBytes(ByteBuffer.allocate(4).putInt(offset).array());
    for (byte[] object : objects) {
      offset += object.length;
      out.writeBytes(ByteBuffer.allocate(4).putInt(offset).array());
    }
    objects.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(5).put((byte) 29).putInt(value).array();
  }

  private static byte[] operator(int value) {
    return new byte[] {(byte) value};
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
