package dev.variorum.bibliography.csl;

/** Rich Text Format, the body only. */
final class RtfNotation extends Notation {

  @Override
  String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '{' || c == '}') {
        escaped.append('\\').append(c);
      } else if (c > 126) {
        escaped.append("\\uc0\\u").append((int) (short) c).append("{}");
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  String open(Look look) {
    return "{"
        + (look.style().equals("italic") || look.style().equals("oblique") ? "\\i " : "")
        + (look.style().equals("normal") ? "\\i0 " : "")
        + (look.weight().equals("bold") ? "\\b " : "")
        + (look.weight().equals("normal") ? "\\b0 " : "")
        + (look.variant().equals("small-caps") ? "\\scaps " : "")
        + (look.variant().equals("normal") ? "\\scaps0 " : "")
        + (look.decoration().equals("underline") ? "\\ul " : "")
        + (look.decoration().equals("none") ? "\\ulnone " : "")
        + (look.align().equals("sup") ? "\\super " : "")
        + (look.align().equals("sub") ? "\\sub " : "");
  }

  @Override
  String close(Look look) {
    return "}";
  }

  @Override
  String lineBreak() {
    return "\\line ";
  }

  @Override
  String closeDisplay(String display) {
    return display.equals("left-margin") ? "\\tab " : "";
  }
}
