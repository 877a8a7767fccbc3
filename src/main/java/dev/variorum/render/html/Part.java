package dev.variorum.render.html;

import java.util.function.Consumer;

/**
 * A part of the edition: a stretch of the one page, or a page of its own.
 *
 * @param id its address
 * @param file the page that begins with it where the edition has many
 * @param title for tables of contents
 */
record Part(String id, String file, String title, Kind kind, Consumer<Sheet> writing) {

  /** Where in the edition it stands. */
  enum Kind {
    TITLE,
    FRONT,
    SOURCE,
    APPARATUS
  }

  void write(Sheet sheet) {
    writing.accept(sheet);
  }
}
