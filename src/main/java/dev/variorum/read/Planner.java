package dev.variorum.read;

import dev.variorum.model.Division;
import dev.variorum.model.Inline.JoinKind;
import dev.variorum.read.pdf.PageLayout;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of a plain text in order: paragraphs that a page break cut in two are joined,
 * floats wait until their paragraph is complete, notes go to their division, unmarked block
 * quotations are recognized.
 */
final class Planner {

  private final SourceText source;
  private final List<Piece> pieces;
  private final PageEvidence pages;
  private final WordList words;
  private final PageLayout layout;
  private final Set<Integer> starts = new HashSet<>();
  private final Plan plan = new Plan();

  private Plan.Part part = new Plan.Part(Optional.empty(), Division.Kind.TITLE);
  private final List<Fragment> paragraph = new ArrayList<>();
  private final List<Plan.Other> floats = new ArrayList<>();
  private boolean pageEnded;
  private boolean floated;
  private int pageStart;

  private Planner(SourceText source, List<Piece> pieces, WordList words, PageLayout layout) {
    this.source = source;
    this.pieces = pieces;
    this.pages = new PageEvidence(source, pieces);
    this.words = words;
    this.layout = layout;
    layout.pages().forEach(page -> starts.add(page.offset()));
    plan.parts.add(part);
  }

  static Plan plan(SourceText source, List<Piece> pieces, WordList words, PageLayout layout) {
    Planner planner = new Planner(source, pieces, words, layout);
    for (int i = 0; i < pieces.size(); i++) {
      planner.take(i);
    }
    planner.close();
    planner.plan.parts.forEach(part -> Quotations.mark(part, source));
    planner.plan.parts.removeIf(
        part -> part.heading.isEmpty() && part.items.isEmpty() && part.notes.isEmpty());
    return planner.plan;
  }

  private void take(int index) {
    Piece piece = pieces.get(index);
    if (starts.contains(piece.chunk().span().start())) {
      pageEnded = true;
    }
    switch (piece.kind()) {
      case FURNITURE -> plan.furniture.add(piece);
      case NOTES -> notes(piece);
      case DIVISION -> division(piece);
      case PROSE -> prose(index, piece);
      case INDENTED -> indented(piece);
      case FIGURE -> figure(piece);
      case HEADING, LINES, CONTENTS, ENTRIES, SIGNATURE -> other(piece);
    }
  }

  private void notes(Piece piece) {
    part.notes.addAll(piece.notes());
    pageEnded = pages.footed() && starts.isEmpty();
  }

  private void division(Piece piece) {
    close();
    DivisionHeading heading = piece.heading().orElseThrow();
    part = new Plan.Part(piece.heading(), heading.kind());
    plan.parts.add(part);
    pageEnded = false;
    pageStart = piece.chunk().span().start();
  }

  private void prose(int index, Piece piece) {
    Chunk chunk = piece.chunk();
    if (continuesNote(index, chunk)) {
      int last = part.notes.size() - 1;
      part.notes.set(last, part.notes.get(last).continued(chunk.span()));
      return;
    }
    boolean newPage =
        pageEnded || (floated && starts.isEmpty() && pages.followsFigurePage(chunk.span().start()));
    Fragment fragment = paragraph.isEmpty() ? null : joined(chunk, newPage);
    if (fragment == null) {
      close();
      fragment = new Fragment(chunk.lines(), null, List.of(), newPage);
    }
    if (fragment.breakBefore()) {
      pageStart = chunk.span().start();
    }
    paragraph.add(fragment);
    pageEnded = false;
    floated = false;
  }

  /**
   * A note that a page break cut: it has no sentence end, and neither has the body fragment before
   * this chunk; the chunk begins in lower case and stands last before the next notes.
   */
  private boolean continuesNote(int index, Chunk chunk) {
    if (part.notes.isEmpty() || paragraph.isEmpty() || pageEnded || index + 1 >= pieces.size()) {
      return false;
    }
    NoteDefinition note = part.notes.get(part.notes.size() - 1);
    Span tail = note.body().get(note.body().size() - 1);
    return note.closing().isEmpty()
        && pieces.get(index + 1).kind() == Piece.Kind.NOTES
        && pieces.get(index - 1).kind() == Piece.Kind.PROSE
        && Shape.startsLower(chunk.text())
        && !Shape.isClosed(source.slice(tail))
        && !Shape.isClosed(lastText());
  }

  private @Nullable Fragment joined(Chunk chunk, boolean newPage) {
    String before = lastText();
    String after = chunk.text();
    boolean open = !Shape.isClosed(before);
    boolean lower = Shape.startsLower(after);
    boolean known = !starts.isEmpty();
    boolean pageMayEnd =
        newPage || floated || (!known && pages.canEnd(chunk.span().start(), pageStart));
    List<String> evidence = new ArrayList<>();
    if (chunk.blankBefore() == 0) {
      evidence.add("what stands between has no blank line around it");
      return new Fragment(chunk.lines(), JoinKind.SPACE, evidence, false);
    }
    if (newPage) {
      evidence.add(
          !starts.isEmpty()
              ? "a page ends between"
              : pageEnded
                  ? "notes at the foot of a page stand between"
                  : "a figure stands between");
    } else if (floated) {
      evidence.add("a figure stands between");
    } else if (pageMayEnd) {
      evidence.add("a full page of text precedes");
    }
    boolean breakBefore = newPage || (!floated && pageMayEnd && pages.footed());
    boolean hyphen = before.endsWith("-") && !before.endsWith("--");
    if (hyphen && (pageMayEnd || lower)) {
      WordList.Decision decision =
          words.hyphen(WordList.lastWord(before), WordList.firstWord(after));
      evidence.add("the first fragment ends with a hyphen");
      evidence.add(decision.reason());
      return new Fragment(chunk.lines(), decision.kind(), evidence, breakBefore);
    }
    if (newPage && layout.continued().contains(chunk.span().start())) {
      evidence.add("the first line of the page is not indented");
      return new Fragment(chunk.lines(), JoinKind.SPACE, evidence, breakBefore);
    }
    boolean announced = Shape.isLeadIn(before) && Shape.startsWithEllipsis(after);
    if (!announced && ((open && (lower || pageMayEnd)) || (lower && (newPage || floated)))) {
      evidence.add(open ? "the first fragment has no sentence end" : "");
      evidence.add(lower ? "the second begins in lower case" : "");
      evidence.removeIf(String::isEmpty);
      return new Fragment(chunk.lines(), JoinKind.SPACE, evidence, breakBefore);
    }
    return null;
  }

  private String lastText() {
    return source.slice(paragraph.get(paragraph.size() - 1).span());
  }

  private void indented(Piece piece) {
    close();
    boolean newPage = pageEnded;
    pageEnded = false;
    part.items.add(
        new Plan.Text(
            List.of(new Fragment(piece.chunk().lines(), null, List.of(), newPage)), true));
  }

  private void figure(Piece piece) {
    Plan.Other figure = new Plan.Other(piece, pageEnded);
    if (pageEnded) {
      pageStart = piece.chunk().span().start();
    }
    pageEnded = false;
    floated = true;
    if (paragraph.isEmpty()) {
      part.items.add(figure);
    } else {
      floats.add(figure);
    }
  }

  private void other(Piece piece) {
    close();
    part.items.add(new Plan.Other(piece, pageEnded));
    pageEnded = false;
    floated = false;
  }

  private void close() {
    if (!paragraph.isEmpty()) {
      part.items.add(new Plan.Text(paragraph, false));
      paragraph.clear();
    }
    part.items.addAll(floats);
    floats.clear();
  }
}
