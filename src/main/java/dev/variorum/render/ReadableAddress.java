package dev.variorum.render;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses as people read them: letters and figures of all scripts in place of their codes.
 * What has a meaning of its own in an address, what cannot be seen and what is no text stays coded,
 * so that the address still leads to the same place when it is typed or copied.
 */
public final class ReadableAddress {

  /** Runs of codes, each bounded by what an address may be long. */
  private static final Pattern CODES = Pattern.compile("(?:%[0-9A-Fa-f]{2}){1,2000}");

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.|doi\\.org/)[^\\s<>\"\u201c\u201d]+");

  private ReadableAddress() {}

  /** A text with the addresses in it made readable. */
  public static String in(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group())));
  }

  /** An address made readable. */
  public static String of(String address) {
    return CODES.matcher(address).replaceAll(run -> Matcher.quoteReplacement(decoded(run.group())));
  }

  /** Where the addresses of a text stand. */
  static Matcher matcher(String text) {
    return ADDRESS.matcher(text);
  }

  private static String decoded(String codes) {
    ByteBuffer bytes = ByteBuffer.allocate(codes.length() / 3);
    for (int i = 0; i < codes.length(); i += 3) {
      bytes.put((byte) Integer.parseInt(codes.substring(i + 1, i + 3), 16));
    }
    bytes.flip();
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return codes;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = 3 * new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
      if (plain(c)) {
        out.appendCodePoint(c);
      } else {
        out.append(codes, at, at + length);
      }
      at += length;
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** Letters with their accents, figures, brackets, the signs that no address needs to code. */
  private static boolean plain(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }
}
