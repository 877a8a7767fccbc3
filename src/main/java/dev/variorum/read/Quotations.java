package dev.variorum.read;

import dev.variorum.source.SourceText;
import java.util.List;

/**
 * Recognizes block quotations that the text does not mark: a paragraph announces them, and the last
 * paragraph of the quotation ends with a note call.
 */
final class Quotations {

  private static final int MOST_PARAGRAPHS = 8;
  private static final int MOST_CHARACTERS = 8_000;

  private Quotations() {}

  static void mark(Plan.Part part, SourceText source) {
    List<Plan.Item> items = part.items;
    for (int i = 0; i + 1 < items.size(); i++) {
      if (items.get(i) instanceof Plan.Text lead
          && !lead.quoted()
          && Shape.isLeadIn(lead.text(source))) {
        int last = lastQuoted(part, source, i + 1);
        for (int quoted = i + 1; quoted <= last; quoted++) {
          if (items.get(quoted) instanceof Plan.Text text) {
            items.set(quoted, new Plan.Text(text.fragments(), true));
          }
        }
        i = Math.max(i, last);
      }
    }
  }

  private static int lastQuoted(Plan.Part part, SourceText source, int first) {
    int characters = 0;
    int paragraphs = 0;
    for (int i = first; i < part.items.size() && paragraphs < MOST_PARAGRAPHS; i++) {
      if (!(part.items.get(i) instanceof Plan.Text text)) {
        if (part.items.get(i) instanceof Plan.Other other
            && other.piece().kind() == Piece.Kind.FIGURE) {
          continue;
        }
        return -1;
      }
      if (text.quoted()) {
        return -1;
      }
      paragraphs++;
      String content = text.text(source);
      characters += content.length();
      if (characters > MOST_CHARACTERS) {
        return -1;
      }
      if (Shape.endsWithCall(content)) {
        return i;
      }
    }
    return -1;
  }
}
