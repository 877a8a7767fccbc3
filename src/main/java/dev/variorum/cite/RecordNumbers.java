package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.model.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The series whose records a text cites by number, as {@code SRS-1189}: those that its bibliography
 * lists, and those of which it sets several numbers off by commas.
 */
final class RecordNumbers {

  private static final int LEAST = 3;
  private static final Pattern NUMBER = Pattern.compile("\\b([A-Z]{2,8})-\\d{2,6}[A-Z]?\\b");

  private final Set<String> listed = new HashSet<>();
  private final Set<String> series = new HashSet<>();

  private RecordNumbers() {}

  static RecordNumbers of(Document document, Collection<Item> items) {
    RecordNumbers numbers = new RecordNumbers();
    for (Item item : items) {
      Matcher number = NUMBER.matcher(item.text("number"));
      if (number.matches()) {
        numbers.listed.add(number.group());
        numbers.series.add(number.group(1));
      }
    }
    Map<String, Set<String>> found = new HashMap<>();
    document.notes().forEach(note -> collect(NoteText.of(note.blocks()).text(), found));
    found.forEach(
        (prefix, all) -> {
          if (all.size() >= LEAST) {
            numbers.series.add(prefix);
          }
        });
    return numbers;
  }

  private static void collect(String text, Map<String, Set<String>> found) {
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      int before = number.start() - 1;
      while (before >= 0 && text.charAt(before) == ' ') {
        before--;
      }
      boolean opens = before < 0 || ",;:.\"”".indexOf(text.charAt(before)) >= 0;
      boolean closes =
          number.end() >= text.length() || ",;.)".indexOf(text.charAt(number.end())) >= 0;
      if (opens && closes) {
        found.computeIfAbsent(number.group(1), key -> new HashSet<>()).add(number.group());
      }
    }
  }

  /** The first number of a known series from an index on. */
  Optional<Found> in(String text, int from, int end) {
    if (series.isEmpty()) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(text).region(from, end);
    while (number.find()) {
      if (series.contains(number.group(1))) {
        return Optional.of(new Found(number.group(), number.start(), number.end()));
      }
    }
    return Optional.empty();
  }

  /** A record number and where it stands. */
  record Found(String number, int start, int end) {}
}
