package dev.variorum.bibliography.csl;

/** Markdown as Pandoc reads it. */
final class MarkdownNotation extends Notation {

  @Override
  String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append("\\`*_[]<>#^~".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  @Override
  String open(Look look) {
    return (look.variant().equals("small-caps") ? "[" : "")
        + (look.weight().equals("bold") ? "**" : "")
        + (isItalic(look) ? "*" : "")
        + script(look);
  }

  @Override
  String close(Look look) {
    return script(look)
        + (isItalic(look) ? "*" : "")
        + (look.weight().equals("bold") ? "**" : "")
        + (look.variant().equals("small-caps") ? "]{.smallcaps}" : "");
  }

  private static boolean isItalic(Look look) {
    return look.style().equals("italic") || look.style().equals("oblique");
  }

  private static String script(Look look) {
    return look.align().equals("sup") ? "^" : look.align().equals("sub") ? "~" : "";
  }

  @Override
  String openLink(String target) {
    return isLink(target) ? "[" : "";
  }

  @Override
  String closeLink(String target) {
    return isLink(target) ? "](<" + target + ">)" : "";
  }

  @Override
  String lineBreak() {
    return "\\\n";
  }

  @Override
  String closeDisplay(String display) {
    return display.equals("left-margin") ? " " : "";
  }
}
