package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A document in the making, for notations that say themselves what is a heading and what a note.
 * Divisions are opened one after the other; a note belongs to the division of its first call, and
 * the notes of a division stand in the order of their calls.
 */
final class Draft {

  /** A note that is called: its slot is known before its text. */
  record Slot(String label, String id, int number, String mark, Optional<Span> call, int part) {}

  private static final class Part {
    private final String id;
    private final Division.Kind kind;
    private final List<Inline> label;
    private final List<Inline> title;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Map<Character, Integer> counters = new HashMap<>();
    private int notesCalled;
    private int highest;

    Part(String id, Division.Kind kind, List<Inline> label, List<Inline> title) {
      this.id = id;
      this.kind = kind;
      this.label = label;
      this.title = title;
    }
  }

  private final SourceText source;
  private final List<Part> parts = new ArrayList<>();
  private final UniqueIds divisionIds = new UniqueIds();
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final List<Slot> order = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final Map<String, Integer> inner = new HashMap<>();
  private int current = -1;
  private int chapters;

  Draft(SourceText source) {
    this.source = source;
  }

  /** Opens a division; its kind and id follow from its heading. */
  void open(List<Inline> title, String heading, Division.@Nullable Kind known) {
    DivisionHeading.Meaning meaning = DivisionHeading.meaning(heading);
    Division.Kind kind = known == null ? meaning.kind() : known;
    boolean chapter = kind == Division.Kind.CHAPTER || kind == Division.Kind.SECTION;
    chapters += chapter ? 1 : 0;
    String wanted = meaning.id();
    if (kind == Division.Kind.BODY) {
      wanted = "text";
    } else if (wanted.isEmpty()) {
      wanted = chapter ? Integer.toString(chapters) : Assembler.idOf(kind);
    }
    add(new Part(divisionIds.give(wanted), kind, List.of(), title));
  }

  private void add(Part part) {
    parts.add(part);
    current = parts.size() - 1;
  }

  private Part part() {
    if (current < 0) {
      add(new Part(divisionIds.give("text"), Division.Kind.BODY, List.of(), List.of()));
    }
    return parts.get(current);
  }

  Division.Kind kind() {
    return part().kind;
  }

  /** The id of the next block of a kind in the open division; {@code p} for a paragraph. */
  String id(char letter) {
    Part part = part();
    int number = part.counters.merge(letter, 1, Integer::sum);
    return part.id + "." + (letter == 'p' ? "" : Character.toString(letter)) + number;
  }

  /** The id of the next block inside a block or a note; the first block of a note has its id. */
  String below(String outer) {
    int number = inner.merge(outer, 1, Integer::sum);
    return number == 1 && outer.indexOf('/') >= 0 ? outer : outer + "." + number;
  }

  void add(Block block) {
    part().blocks.add(block);
  }

  void drop(Span span, Dropped.Reason reason, String explanation) {
    if (!span.isEmpty()) {
      dropped.add(new Dropped(span, reason, explanation));
    }
  }

  /** The call of a note; the first call of a label gives the note its place and number. */
  Inline.NoteCall call(String label, String mark, Span span) {
    Slot slot = slots.get(label);
    if (slot == null) {
      slot = slot(label, mark, Optional.of(span));
    }
    return new Inline.NoteCall(slot.id(), slot.mark(), span);
  }

  private Slot slot(String label, String mark, Optional<Span> call) {
    Part part = part();
    part.notesCalled++;
    int printed = NoteMark.number(mark);
    int number = printed > 0 && !part.numbers.contains(printed) ? printed : part.notesCalled;
    while (!part.numbers.add(number)) {
      number = Math.max(number, part.highest) + 1;
    }
    part.highest = Math.max(part.highest, number);
    String shown = mark.isEmpty() || mark.length() > 5 ? Integer.toString(number) : mark;
    Slot slot =
        new Slot(label, source.id() + "/" + part.id + "/" + number, number, shown, call, current);
    slots.put(label, slot);
    order.add(slot);
    return slot;
  }

  /** A note that nothing calls; it belongs to the division in which it stands. */
  void uncalled(String label, String mark, int part) {
    if (!slots.containsKey(label)) {
      current = parts.isEmpty() ? -1 : Math.max(0, part);
      slot(label, mark, Optional.empty());
    }
  }

  int currentPart() {
    return current;
  }

  /** The slots known so far; the list grows while notes that call notes are read. */
  List<Slot> slots() {
    return order;
  }

  /** Makes the division of a note the open one, so that a call inside it belongs there. */
  void enter(Slot slot) {
    current = slot.part();
  }

  void note(Slot slot, List<Block> blocks, Span span) {
    parts
        .get(slot.part())
        .notes
        .add(new Note(slot.id(), slot.number(), slot.mark(), blocks, span, slot.call()));
  }

  /** Drops the marks that are printed before the notes as well as at their calls. */
  void trimMarks() {
    List<Note> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.notes));
    List<Note> trimmed =
        OwnMarks.trim(all, span -> drop(span, Dropped.Reason.MARKUP, "mark of the note"));
    int from = 0;
    for (Part part : parts) {
      int to = from + part.notes.size();
      part.notes.clear();
      part.notes.addAll(trimmed.subList(from, to));
      from = to;
    }
  }

  /**
   * The document.
   *
   * @param isMarkup tells what may lie between its pieces
   */
  Document done(String title, Predicate<String> isMarkup) {
    List<Division> divisions = new ArrayList<>();
    for (Part part : parts) {
      divisions.add(
          new Division(part.id, part.kind, 1, part.label, part.title, part.blocks, part.notes));
    }
    String name = title.strip();
    for (int i = 0; i < divisions.size() && name.isEmpty(); i++) {
      name = divisions.get(i).titleText().strip();
    }
    Document document =
        new Document(source.id(), name.isEmpty() ? source.id() : name, source, divisions, dropped);
    return new Document(
        document.id(), document.title(), source, divisions, Gaps.fill(document, isMarkup));
  }
}
