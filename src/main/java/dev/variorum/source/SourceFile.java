package dev.variorum.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads files into texts: UTF-8 or UTF-16, with or without a byte order mark. */
public final class SourceFile {

  private static final long LARGEST = 512L * 1024 * 1024;

  private SourceFile() {}

  /**
   * Reads a file.
   *
   * @param id id of the source
   * @throws InputException where the file is missing, unreadable, too large or in another encoding
   */
  public static SourceText read(Path file, String id) {
    byte[] bytes = bytes(file);
    return SourceText.of(id, file.toString(), sha256(bytes), decode(bytes, file.toString()));
  }

  /**
   * The checksum of a file, as {@link SourceText#sha256()} has it.
   *
   * @throws InputException where the file is missing, unreadable or too large
   */
  public static String sha256(Path file) {
    return sha256(bytes(file));
  }

  /** The text of a file. */
  public static String text(Path file) {
    return decode(bytes(file), file.toString());
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new InputException(
            Diagnostic.of(
                file.toString(), "larger than 512 MiB", "Divide it into several sources."));
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new InputException(
          Diagnostic.of(
              file.toString(),
              "cannot be read (" + unreadable.getClass().getSimpleName() + ")",
              "Check that the file exists and that you may read it."));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String decode(byte[] bytes, String file) {
    int mark = 0;
    Charset charset = StandardCharsets.UTF_8;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      mark = 2;
      charset = StandardCharsets.UTF_16BE;
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      mark = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (zeros(bytes, 1)) {
      charset = StandardCharsets.UTF_16LE;
    } else if (zeros(bytes, 0)) {
      charset = StandardCharsets.UTF_16BE;
    }
    ByteBuffer content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(content)
          .toString();
    } catch (CharacterCodingException malformed) {
      int line = 1;
      int column = 1;
      for (int i = mark; i < content.position(); i++) {
        boolean ends = bytes[i] == '\n';
        line += ends ? 1 : 0;
        column = ends ? 1 : column + 1;
      }
      throw new InputException(
          Diagnostic.at(
              file,
              new Location(line, column),
              "not " + charset.name() + ": byte " + content.position() + " begins no character",
              "Convert the file to UTF-8, for example with 'iconv -f WINDOWS-1252 -t UTF-8'."));
    }
  }

  /** Whether every other byte at the head is zero: UTF-16 that lacks its mark, in Latin letters. */
  private static boolean zeros(byte[] bytes, int first) {
    int zeros = 0;
    int looked = 0;
    for (int i = 0; i + 1 < Math.min(bytes.length, 128); i += 2, looked++) {
      zeros += bytes[i + first] == 0 && bytes[i + 1 - first] != 0 ? 1 : 0;
    }
    return looked >= 4 && zeros * 10 >= looked * 9;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
