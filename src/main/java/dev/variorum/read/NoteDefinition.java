package dev.variorum.read;

import dev.variorum.source.Span;
import java.util.List;

/**
 * The text of a note where the source prints it.
 *
 * @param number as printed
 * @param mark the characters of the mark, brackets and label included
 * @param body the parts of its text; more than one where a page break or a paragraph cuts it
 * @param closing a closing bracket that belongs to the notation, or an empty span
 */
record NoteDefinition(int number, Span mark, List<Span> body, Span closing) {

  NoteDefinition {
    body = List.copyOf(body);
  }

  Span span() {
    int end = Math.max(mark.end(), closing.end());
    for (Span part : body) {
      end = Math.max(end, part.end());
    }
    return new Span(mark.start(), end);
  }

  NoteDefinition continued(Span part) {
    List<Span> parts = new java.util.ArrayList<>(body);
    parts.add(part);
    return new NoteDefinition(number, mark, parts, closing);
  }
}
