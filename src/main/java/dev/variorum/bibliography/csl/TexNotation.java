package dev.variorum.bibliography.csl;

/** LaTeX. */
final class TexNotation extends Notation {

  @Override
  String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
        case '\u00A0' -> escaped.append('~');
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  String open(Look look) {
    StringBuilder open = new StringBuilder();
    for (String command : commands(look)) {
      open.append(command.isEmpty() ? "" : command + "{");
    }
    return open.toString();
  }

  @Override
  String close(Look look) {
    StringBuilder close = new StringBuilder();
    for (String command : commands(look)) {
      close.append(command.isEmpty() ? "" : "}");
    }
    return close.toString();
  }

  private static String[] commands(Look look) {
    return new String[] {
      switch (look.align()) {
        case "sup" -> "\\textsuperscript";
        case "sub" -> "\\textsubscript";
        default -> "";
      },
      look.decoration().equals("underline") ? "\\underline" : "",
      switch (look.weight()) {
        case "bold" -> "\\textbf";
        case "normal" -> "\\textmd";
        default -> "";
      },
      look.variant().equals("small-caps") ? "\\textsc" : "",
      switch (look.style()) {
        case "italic", "oblique" -> "\\textit";
        case "normal" -> "\\textup";
        default -> "";
      }
    };
  }

  @Override
  String openLink(String target) {
    return isLink(target) ? "\\href{" + target.replaceAll("([%#&{}\\\\])", "\\\\$1") + "}{" : "";
  }

  @Override
  String closeLink(String target) {
    return isLink(target) ? "}" : "";
  }

  @Override
  String lineBreak() {
    return "\\newline ";
  }

  @Override
  String closeDisplay(String display) {
    return display.equals("left-margin") ? " " : "";
  }
}
