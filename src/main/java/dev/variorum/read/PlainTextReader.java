package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.read.pdf.PageLayout;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a plain text: pieces, plan, notes and calls, page numbers, blocks. */
final class PlainTextReader {

  private final SourceText source;
  private final PageLayout layout;
  private final Profile profile;
  private final Map<Integer, Inline.PageBreak> marks;
  private final Plan plan;
  private final List<String> ids = new ArrayList<>();
  private final Map<Integer, Inline.NoteCall> calls = new HashMap<>();
  private final Map<Integer, List<Note>> notes = new HashMap<>();
  private final InlineReader inlines;

  private PlainTextReader(SourceText source, PageLayout layout, Profile profile) {
    this.source = source;
    this.profile = profile;
    this.marks = PageMarks.in(source, profile);
    this.layout = PageMarks.known(source, marks, layout);
    WordList words = new WordList(source.text());
    this.plan =
        Planner.plan(
            source, Classifier.classify(source, this.layout, profile, marks), words, this.layout);
    this.inlines = new InlineReader(source, words, calls, marks);
  }

  static Document read(SourceText source) {
    return read(source, PageLayout.NONE, Profile.NONE);
  }

  /** Reads a text of which more is known than its characters tell. */
  static Document read(SourceText source, PageLayout layout, Profile profile) {
    return new PlainTextReader(source, layout, profile).read();
  }

  private Document read() {
    singleBody();
    UniqueIds taken = new UniqueIds();
    for (Plan.Part part : plan.parts) {
      String wanted = part.heading.map(DivisionHeading::id).orElse(Assembler.idOf(part.kind));
      ids.add(taken.give(wanted));
    }
    link();
    Map<Integer, PageNumbers.Numbered> pages = pages();
    List<Division> divisions = new ArrayList<>();
    for (int i = 0; i < plan.parts.size(); i++) {
      divisions.add(division(i, pages));
    }
    List<Dropped> dropped = new ArrayList<>();
    plan.furniture.forEach(piece -> dropped.addAll(piece.dropped()));
    Document bare = new Document(source.id(), title(divisions), source, divisions, dropped);
    return new Document(bare.id(), bare.title(), source, divisions, Gaps.fill(bare));
  }

  /** A text without divisions is one body; its first lines are the title. */
  private void singleBody() {
    if (plan.parts.size() != 1 || plan.parts.get(0).heading.isPresent()) {
      return;
    }
    Plan.Part old = plan.parts.get(0);
    List<Plan.Item> items = new ArrayList<>(old.items);
    Optional<DivisionHeading> heading = Optional.empty();
    for (int i = 0; i < items.size() && heading.isEmpty(); i++) {
      if (!(items.get(i) instanceof Plan.Other other) || other.piece().kind() != Piece.Kind.LINES) {
        break;
      }
      Chunk chunk = other.piece().chunk();
      if (chunk.text().matches("(?s)(?=.*\\p{Ll}).{1,60}\\s.{1,60}\\s.{3,300}")
          && !chunk.text().matches("(?s)\\W*\\p{L}+\\.? \\d{1,2},? \\d{4}\\W*")) {
        heading =
            Optional.of(
                new DivisionHeading("text", Division.Kind.BODY, List.of(), chunk.lines(), 1));
        items.remove(i);
      }
    }
    Plan.Part body = new Plan.Part(heading, Division.Kind.BODY);
    body.items.addAll(items);
    body.notes.addAll(old.notes);
    plan.parts.set(0, body);
  }

  private void link() {
    List<CallCandidate> candidates = new ArrayList<>();
    List<NoteDefinition> definitions = new ArrayList<>();
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < plan.parts.size(); i++) {
      Plan.Part part = plan.parts.get(i);
      candidates.addAll(CallFinder.in(source, part, i));
      definitions.addAll(part.notes);
      parts.addAll(Collections.nCopies(part.notes.size(), i));
    }
    UniqueIds taken = new UniqueIds();
    for (NoteLinker.Linked linked :
        NoteLinker.link(candidates, definitions, parts, profile.calls())) {
      NoteDefinition definition = linked.note();
      List<Note> ofPart = notes.computeIfAbsent(linked.part(), key -> new ArrayList<>());
      int printed = definition.mark().number();
      int number = printed > 0 ? printed : ofPart.size() + 1;
      String id = taken.give(source.id() + "/" + ids.get(linked.part()) + "/" + number);
      String mark = definition.mark().label();
      linked
          .call()
          .ifPresent(
              call -> calls.put(call.span().start(), new Inline.NoteCall(id, mark, call.span())));
      List<Block> content = List.of(new Block.Paragraph(id, noteContent(definition)));
      ofPart.add(
          new Note(
              id,
              number,
              mark,
              content,
              definition.span(),
              linked.call().map(CallCandidate::span)));
    }
  }

  private List<Inline> noteContent(NoteDefinition definition) {
    List<Inline> content = new ArrayList<>();
    for (Span part : definition.body()) {
      if (!content.isEmpty()) {
        int at = part.start();
        content.add(
            new Inline.Join(
                Inline.JoinKind.SPACE,
                new Span(at, at),
                at,
                List.of("the note goes on after an interruption")));
      }
      content.addAll(inlines.read(part));
    }
    return content;
  }

  /** Fixed points from the printed contents, and every break that the planner found. */
  private Map<Integer, PageNumbers.Numbered> pages() {
    if (!layout.pages().isEmpty() || !marks.isEmpty()) {
      Map<Integer, PageNumbers.Numbered> known = new HashMap<>();
      layout
          .pages()
          .forEach(
              page ->
                  known.put(
                      page.offset(), new PageNumbers.Numbered(page.number(), page.certain())));
      return known;
    }
    TreeMap<Integer, Integer> fixed = new TreeMap<>();
    List<Integer> breaks = new ArrayList<>();
    List<Block.ContentsLine> contents = new ArrayList<>();
    for (Plan.Part part : plan.parts) {
      for (Plan.Item item : part.items) {
        if (item instanceof Plan.Other other && other.piece().kind() == Piece.Kind.CONTENTS) {
          contents.addAll(ContentsReader.read(other.piece().chunk()));
        }
        breaks.addAll(breaks(item));
      }
    }
    for (Plan.Part part : plan.parts) {
      part.heading.ifPresent(
          heading ->
              ContentsMatch.page(contents, heading, source)
                  .ifPresent(page -> fixed.put(start(heading), page)));
    }
    Collections.sort(breaks);
    figures(contents, breaks, fixed);
    return PageNumbers.number(breaks, fixed);
  }

  /** A figure that the list of figures places fixes the number of the page that it stands on. */
  private void figures(
      List<Block.ContentsLine> contents, List<Integer> breaks, SortedMap<Integer, Integer> fixed) {
    TreeMap<Integer, Integer> starts = new TreeMap<>(fixed);
    breaks.forEach(offset -> starts.putIfAbsent(offset, 0));
    for (Plan.Part part : plan.parts) {
      for (Plan.Item item : part.items) {
        if (item instanceof Plan.Other other && other.piece().kind() == Piece.Kind.FIGURE) {
          Integer begins = starts.floorKey(other.piece().chunk().span().start());
          ContentsMatch.figurePage(contents, other.piece().chunk().firstLine())
              .filter(page -> begins != null)
              .ifPresent(page -> fixed.putIfAbsent(begins, page));
        }
      }
    }
  }

  private static int start(DivisionHeading heading) {
    return heading.label().isEmpty()
        ? heading.title().get(0).start()
        : heading.label().get(0).start();
  }

  private static List<Integer> breaks(Plan.Item item) {
    List<Integer> breaks = new ArrayList<>();
    if (item instanceof Plan.Text text) {
      for (Fragment fragment : text.fragments()) {
        if (fragment.breakBefore()) {
          breaks.add(fragment.span().start());
        }
      }
    } else if (item instanceof Plan.Other other && other.breakBefore()) {
      breaks.add(other.piece().chunk().span().start());
    }
    return breaks;
  }

  private Division division(int index, Map<Integer, PageNumbers.Numbered> pages) {
    Plan.Part part = plan.parts.get(index);
    List<Inline> label = new ArrayList<>();
    List<Inline> title = new ArrayList<>();
    part.heading.ifPresent(
        heading -> {
          PageNumbers.Numbered number = pages.get(start(heading));
          if (number != null) {
            int at = start(heading);
            (heading.label().isEmpty() ? title : label)
                .add(new Inline.PageBreak(number.page(), number.certain(), new Span(at, at)));
          }
          label.addAll(inlines.read(heading.label()));
          title.addAll(inlines.read(heading.title()));
        });
    List<Block> blocks = new Assembler(ids.get(index), inlines, pages).assemble(part);
    return new Division(
        ids.get(index), part.kind, 1, label, title, blocks, notes.getOrDefault(index, List.of()));
  }

  /** The title of a text: that of its only division, or its first line. */
  private String title(List<Division> divisions) {
    for (Division division : divisions) {
      if (division.kind() == Division.Kind.BODY && !division.titleText().isEmpty()) {
        return division.titleText();
      }
      for (Block block : division.blocks()) {
        String text = PlainText.ofBlocks(List.of(block)).text().strip();
        if (Shape.isAllCaps(text) && text.length() > 8) {
          return text.replace('\n', ' ');
        }
      }
    }
    return source.id();
  }
}
