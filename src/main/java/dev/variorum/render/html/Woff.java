package dev.variorum.render.html;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/**
 * Packs a TrueType font as WOFF 1.0 (W3C Recommendation of 13 December 2012): each table deflated.
 */
final class Woff {

  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int ENTRY = 20;

  private Woff() {}

  /** The font packed; all its tables are kept, those of kerning and ligatures included. */
  static byte[] pack(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    int flavor = in.getInt(0);
    int tables = in.getShort(4) & 0xFFFF;
    ByteBuffer directory = ByteBuffer.allocate(tables * ENTRY);
    ByteArrayOutputStream body = new ByteArrayOutputStream(font.length / 2);
    int unpacked = 12 + 16 * tables;
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      int offset = in.getInt(entry + 8);
      int length = in.getInt(entry + 12);
      byte[] packed = deflate(font, offset, length);
      boolean smaller = packed.length < length;
      directory.putInt(in.getInt(entry));
      directory.putInt(HEADER + ENTRY * tables + body.size());
      directory.putInt(smaller ? packed.length : length);
      directory.putInt(length);
      directory.putInt(in.getInt(entry + 4));
      body.write(smaller ? packed : font, smaller ? 0 : offset, smaller ? packed.length : length);
      while (body.size() % 4 != 0) {
        body.write(0);
      }
      unpacked += (length + 3) & ~3;
    }
    int size = HEADER + directory.capacity() + body.size();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(SIGNATURE).putInt(flavor).putInt(size);
    out.putShort((short) tables).putShort((short) 0).putInt(unpacked);
    out.putShort((short) 1).putShort((short) 0);
    out.putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
    out.put(directory.array()).put(body.toByteArray());
    return out.array();
  }

  private static byte[] deflate(byte[] font, int offset, int length) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(font, offset, length);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 2 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
