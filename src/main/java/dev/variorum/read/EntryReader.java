package dev.variorum.read;

import dev.variorum.model.Block.EntryKind;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts the chunks of a printed bibliography into entries. */
final class EntryReader {

  private static final Pattern RECORD =
      Pattern.compile("(?:[-•*]\\s+)?[A-Z]{2,8}-\\d{2,6}[A-Z]?\\b.*");
  private static final Pattern BULLET = Pattern.compile("[-•*]\\s+\\S.*");
  private static final Pattern YEAR_END = Pattern.compile(".{0,600}\\d{2,4}[\\])]?\\.?$");

  private EntryReader() {}

  /** An entry: its kind and lines; a bullet is not part of the first line. */
  record Lines(EntryKind kind, List<Span> lines) {}

  static List<Lines> read(Chunk chunk, boolean recordsFollow) {
    List<Lines> entries = new ArrayList<>();
    List<Span> current = new ArrayList<>();
    EntryKind kind = EntryKind.WORK;
    boolean lineEach = eachLineIsAnEntry(chunk);
    for (int i = 0; i < chunk.lines().size(); i++) {
      String text = chunk.line(i);
      boolean record = RECORD.matcher(text).matches();
      boolean bullet = BULLET.matcher(text).matches();
      if (i == 0 || record || bullet || lineEach) {
        if (!current.isEmpty()) {
          entries.add(new Lines(kind, List.copyOf(current)));
          current.clear();
        }
        kind = record ? EntryKind.RECORD : EntryKind.WORK;
      }
      Span line = chunk.lines().get(i);
      if (bullet) {
        int from = line.start() + 1;
        while (Chunk.isBlank(chunk.source().text().charAt(from))) {
          from++;
        }
        line = new Span(from, line.end());
      }
      current.add(line);
    }
    entries.add(new Lines(kind, List.copyOf(current)));
    int last = entries.size() - 1;
    if (recordsFollow && entries.get(last).kind() == EntryKind.WORK) {
      entries.set(last, new Lines(EntryKind.COLLECTION, entries.get(last).lines()));
    }
    return entries;
  }

  /** Whether a chunk is a list with one entry a line: most lines end as entries do. */
  private static boolean eachLineIsAnEntry(Chunk chunk) {
    if (chunk.lines().size() < 3) {
      return false;
    }
    int complete = 0;
    for (int i = 0; i < chunk.lines().size(); i++) {
      String line = chunk.line(i);
      boolean upper = Character.isUpperCase(line.charAt(0)) || line.charAt(0) == '_';
      if (upper && line.length() > 40 && YEAR_END.matcher(line).matches()) {
        complete++;
      }
    }
    return complete * 10 >= chunk.lines().size() * 8;
  }

  static boolean isRecord(Chunk chunk) {
    return RECORD.matcher(chunk.firstLine()).matches();
  }
}
