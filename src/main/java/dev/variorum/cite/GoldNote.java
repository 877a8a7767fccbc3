package dev.variorum.cite;

import dev.variorum.json.Json;
import dev.variorum.json.JsonException;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.Location;
import dev.variorum.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a note of a hand-made answer cites.
 *
 * @param division id of the division, or empty where the numbers run through the whole text
 * @param number the number of the note
 * @param clusters whether the works have no keys of a bibliography: only which citations mean the
 *     same work counts
 */
public record GoldNote(
    String division, int number, boolean clusters, List<GoldCitation> citations) {

  /**
   * A citation of the answer.
   *
   * @param work key of the work, or name of the cluster
   * @param form as {@code full}, {@code short}, {@code ibid}, {@code serial}; empty where the
   *     answer does not say
   * @param optional whether a sentence only names the work, so that finding it counts and missing
   *     it does not
   */
  public record GoldCitation(String work, String form, boolean optional) {}

  /** The same note with keys that count only as names of clusters. */
  public GoldNote byCluster() {
    return new GoldNote(division, number, true, citations);
  }

  public GoldNote {
    citations = List.copyOf(citations);
  }

  /**
   * Reads an answer: one JSON object a line with {@code note} or {@code n}, {@code chapter} where
   * numbers restart, and {@code citations}, each with {@code key} or {@code work}.
   *
   * @throws InputException where a line is no such object
   */
  public static List<GoldNote> read(Path file) {
    List<GoldNote> notes = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    List<String> lines = SourceFile.text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      GoldNote note = parse(lines.get(i), file.toString());
      if (note == null) {
        problems.add(
            Diagnostic.at(
                file.toString(),
                new Location(i + 1, 1),
                "not a note of an answer",
                "Give an object with 'n' or 'note' and a list 'citations'."));
      } else {
        notes.add(note);
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return List.copyOf(notes);
  }

  private static @Nullable GoldNote parse(String line, String file) {
    Object value;
    try {
      value = Json.parse(line, file);
    } catch (JsonException malformed) {
      return null;
    }
    if (!(value instanceof Map<?, ?> fields) || !(fields.get("citations") instanceof List<?> all)) {
      return null;
    }
    Object number = fields.get("note") == null ? fields.get("n") : fields.get("note");
    if (!(number instanceof Number count)) {
      return null;
    }
    List<GoldCitation> citations = new ArrayList<>();
    boolean clusters = false;
    for (Object entry : all) {
      if (!(entry instanceof Map<?, ?> citation)) {
        return null;
      }
      clusters |= citation.get("work") != null;
      Object work = citation.get("key") == null ? citation.get("work") : citation.get("key");
      String form = citation.get("form") instanceof String said ? said : "";
      boolean ibid = Boolean.TRUE.equals(fields.get("ibid")) && citations.isEmpty();
      citations.add(
          new GoldCitation(
              String.valueOf(work),
              form.isEmpty() && ibid ? "ibid" : form,
              Boolean.TRUE.equals(citation.get("mention"))));
    }
    if (fields.get("continuation") instanceof List<?> more) {
      for (Object entry : more) {
        if (entry instanceof Map<?, ?> citation) {
          citations.add(new GoldCitation(String.valueOf(citation.get("work")), "", true));
        }
      }
    }
    String division = fields.get("chapter") instanceof String chapter ? chapter : "";
    return new GoldNote(
        division, count.intValue(), clusters || fields.containsKey("ord"), citations);
  }
}
