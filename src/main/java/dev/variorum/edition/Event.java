package dev.variorum.edition;

import java.util.List;

/**
 * A dated event.
 *
 * @param date EDTF
 * @param time as {@code 17:00}, or empty
 * @param place or empty
 * @param what in the editor's words
 * @param names ids of the names that take part
 * @param conflict id of the conflict in which its witnesses differ, or empty
 */
public record Event(
    String id,
    String date,
    String time,
    String place,
    String what,
    List<String> names,
    List<Witness> witnesses,
    String conflict) {

  public Event {
    names = List.copyOf(names);
    witnesses = List.copyOf(witnesses);
  }

  /**
   * A passage that tells the event.
   *
   * @param date EDTF, as this passage gives it; may be empty
   */
  public record Witness(Anchor anchor, String date) {}
}
