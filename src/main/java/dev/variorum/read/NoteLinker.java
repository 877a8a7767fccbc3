package dev.variorum.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attaches notes to their calls. Both run in reading order and restart together; a call stands
 * before its note. What looks like a call and fits no note is text.
 */
final class NoteLinker {

  private static final int WINDOW = 400;
  private static final int MOST_PARTS = 4;
  private static final double ALIKE = 0.8;
  private static final Set<MarkForm> CLEAR =
      EnumSet.of(
          MarkForm.SUPERSCRIPT, MarkForm.BRACKET, MarkForm.BRACE, MarkForm.CARET, MarkForm.SYMBOL);

  private final List<CallCandidate> calls;
  private final List<NoteDefinition> notes;
  private final List<Integer> parts;
  private int next;

  /**
   * A note with its call.
   *
   * @param part index of the division to which it belongs: that of its call, or the one in which it
   *     stands
   */
  record Linked(NoteDefinition note, Optional<CallCandidate> call, int part) {}

  private NoteLinker(List<CallCandidate> calls, List<NoteDefinition> notes, List<Integer> parts) {
    this.calls = calls;
    this.notes = notes;
    this.parts = parts;
  }

  /**
   * Links notes to calls. Digits without anything around them, and numbers in parentheses, count as
   * calls only where the clear forms leave a fifth of the notes without one.
   *
   * @param parts for each note, the division in which it stands
   * @param wanted the forms that count as calls; empty to find out
   */
  static List<Linked> link(
      List<CallCandidate> calls,
      List<NoteDefinition> notes,
      List<Integer> parts,
      Set<MarkForm> wanted) {
    if (!wanted.isEmpty()) {
      return linked(calls, notes, parts, wanted);
    }
    List<Linked> best = linked(calls, notes, parts, CLEAR);
    if (missing(best) * 5 <= notes.size()) {
      return best;
    }
    for (MarkForm form : List.of(MarkForm.PAREN, MarkForm.BARE)) {
      Set<MarkForm> forms = EnumSet.copyOf(CLEAR);
      forms.add(form);
      List<Linked> other = linked(calls, notes, parts, forms);
      if (missing(best) - missing(other) >= Math.max(2, notes.size() / 5)) {
        best = other;
      }
    }
    return best;
  }

  private static long missing(List<Linked> linked) {
    return linked.stream().filter(link -> link.call().isEmpty()).count();
  }

  private static List<Linked> linked(
      List<CallCandidate> calls,
      List<NoteDefinition> notes,
      List<Integer> parts,
      Set<MarkForm> forms) {
    List<CallCandidate> counted =
        calls.stream().filter(call -> forms.contains(call.mark().form())).toList();
    return new NoteLinker(counted, notes, parts).link();
  }

  private List<Linked> link() {
    List<Linked> linked = new ArrayList<>();
    int passed = 0;
    for (int from = 0; from < notes.size(); ) {
      int zone = passed;
      passed = after(notes.get(from), passed);
      int to = from + 1;
      while (to < notes.size() && after(notes.get(to), passed) == passed) {
        to++;
      }
      block(from, to, zone, passed, linked);
      from = to;
    }
    return linked;
  }

  /** The index of the first call that stands after a note. */
  private int after(NoteDefinition note, int from) {
    int index = from;
    while (index < calls.size() && calls.get(index).mark().start() < note.mark().start()) {
      index++;
    }
    return index;
  }

  /**
   * Notes with no call among them: those at the foot of a page, of a chapter, of the whole. Where
   * their numbers begin anew, as endnotes do by chapter, each run belongs to one division.
   */
  private void block(int from, int to, int zone, int end, List<Linked> linked) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      boolean anew =
          i < to
              && notes.get(i).mark().number() >= 0
              && notes.get(i).mark().number() <= notes.get(i - 1).mark().number();
      if (i == to || anew) {
        boolean several = start > from || i < to;
        if (several && zone < end && calls.get(zone).part() != calls.get(end - 1).part()) {
          run(start, i, Math.max(next, zone), end, linked);
        } else {
          sequence(start, i, zone, end, linked);
        }
        start = i;
      }
    }
  }

  /**
   * Links a run of endnotes to the division, of those that follow, whose calls are most like it.
   */
  private void run(int from, int to, int zone, int end, List<Linked> linked) {
    Set<String> labels = new HashSet<>();
    notes.subList(from, to).forEach(note -> labels.add(note.mark().label()));
    double best = -1;
    int bestFrom = zone;
    int bestTo = end;
    int parts = 0;
    for (int i = zone; i < end && best < ALIKE && parts < MOST_PARTS; parts++) {
      int begin = i;
      Set<String> present = new HashSet<>();
      for (; i < end && calls.get(i).part() == calls.get(begin).part(); i++) {
        present.add(calls.get(i).mark().label());
      }
      int sum = labels.size() + present.size();
      present.retainAll(labels);
      double likeness = 2.0 * present.size() / sum;
      if (likeness > best) {
        best = likeness;
        bestFrom = begin;
        bestTo = i;
      }
    }
    sequence(from, to, bestFrom, bestTo, linked);
    next = Math.max(next, bestTo);
  }

  private void sequence(int from, int to, int zone, int end, List<Linked> linked) {
    for (int i = from; i < to; i++) {
      int found = find(Math.max(next, zone), end, i);
      if (found < 0 && next < zone) {
        found = find(next, zone, i);
      }
      if (found >= 0) {
        CallCandidate call = calls.get(found);
        linked.add(new Linked(notes.get(i), Optional.of(call), call.part()));
        next = found + 1;
      } else {
        linked.add(new Linked(notes.get(i), Optional.empty(), parts.get(i)));
      }
    }
  }

  /**
   * The first call of a note among some; none where the calls of the two notes after it stand there
   * before, or that of the next one twice.
   */
  private int find(int from, int to, int note) {
    NoteMark mark = notes.get(note).mark();
    String following = following(note, 1);
    String second = following(note, 2);
    boolean seen = false;
    for (int i = from; i < Math.min(to, from + WINDOW); i++) {
      String label = calls.get(i).mark().label();
      if (label.equals(mark.label())) {
        return i;
      }
      if (seen && (label.equals(following) || label.equals(second))) {
        return -1;
      }
      seen |= label.equals(following);
    }
    return -1;
  }

  /** The label of a note further on, where the numbers run on to it; otherwise none. */
  private String following(int note, int steps) {
    int number = notes.get(note).mark().number();
    boolean runs =
        number >= 0
            && note + steps < notes.size()
            && notes.get(note + steps).mark().number() == number + steps;
    return runs ? notes.get(note + steps).mark().label() : "";
  }
}
