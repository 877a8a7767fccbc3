package dev.variorum.edition;

import dev.variorum.cite.CitedDocument;
import dev.variorum.model.Document;

/**
 * A source of the edition, ready to be rendered.
 *
 * @param cited as read and cited
 * @param text the same with the edition laid over it: corrections, editor's calls, marks
 */
public record EditedDocument(Manifest.SourceEntry source, CitedDocument cited, Document text) {

  public String id() {
    return source.id();
  }
}
