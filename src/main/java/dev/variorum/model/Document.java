package dev.variorum.model;

import dev.variorum.source.SourceText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source as read: every character is in a piece of a division or in {@code dropped}.
 *
 * @param id short name, as {@code 004}
 * @param title as the source gives it
 */
public record Document(
    String id, String title, SourceText source, List<Division> divisions, List<Dropped> dropped) {

  public Document {
    divisions = List.copyOf(divisions);
    dropped = List.copyOf(dropped);
  }

  public Stream<Note> notes() {
    return divisions.stream().flatMap(division -> division.notes().stream());
  }

  public Document withDivisions(List<Division> changed) {
    return new Document(id, title, source, changed, dropped);
  }
}
