package dev.variorum.read;

import dev.variorum.model.Document;
import dev.variorum.source.SourceText;

/** Reads a source text into a document. The front door of this package. */
public final class DocumentReader {

  private DocumentReader() {}

  /**
   * Reads a text. Any text gives a document; what cannot be understood becomes paragraphs.
   *
   * @param source the text; its file name and its first characters tell the notation
   */
  public static Document read(SourceText source) {
    return switch (Notation.of(source)) {
      case HTML -> MarkupReader.html(source);
      case TEI -> MarkupReader.tei(source);
      case MARKDOWN -> MarkdownReader.read(source);
      case PLAIN -> PlainTextReader.read(source);
    };
  }
}
