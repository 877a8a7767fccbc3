package dev.variorum.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Attaches notes to their calls. Both run in reading order and restart together; a call stands
 * before its note. What looks like a call and fits no note is text.
 */
final class NoteLinker {

  private static final int WINDOW = 400;

  /**
   * A note with its call.
   *
   * @param part index of the division to which it belongs: that of its call, or the one in which it
   *     stands
   */
  record Linked(NoteDefinition note, Optional<CallCandidate> call, int part) {}

  private NoteLinker() {}

  /**
   * Links notes to calls.
   *
   * @param parts for each note, the division in which it stands
   */
  static List<Linked> link(
      List<CallCandidate> calls, List<NoteDefinition> notes, List<Integer> parts) {
    List<Linked> linked = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < notes.size(); i++) {
      NoteDefinition note = notes.get(i);
      int found = find(calls, next, note, i + 1 < notes.size() ? notes.get(i + 1) : null);
      if (found >= 0) {
        CallCandidate call = calls.get(found);
        linked.add(new Linked(note, Optional.of(call), call.part()));
        next = found + 1;
      } else {
        linked.add(new Linked(note, Optional.empty(), parts.get(i)));
      }
    }
    return linked;
  }

  private static int find(
      List<CallCandidate> calls,
      int from,
      NoteDefinition note,
      @org.jspecify.annotations.Nullable NoteDefinition following) {
    int missed = 0;
    for (int i = from; i < Math.min(calls.size(), from + WINDOW); i++) {
      CallCandidate call = calls.get(i);
      if (call.span().start() > note.mark().start()) {
        return -1;
      }
      if (call.number() == note.number()) {
        return i;
      }
      boolean later =
          following != null
              && following.number() == note.number() + 1
              && call.number() == note.number() + 1;
      if (later && ++missed == 2) {
        return -1;
      }
    }
    return -1;
  }
}
