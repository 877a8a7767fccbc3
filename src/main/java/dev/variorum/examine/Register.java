package dev.variorum.examine;

import dev.variorum.json.Json;
import dev.variorum.json.JsonException;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.Location;
import dev.variorum.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hand-made register of conflicts, against which findings are measured.
 *
 * @param entries in the order of the file
 */
public record Register(List<Entry> entries) {

  /**
   * A conflict of the register.
   *
   * @param conflictClass the code of its {@link ConflictClass}
   * @param mechanical whether a rule could find it; else it takes an editor
   * @param control whether it is none: a case that looks like a conflict and is to be left alone
   * @param passages at least one
   */
  public record Entry(
      String id, String conflictClass, boolean mechanical, boolean control, List<Quote> passages) {
    public Entry {
      passages = List.copyOf(passages);
    }
  }

  /**
   * A passage by its words.
   *
   * @param document id of the document
   * @param words any run of white space matches any other
   */
  public record Quote(String document, String words) {}

  public Register {
    entries = List.copyOf(entries);
  }

  /** Whether a file is a register: its first line is an object with a list {@code where}. */
  public static boolean isRegister(Path file) {
    return SourceFile.text(file)
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> entry(line, file.toString()) != null)
        .orElse(false);
  }

  /**
   * Reads a register: one JSON object a line with {@code id}, {@code class}, {@code where} (a list
   * of {@code file} and {@code quote}) and {@code detectable}, which begins with {@code editor
   * only} where no rule could find the conflict. An entry of class {@code control}, or with {@code
   * "control": true}, is no conflict.
   *
   * @throws InputException where a line is no such object
   */
  public static Register read(Path file) {
    List<Entry> entries = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    List<String> lines = SourceFile.text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      Entry entry = entry(lines.get(i), file.toString());
      if (entry == null) {
        problems.add(
            Diagnostic.at(
                file.toString(),
                new Location(i + 1, 1),
                "not a conflict of a register",
                "Give an object with 'id', 'class' and a list 'where' of 'file' and 'quote'."));
      } else {
        entries.add(entry);
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return new Register(entries);
  }

  private static @Nullable Entry entry(String line, String file) {
    Object value;
    try {
      value = Json.parse(line, file);
    } catch (JsonException malformed) {
      return null;
    }
    if (!(value instanceof Map<?, ?> fields)
        || !(fields.get("id") instanceof String id)
        || !(fields.get("where") instanceof List<?> where)
        || where.isEmpty()) {
      return null;
    }
    List<Quote> passages = new ArrayList<>();
    for (Object passage : where) {
      if (!(passage instanceof Map<?, ?> place)
          || !(place.get("file") instanceof String document)
          || !(place.get("quote") instanceof String words)) {
        return null;
      }
      passages.add(new Quote(document, words));
    }
    String conflictClass = fields.get("class") instanceof String code ? code : "";
    String detectable =
        fields.get("detectable") instanceof String how ? how.toLowerCase(Locale.ROOT) : "";
    boolean control = conflictClass.equals("control") || Boolean.TRUE.equals(fields.get("control"));
    return new Entry(id, conflictClass, !detectable.startsWith("editor only"), control, passages);
  }
}
