package dev.variorum.bibliography.csl;

/** A step of the output in its order: characters, or the beginning or end of something. */
final class Piece {

  enum Kind {
    TEXT,
    OPEN,
    CLOSE,
    OPEN_QUOTE,
    CLOSE_QUOTE,
    OPEN_LINK,
    CLOSE_LINK,
    OPEN_LANGUAGE,
    CLOSE_LANGUAGE,
    OPEN_DISPLAY,
    CLOSE_DISPLAY
  }

  final Kind kind;
  final Look look;
  String text;

  /** Whether the text goes on from the piece before in one and the same field. */
  boolean continues;

  Piece(Kind kind, String text, Look look) {
    this.kind = kind;
    this.text = text;
    this.look = look;
  }

  static Piece text(String text) {
    return new Piece(Kind.TEXT, text, Look.PLAIN);
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }
}
