package dev.variorum.bibliography.csl;

/** Plain text. */
final class TextNotation extends Notation {

  @Override
  String escape(String text) {
    return text;
  }

  @Override
  String lineBreak() {
    return "\n";
  }

  @Override
  String closeDisplay(String display) {
    return display.equals("left-margin") ? " " : "";
  }
}
