package dev.variorum.bibliography.csl;

import java.util.List;

/** Writes pieces in one of the formats. */
abstract class Notation {

  static Notation of(Format format) {
    return switch (format) {
      case TEXT -> new TextNotation();
      case HTML -> new HtmlNotation(true);
      case MARKDOWN -> new MarkdownNotation();
      case TEX -> new TexNotation();
      case RTF -> new RtfNotation();
    };
  }

  /** The output tree as text in this notation. */
  final String write(Out out, Terms terms) {
    List<Piece> pieces =
        Punctuation.settle(Flattener.flatten(out, terms), terms.punctuationInQuote());
    StringBuilder text = new StringBuilder();
    // After a block a line ends as soon as anything follows it.
    boolean inLine = false;
    boolean blockBefore = false;
    for (Piece piece : pieces) {
      boolean opensBlock = piece.kind == Piece.Kind.OPEN_DISPLAY && isBlock(piece.text);
      if (piece.kind != Piece.Kind.CLOSE_DISPLAY) {
        text.append(blockBefore || (opensBlock && inLine) ? lineBreak() : "");
        blockBefore = false;
        inLine = !opensBlock;
      }
      switch (piece.kind) {
        case TEXT, OPEN_QUOTE, CLOSE_QUOTE -> text.append(escape(piece.text));
        case OPEN -> text.append(open(piece.look));
        case CLOSE -> text.append(close(piece.look));
        case OPEN_LINK -> text.append(openLink(piece.text));
        case CLOSE_LINK -> text.append(closeLink(piece.text));
        case OPEN_LANGUAGE -> text.append(openLanguage(piece.text));
        case CLOSE_LANGUAGE -> text.append(closeLanguage());
        case OPEN_DISPLAY -> text.append(openDisplay(piece.text));
        case CLOSE_DISPLAY -> {
          text.append(closeDisplay(piece.text));
          blockBefore = isBlock(piece.text);
        }
      }
    }
    return text.toString();
  }

  private static boolean isBlock(String display) {
    return display.equals("block") || display.equals("indent");
  }

  abstract String escape(String text);

  /** What parts a block from what stands before and after it; empty where its marks do. */
  String lineBreak() {
    return "";
  }

  String open(Look look) {
    return "";
  }

  String close(Look look) {
    return "";
  }

  String openLink(String target) {
    return "";
  }

  String closeLink(String target) {
    return "";
  }

  /** The beginning of words in another language; nothing in a notation that knows none. */
  String openLanguage(String tag) {
    return "";
  }

  String closeLanguage() {
    return "";
  }

  String openDisplay(String display) {
    return "";
  }

  String closeDisplay(String display) {
    return "";
  }

  /** Whether a target may become a link: scripts and the like may not. */
  static boolean isLink(String target) {
    return target.matches("https?://[^\\s\"<>]{1,2000}");
  }
}
