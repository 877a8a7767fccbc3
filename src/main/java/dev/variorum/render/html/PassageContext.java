package dev.variorum.render.html;

import dev.variorum.edition.Anchor;
import dev.variorum.edition.EditedDocument;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A quotation with the words around it, as the source prints them; runs of white space are one
 * space.
 *
 * @param before the words that precede, beginning with an ellipsis where more is left out
 * @param after the words that follow
 */
record PassageContext(String before, String quote, String after) {

  private static final int REACH = 45;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  static PassageContext of(Anchor anchor, List<EditedDocument> documents) {
    for (EditedDocument document : documents) {
      if (document.id().equals(anchor.document())) {
        String text = document.cited().document().source().text();
        int start = anchor.span().start();
        int end = anchor.span().end();
        if (end <= text.length() && start < end) {
          return new PassageContext(
              before(text, start), space(text.substring(start, end)), after(text, end));
        }
      }
    }
    return new PassageContext("", anchor.quote(), "");
  }

  private static String before(String text, int start) {
    int from = Math.max(0, start - REACH);
    int paragraph = text.lastIndexOf("\n\n", start);
    if (paragraph >= from) {
      return space(text.substring(paragraph, start)).stripLeading();
    }
    if (from == 0) {
      return space(text.substring(0, start));
    }
    int word = text.indexOf(' ', from);
    return word < 0 || word >= start ? "" : "\u2026 " + space(text.substring(word + 1, start));
  }

  private static String after(String text, int end) {
    int to = Math.min(text.length(), end + REACH);
    int paragraph = text.indexOf("\n\n", end);
    if (paragraph >= 0 && paragraph <= to) {
      return space(text.substring(end, paragraph)).stripTrailing();
    }
    if (to == text.length()) {
      return space(text.substring(end));
    }
    int word = text.lastIndexOf(' ', to);
    return word < end ? "" : space(text.substring(end, word)) + " \u2026";
  }

  private static String space(String text) {
    return SPACES.matcher(text).replaceAll(" ");
  }
}
