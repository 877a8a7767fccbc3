package dev.variorum.render.html;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;

/** Packs a font as WOFF 1.0 (W3C Recommendation of 13 December 2012): each table deflated. */
final class Woff {

  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int ENTRY = 20;

  private Woff() {}

  /**
   * Packs tables.
   *
   * @param tables by tag, in the order of their tags
   */
  static byte[] pack(int flavor, Map<String, byte[]> tables) {
    ByteBuffer directory = ByteBuffer.allocate(tables.size() * ENTRY);
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 18);
    int unpacked = 12 + 16 * tables.size();
    for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
      byte[] table = entry.getValue();
      byte[] packed = deflate(table);
      byte[] shorter = packed.length < table.length ? packed : table;
      directory.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      directory.putInt(HEADER + directory.capacity() + body.size());
      directory.putInt(shorter.length).putInt(table.length).putInt(checksum(table));
      body.write(shorter, 0, shorter.length);
      while (body.size() % 4 != 0) {
        body.write(0);
      }
      unpacked += (table.length + 3) & ~3;
    }
    int size = HEADER + directory.capacity() + body.size();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(SIGNATURE).putInt(flavor).putInt(size);
    out.putShort((short) tables.size()).putShort((short) 0).putInt(unpacked);
    out.putShort((short) 1).putShort((short) 0);
    out.putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
    out.put(directory.array()).put(body.toByteArray());
    return out.array();
  }

  private static int checksum(byte[] table) {
    int sum = 0;
    for (int i = 0; i < table.length; i++) {
      sum += (table[i] & 0xFF) << (8 * (3 - i % 4));
    }
    return sum;
  }

  private static byte[] deflate(byte[] table) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(table);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(table.length / 2 + 64);
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
