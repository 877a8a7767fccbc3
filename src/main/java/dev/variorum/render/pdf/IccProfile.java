package dev.variorum.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A small RGB profile of version 2 with the primaries of sRGB and a gamma of 2.2, written out byte
 * by byte: the profiles inside the JDK differ from release to release, and the same edition is to
 * give the same file everywhere.
 */
final class IccProfile {

  private static final String NAME = "Variorum RGB";

  private IccProfile() {}

  static byte[] bytes() throws IOException {
    byte[] description = description();
    byte[] copyright = text("No copyright, use freely");
    byte[][] blocks = {
      description,
      copyright,
      xyz(0.9642, 1.0, 0.8249),
      xyz(0.4361, 0.2225, 0.0139),
      xyz(0.3851, 0.7169, 0.0971),
      xyz(0.1431, 0.0606, 0.7139),
      curve()
    };
    String[] tags = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
    int[] blockOf = {0, 1, 2, 3, 4, 5, 6, 6, 6};
    int start = 128 + 4 + 12 * tags.length;
    int[] offsets = new int[blocks.length];
    int next = start;
    for (int i = 0; i < blocks.length; i++) {
      offsets[i] = next;
      next += (blocks[i].length + 3) / 4 * 4;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    header(out, next);
    out.writeInt(tags.length);
    for (int i = 0; i < tags.length; i++) {
      out.writeBytes(tags[i]);
      out.writeInt(offsets[blockOf[i]]);
      out.writeInt(blocks[blockOf[i]].length);
    }
    for (byte[] block : blocks) {
      out.write(block);
      out.write(new byte[(4 - block.length % 4) % 4]);
    }
    return bytes.toByteArray();
  }

  private static void header(DataOutputStream out, int size) throws IOException {
    out.writeInt(size);
    out.writeInt(0);
    out.writeInt(0x02100000);
    out.writeBytes("mntrRGB XYZ ");
    for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
      out.writeShort(part);
    }
    out.writeBytes("acsp");
    out.write(new byte[28]);
    fixed(out, 0.9642);
    fixed(out, 1.0);
    fixed(out, 0.8249);
    out.write(new byte[48]);
  }

  private static void fixed(DataOutputStream out, double value) throws IOException {
    out.writeInt((int) Math.round(value * 65536));
  }

  private static byte[] xyz(double x, double y, double z) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("XYZ ");
    out.writeInt(0);
    fixed(out, x);
    fixed(out, y);
    fixed(out, z);
    return bytes.toByteArray();
  }

  private static byte[] curve() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("curv");
    out.writeInt(0);
    out.writeInt(1);
    out.writeShort((int) Math.round(2.2 * 256));
    return bytes.toByteArray();
  }

  private static byte[] text(String value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("text");
    out.writeInt(0);
    out.write(value.getBytes(StandardCharsets.US_ASCII));
    out.write(0);
    return bytes.toByteArray();
  }

  private static byte[] description() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("desc");
    out.writeInt(0);
    out.writeInt(NAME.length() + 1);
    out.writeBytes(NAME);
    out.write(0);
    out.write(new byte[4 + 4 + 2 + 1 + 67]);
    return bytes.toByteArray();
  }
}
