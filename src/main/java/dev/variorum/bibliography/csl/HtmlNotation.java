package dev.variorum.bibliography.csl;

/** HTML, the elements that processors of CSL agree on. */
final class HtmlNotation extends Notation {

  private final boolean links;

  HtmlNotation(boolean links) {
    this.links = links;
  }

  @Override
  String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&#38;");
        case '<' -> escaped.append("&#60;");
        case '>' -> escaped.append("&#62;");
        default -> {
          String base = Superscripts.base(c);
          if (base.isEmpty()) {
            escaped.append(c);
          } else {
            escaped.append("<sup>").append(base).append("</sup>");
          }
        }
      }
    }
    return escaped.toString();
  }

  @Override
  String open(Look look) {
    return (switch (look.align()) {
          case "sup" -> "<sup>";
          case "sub" -> "<sub>";
          case "baseline" -> "<span style=\"baseline\">";
          default -> "";
        })
        + (switch (look.decoration()) {
          case "underline" -> style("text-decoration:underline;");
          case "none" -> style("text-decoration:none;");
          default -> "";
        })
        + (switch (look.weight()) {
          case "bold" -> "<b>";
          case "normal" -> style("font-weight:normal;");
          default -> "";
        })
        + (switch (look.variant()) {
          case "small-caps" -> style("font-variant:small-caps;");
          case "normal" -> style("font-variant:normal;");
          default -> "";
        })
        + (switch (look.style()) {
          case "italic" -> "<i>";
          case "oblique" -> "<em>";
          case "normal" -> style("font-style:normal;");
          default -> "";
        });
  }

  @Override
  String close(Look look) {
    return (switch (look.style()) {
          case "italic" -> "</i>";
          case "oblique" -> "</em>";
          case "normal" -> "</span>";
          default -> "";
        })
        + (look.variant().isEmpty() ? "" : "</span>")
        + (switch (look.weight()) {
          case "bold" -> "</b>";
          case "normal" -> "</span>";
          default -> "";
        })
        + (look.decoration().isEmpty() ? "" : "</span>")
        + (switch (look.align()) {
          case "sup" -> "</sup>";
          case "sub" -> "</sub>";
          case "baseline" -> "</span>";
          default -> "";
        });
  }

  private static String style(String value) {
    return "<span style=\"" + value + "\">";
  }

  @Override
  String openLink(String target) {
    return links && isLink(target) ? "<a href=\"" + escape(target) + "\">" : "";
  }

  @Override
  String closeLink(String target) {
    return links && isLink(target) ? "</a>" : "";
  }

  @Override
  String openLanguage(String tag) {
    return "<span lang=\"" + escape(tag) + "\">";
  }

  @Override
  String closeLanguage() {
    return "</span>";
  }

  @Override
  String openDisplay(String display) {
    String before =
        switch (display) {
          case "block" -> "\n\n    ";
          case "left-margin" -> "\n    ";
          default -> "";
        };
    return before + "<div class=\"csl-" + display + "\">";
  }

  @Override
  String closeDisplay(String display) {
    return switch (display) {
      case "block" -> "</div>\n";
      case "left-margin" -> "</div>";
      default -> "</div>\n  ";
    };
  }
}
