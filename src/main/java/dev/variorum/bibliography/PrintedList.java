package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A plain text that is a list of works and nothing else, cut into its entries. Where lines are
 * indented they go on with the entry before; where nearly every line ends as an entry does, each is
 * one; otherwise blank lines part them.
 */
public final class PrintedList {

  private static final int MOST_ENTRIES = 50_000;
  private static final int LONGEST_HEADING = 90;
  private static final Pattern ENTRY_END = Pattern.compile("[.\\d)\\]>/\"”]$");
  private static final Pattern YEAR = Pattern.compile("\\b1[0-9]{3}\\b|\\b20[0-9]{2}\\b");
  private static final Pattern HEADING =
      Pattern.compile("(?:#+ .*|[*_]{1,2}[^*_]+[*_]{1,2}:?|[^\\p{Ll}]+|.*:)");

  private PrintedList() {}

  /** The entries in the order of the text, under the headings that stand above them. */
  public static List<PrintedEntry> of(String text) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    boolean lineEach = eachLineIsAnEntry(lines);
    List<PrintedEntry> entries = new ArrayList<>();
    List<String> headings = List.of();
    StringBuilder entry = new StringBuilder();
    for (String line : lines) {
      boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
      boolean begins = line.isBlank() || (lineEach && !indented);
      if (begins) {
        flush(entry, headings, entries);
      }
      if (entry.isEmpty() && isHeading(line.strip())) {
        headings = List.of(line.strip().replaceAll("^[#*_ ]+|[*_: ]+$", ""));
      } else if (!line.isBlank()) {
        entry.append(entry.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    flush(entry, headings, entries);
    return entries;
  }

  private static void flush(
      StringBuilder entry, List<String> headings, List<PrintedEntry> entries) {
    if (!entry.isEmpty() && entries.size() < MOST_ENTRIES) {
      entries.add(new PrintedEntry(entry.toString(), headings, entries.size() + 1));
    }
    entry.setLength(0);
  }

  private static boolean eachLineIsAnEntry(List<String> lines) {
    int written = 0;
    int complete = 0;
    for (String line : lines) {
      if (!line.isBlank() && !isHeading(line.strip())) {
        written++;
        complete += ENTRY_END.matcher(line).find() ? 1 : 0;
      }
    }
    return complete * 10 >= written * 8;
  }

  private static boolean isHeading(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST_HEADING
        && HEADING.matcher(line).matches()
        && !YEAR.matcher(line).find();
  }
}
