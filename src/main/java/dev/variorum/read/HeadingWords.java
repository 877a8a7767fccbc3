package dev.variorum.read;

import dev.variorum.model.Division;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of {@code headings.txt}, by which headings say what their divisions are. */
final class HeadingWords {

  private static final String RESOURCE = "headings.txt";
  private static final Pattern NUMERAL = Pattern.compile("[IVXLC]{1,8}|\\d{1,3}|[A-Z]");

  private final Map<String, Division.Kind> kinds;
  private final Set<String> numbers;
  private final Set<String> appendices;
  private final Pattern after;
  private final Pattern before;

  /**
   * A heading with a label and a number.
   *
   * @param title what follows them, or empty
   * @param titleStart where that begins
   */
  record Numbered(Division.Kind kind, String number, String title, int titleStart) {}

  private HeadingWords(Map<String, List<String>> lists) {
    Map<String, Division.Kind> words = new HashMap<>();
    for (Division.Kind kind : Division.Kind.values()) {
      lists
          .getOrDefault(kind.name().toLowerCase(Locale.ROOT), List.of())
          .forEach(word -> words.putIfAbsent(word, kind));
    }
    kinds = Map.copyOf(words);
    numbers = Set.copyOf(lists.getOrDefault("numbers", List.of()));
    appendices = Set.copyOf(lists.getOrDefault("labels of appendices", List.of()));
    List<String> labels = new ArrayList<>(lists.getOrDefault("labels of chapters", List.of()));
    labels.addAll(appendices);
    String label =
        labels.stream()
            .map(word -> word.toUpperCase(Locale.ROOT) + "|" + capitalized(word))
            .collect(Collectors.joining("|", "(?<label>", ")"));
    String title = "(?:\\.|:)?(?:\\s*[-\u2014\u2013]{1,2}\\s*|\\s+)?(?<title>.{0,120})";
    after = Pattern.compile(label + "\\s+(?<number>[\\p{L}0-9]{1,12})" + title);
    before =
        Pattern.compile("(?<number>[\\p{L}0-9]{1,12})(?<stop>\\.)?\\s+(?iu:" + label + ")" + title);
  }

  static HeadingWords read() {
    try (InputStream in = HeadingWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + RESOURCE);
      }
      Map<String, List<String>> lists = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                int colon = line.indexOf(':');
                lists.put(line.substring(0, colon), List.of(line.substring(colon + 2).split("; ")));
              });
      return new HeadingWords(lists);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The kind of a division whose whole heading is a word, in lower case; null for others. */
  Division.@Nullable Kind kind(String heading) {
    return kinds.get(heading);
  }

  /** A line with a label and a number, in either order. */
  Optional<Numbered> numbered(String line) {
    Matcher matcher = after.matcher(line);
    if (matcher.matches() && isNumber(matcher.group("number"))) {
      return Optional.of(numbered(matcher));
    }
    Matcher ordinal = before.matcher(line);
    boolean counted = ordinal.matches() && isOrdinal(ordinal);
    return counted ? Optional.of(numbered(ordinal)) : Optional.empty();
  }

  private Numbered numbered(Matcher matcher) {
    boolean appendix = appendices.contains(matcher.group("label").toLowerCase(Locale.ROOT));
    return new Numbered(
        appendix ? Division.Kind.APPENDIX : Division.Kind.CHAPTER,
        matcher.group("number"),
        matcher.group("title"),
        matcher.start("title"));
  }

  private boolean isNumber(String text) {
    return NUMERAL.matcher(text).matches() || numbers.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Before its label a numeral has a full stop; a word is a number and begins with a capital. */
  private boolean isOrdinal(Matcher matcher) {
    String number = matcher.group("number");
    return NUMERAL.matcher(number).matches()
        ? matcher.group("stop") != null
        : Character.isUpperCase(number.charAt(0))
            && numbers.contains(number.toLowerCase(Locale.ROOT));
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
