package dev.variorum.bibliography.csl;

import java.util.List;

/**
 * The cites that stand in one place: one note, or one pair of parentheses.
 *
 * @param cites at least one
 * @param noteNumber number of the note, 0 where the citation stands in the text
 * @param division where the notes are counted, as {@code IV}; empty where there is but one
 */
public record Cluster(List<Cite> cites, int noteNumber, String division) {

  public Cluster {
    cites = List.copyOf(cites);
  }

  public static Cluster of(Cite... cites) {
    return new Cluster(List.of(cites), 0, "");
  }

  public static Cluster note(int number, Cite... cites) {
    return new Cluster(List.of(cites), number, "");
  }
}
