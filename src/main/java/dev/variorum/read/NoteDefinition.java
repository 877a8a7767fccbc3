package dev.variorum.read;

import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a note where the source prints it.
 *
 * @param mark its mark, with the brackets and words around it
 * @param body the parts of its text; more than one where a page break or a paragraph cuts it
 * @param closing a closing bracket that belongs to the notation, or an empty span
 */
record NoteDefinition(NoteMark mark, List<Span> body, Span closing) {

  NoteDefinition {
    body = List.copyOf(body);
  }

  /** A note without a closing bracket. */
  static NoteDefinition of(NoteMark mark, List<Span> body) {
    int end = body.get(body.size() - 1).end();
    return new NoteDefinition(mark, body, new Span(end, end));
  }

  Span span() {
    int end = Math.max(mark.end(), closing.end());
    for (Span part : body) {
      end = Math.max(end, part.end());
    }
    return new Span(mark.start(), end);
  }

  NoteDefinition continued(Span part) {
    List<Span> parts = new ArrayList<>(body);
    parts.add(part);
    return new NoteDefinition(mark, parts, closing);
  }
}
