package dev.variorum.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PDF file on its way out: each object is written as soon as it is known and then forgotten, so
 * that a book of any length takes little room. The library keeps every object until the last.
 * Streams are compressed side by side and written in the order in which they were given.
 */
final class PdfFile {

  private static final int PACKED = 200;

  /** How many streams may wait for their turn. */
  private static final int MOST_PENDING = 64;

  private static final byte[] HEAD = {
    '%',
    'P',
    'D',
    'F',
    '-',
    '1',
    '.',
    '7',
    '\n',
    '%',
    (byte) 0xE2,
    (byte) 0xE3,
    (byte) 0xCF,
    (byte) 0xD3,
    '\n'
  };

  /** A stream that is being compressed. */
  private record Pending(int number, String entries, Future<byte[]> content) {}

  private final OutputStream out;
  private final ExecutorService threads;
  private final ArrayDeque<Pending> pending = new ArrayDeque<>();
  private final CRC32 checksum = new CRC32();
  private long position;
  private int last;

  /**
   * By the number of an object: its offset; or, negative, the number of the stream that holds it
   * times {@link #PACKED}, plus its place there.
   */
  private long[] places = new long[4096];

  private final StringBuilder packed = new StringBuilder(32_768);
  private final int[] packedNumbers = new int[PACKED];
  private final int[] packedOffsets = new int[PACKED];
  private int packedCount;

  /**
   * Begins a file.
   *
   * @param out is not closed
   */
  PdfFile(OutputStream out, ExecutorService threads) throws IOException {
    this.out = out;
    this.threads = threads;
    write(HEAD);
  }

  /** A number for an object that is to come. */
  int reserve() {
    return reserve(1);
  }

  /** As many numbers in a row; gives the first. */
  int reserve(int count) {
    int first = last + 1;
    last += count;
    if (last >= places.length) {
      places = Arrays.copyOf(places, Math.max(last + 1, places.length * 2));
    }
    return first;
  }

  /** Takes back the number that was given out last, for an object that is not to come. */
  void giveBack(int number) {
    if (number != last) {
      throw new IllegalArgumentException("not the last number: " + number);
    }
    last--;
  }

  /** Writes an object that is no stream. */
  void object(int number, CharSequence body) throws IOException {
    packedNumbers[packedCount] = number;
    packedOffsets[packedCount] = packed.length();
    packedCount++;
    packed.append(body).append('\n');
    if (packedCount == PACKED) {
      flush();
    }
  }

  /** Writes an object that is no stream under a number of its own, which it gives. */
  int object(CharSequence body) throws IOException {
    int number = reserve();
    object(number, body);
    return number;
  }

  /**
   * Writes a stream, compressed.
   *
   * @param entries of its dictionary, but for length and filter
   * @param content done by another thread, soon
   */
  void stream(int number, String entries, Callable<byte[]> content) throws IOException {
    pending.add(new Pending(number, entries, threads.submit(() -> deflated(content.call()))));
    while (pending.size() > MOST_PENDING) {
      writePending();
    }
  }

  /** Writes a stream as it is. */
  void plainStream(int number, String entries, byte[] content) throws IOException {
    while (!pending.isEmpty()) {
      writePending();
    }
    stream(number, entries, content);
  }

  /** Writes the table of objects; nothing may come after it. */
  void close(int catalog, int info) throws IOException {
    flush();
    while (!pending.isEmpty()) {
      writePending();
    }
    String id = String.format("%08X%08X%016X", checksum.getValue(), last, position);
    int number = reserve();
    places[number] = position;
    ByteBuffer table = ByteBuffer.allocate((last + 1) * 8);
    table.put((byte) 0).putInt(0).put((byte) 0).putShort((short) 0xFFFF);
    for (int i = 1; i <= last; i++) {
      long place = places[i];
      if (place == 0) {
        throw new IllegalStateException("an object that was not written: " + i);
      }
      boolean inStream = place < 0;
      table.put((byte) (inStream ? 2 : 1));
      table.put((byte) (inStream ? 0 : place >>> 32));
      table.putInt((int) (inStream ? -place / PACKED : place));
      table.putShort((short) (inStream ? -place % PACKED : 0));
    }
    long start = position;
    String entries =
        "/Type/XRef/Size %d/W[1 5 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]/Filter/FlateDecode"
            .formatted(last + 1, catalog, info, id, id);
    stream(number, entries, deflated(table.array()));
    write(ascii("startxref\n" + start + "\n%%EOF\n"));
    out.flush();
  }

  private void flush() throws IOException {
    if (packedCount == 0) {
      return;
    }
    int number = reserve();
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < packedCount; i++) {
      places[packedNumbers[i]] = -((long) number * PACKED + i);
      head.append(packedNumbers[i]).append(' ').append(packedOffsets[i]).append(' ');
    }
    String entries = "/Type/ObjStm/N " + packedCount + "/First " + head.length();
    byte[] content = ascii(head.append(packed).toString());
    packed.setLength(0);
    packedCount = 0;
    stream(number, entries, () -> content);
  }

  private void writePending() throws IOException {
    Pending next = pending.remove();
    try {
      stream(next.number(), next.entries() + "/Filter/FlateDecode", next.content().get());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("the writing of a book was interrupted", stopped);
    }
  }

  private void stream(int number, String entries, byte[] content) throws IOException {
    places[number] = position;
    write(ascii(number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>\nstream\n"));
    write(content);
    write(ascii("\nendstream\nendobj\n"));
  }

  private void write(byte[] bytes) throws IOException {
    checksum.update(bytes);
    position += bytes.length;
    out.write(bytes);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream result = new ByteArrayOutputStream(content.length / 3 + 64);
      byte[] buffer = new byte[16_384];
      while (!deflater.finished()) {
        result.write(buffer, 0, deflater.deflate(buffer));
      }
      return result.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
