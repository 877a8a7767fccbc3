package dev.variorum.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds where words may be divided, after Franklin Liang's method, by TeX patterns.
 *
 * <p>Not for use by several threads at once: it remembers the words that it has seen.
 */
final class HyphenationPatterns {

  private static final String FOLDER = "/org/daisy/dotify/hyphenator/impl/resource-files/utf8/";
  private static final HyphenationPatterns NONE = new HyphenationPatterns(Map.of(), Map.of(), 2, 3);

  private final Map<String, byte[]> patterns;
  private final Map<String, int[]> exceptions;
  private final Map<String, int[]> seen = new ConcurrentHashMap<>();
  private final int longest;
  private final int leftMinimum;
  private final int rightMinimum;

  private HyphenationPatterns(
      Map<String, byte[]> patterns,
      Map<String, int[]> exceptions,
      int leftMinimum,
      int rightMinimum) {
    this.patterns = patterns;
    this.exceptions = exceptions;
    this.leftMinimum = leftMinimum;
    this.rightMinimum = rightMinimum;
    this.longest = patterns.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The patterns of a language; where there are none, no word is divided.
   *
   * @param language BCP 47, as {@code en} or {@code de-AT}; words in other letters than usual, as
   *     {@code ru-Latn}, have patterns of their own or none
   */
  static HyphenationPatterns of(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    String primary = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
    if (!primary.matches("[a-z]{2,3}")) {
      return NONE;
    }
    List<String> names =
        switch (primary) {
          case "en" -> List.of(tag.equals("en-gb") ? "en-gb" : "en-us");
          case "de" -> List.of("de-1996");
          case "sr" -> List.of(tag.contains("-latn") ? "sr-latn" : "sr-cyrl");
          default -> List.of(tag.contains("-latn") ? primary + "-latn" : primary);
        };
    for (String name : names) {
      try (InputStream in =
          HyphenationPatterns.class.getResourceAsStream(FOLDER + "hyph-" + name + ".tex")) {
        if (in != null) {
          // Two letters before a division and three after it: what English printers keep to.
          return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), 2, 3);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return NONE;
  }

  /** Reads a TeX pattern file: the groups {@code \patterns} and {@code \hyphenation}. */
  static HyphenationPatterns parse(String tex, int leftMinimum, int rightMinimum) {
    Map<String, byte[]> patterns = new HashMap<>(8192);
    Map<String, int[]> exceptions = new HashMap<>();
    for (String token : group(tex, "\\patterns")) {
      StringBuilder letters = new StringBuilder();
      byte[] values = new byte[token.length() + 1];
      for (int i = 0; i < token.length(); i++) {
        char c = token.charAt(i);
        if (c >= '0' && c <= '9') {
          values[letters.length()] = (byte) (c - '0');
        } else {
          letters.append(c);
        }
      }
      patterns.put(letters.toString(), java.util.Arrays.copyOf(values, letters.length() + 1));
    }
    for (String token : group(tex, "\\hyphenation")) {
      List<Integer> breaks = new ArrayList<>();
      int letters = 0;
      for (int i = 0; i < token.length(); i++) {
        if (token.charAt(i) == '-') {
          breaks.add(letters);
        } else {
          letters++;
        }
      }
      exceptions.put(token.replace("-", ""), ints(breaks));
    }
    return new HyphenationPatterns(patterns, exceptions, leftMinimum, rightMinimum);
  }

  /** The places where a word of letters may be divided, as indices of the letter after. */
  int[] breaks(String word) {
    return seen.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::compute);
  }

  private int[] compute(String word) {
    int[] exception = exceptions.get(word);
    if (exception != null) {
      return exception;
    }
    if (word.length() < leftMinimum + rightMinimum || word.length() > 64) {
      return new int[0];
    }
    String dotted = "." + word + ".";
    byte[] values = new byte[dotted.length() + 1];
    for (int start = 0; start < dotted.length(); start++) {
      int limit = Math.min(dotted.length(), start + longest);
      for (int end = start + 1; end <= limit; end++) {
        byte[] pattern = patterns.get(dotted.substring(start, end));
        if (pattern != null) {
          for (int i = 0; i < pattern.length; i++) {
            values[start + i] = (byte) Math.max(values[start + i], pattern[i]);
          }
        }
      }
    }
    List<Integer> breaks = new ArrayList<>();
    for (int i = leftMinimum; i <= word.length() - rightMinimum; i++) {
      if (values[i + 1] % 2 == 1) {
        breaks.add(i);
      }
    }
    return ints(breaks);
  }

  private static List<String> group(String tex, String command) {
    List<String> tokens = new ArrayList<>();
    boolean inside = false;
    for (String line : tex.split("\r?\n")) {
      int comment = line.indexOf('%');
      String text = comment < 0 ? line : line.substring(0, comment);
      int start = text.indexOf(command);
      if (start >= 0) {
        inside = true;
        text = text.substring(text.indexOf('{', start) + 1);
      }
      if (inside) {
        int close = text.indexOf('}');
        String body = close < 0 ? text : text.substring(0, close);
        for (String token : body.trim().split("\\s+")) {
          if (!token.isEmpty()) {
            tokens.add(token);
          }
        }
        inside = close < 0;
      }
    }
    return tokens;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
