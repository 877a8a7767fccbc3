package dev.variorum.render.html;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.model.Runs;
import java.util.ArrayList;
import java.util.List;

/** Every inline of a run, those inside others included, in reading order. */
final class Descent implements Inline.Visitor<Void> {

  private final List<Inline> found = new ArrayList<>();
  private boolean printed = true;

  private Descent() {}

  static List<Inline> of(List<Inline> inlines) {
    Descent descent = new Descent();
    descent.all(inlines);
    return descent.found;
  }

  static List<Inline> of(Block block) {
    Descent descent = new Descent();
    Runs.of(block).forEach(descent::all);
    return descent.found;
  }

  /** The calls of the editor in a division, those in the author's notes included. */
  static List<Inline.EditorCall> editorCalls(Division division) {
    List<Inline> all = new ArrayList<>(of(division.label()));
    all.addAll(of(division.title()));
    division.blocks().forEach(block -> all.addAll(of(block)));
    division.notes().forEach(note -> note.blocks().forEach(block -> all.addAll(of(block))));
    return all.stream()
        .filter(Inline.EditorCall.class::isInstance)
        .map(Inline.EditorCall.class::cast)
        .toList();
  }

  /** The words of a run as the edition reads them. */
  static String reading(List<Inline> inlines) {
    Descent descent = new Descent();
    descent.printed = false;
    descent.all(inlines);
    StringBuilder words = new StringBuilder();
    for (Inline inline : descent.found) {
      if (inline instanceof Inline.Text text) {
        words.append(text.value());
      } else if (inline instanceof Inline.Join join) {
        words.append(join.rendered());
      } else if (inline instanceof Inline.LineEnd) {
        words.append(' ');
      }
    }
    return words.toString().replace('\n', ' ');
  }

  /** Whether a run holds something that is a link on its own. */
  static boolean hasLinks(List<Inline> inlines) {
    return of(inlines).stream()
        .anyMatch(
            inline ->
                inline instanceof Inline.Link
                    || inline instanceof Inline.CitationMark
                    || inline instanceof Inline.NoteCall
                    || inline instanceof Inline.EditorCall
                    || inline instanceof Inline.Correction);
  }

  private void all(List<Inline> inlines) {
    inlines.forEach(inline -> inline.accept(this));
  }

  private Void with(Inline inline, List<Inline> content) {
    found.add(inline);
    all(content);
    return null;
  }

  @Override
  public Void text(Inline.Text text) {
    return with(text, List.of());
  }

  @Override
  public Void styled(Inline.Styled styled) {
    return with(styled, styled.content());
  }

  @Override
  public Void noteCall(Inline.NoteCall call) {
    return with(call, List.of());
  }

  @Override
  public Void lineEnd(Inline.LineEnd end) {
    return with(end, List.of());
  }

  @Override
  public Void pageBreak(Inline.PageBreak pageBreak) {
    return with(pageBreak, List.of());
  }

  @Override
  public Void join(Inline.Join join) {
    return with(join, List.of());
  }

  @Override
  public Void link(Inline.Link link) {
    return with(link, link.content());
  }

  @Override
  public Void citationGroup(Inline.CitationGroup group) {
    return with(group, List.of());
  }

  @Override
  public Void correction(Inline.Correction correction) {
    with(correction, correction.reading());
    if (printed) {
      all(correction.printed());
    }
    return null;
  }

  @Override
  public Void editorCall(Inline.EditorCall call) {
    return with(call, List.of());
  }

  @Override
  public Void marked(Inline.Marked marked) {
    return with(marked, marked.content());
  }

  @Override
  public Void citationMark(Inline.CitationMark mark) {
    return with(mark, mark.content());
  }

  @Override
  public Void foreign(Inline.Foreign foreign) {
    return with(foreign, foreign.content());
  }
}
