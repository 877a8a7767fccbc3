package dev.variorum.read;

import java.util.Set;

/** What the look of a stretch of text tells: capitals, length, how it begins and ends. */
final class Shape {

  private static final int HEADING_LENGTH = 140;
  private static final int PROSE_LENGTH = 90;
  private static final Set<String> LEAD_INS =
      Set.of(
          "announce",
          "announced",
          "answer",
          "answered",
          "appraisal",
          "argued",
          "assessed",
          "assessment",
          "commented",
          "concluded",
          "declaration",
          "declared",
          "described",
          "elaborated",
          "estimated",
          "explained",
          "following",
          "follows",
          "letter",
          "message",
          "note",
          "noted",
          "observed",
          "order",
          "passage",
          "plea",
          "proclaimed",
          "proclamation",
          "provided",
          "provides",
          "read",
          "reads",
          "recalled",
          "remarked",
          "replied",
          "reply",
          "report",
          "reported",
          "said",
          "says",
          "stated",
          "statement",
          "states",
          "telegraphed",
          "telegram",
          "text",
          "thus",
          "told",
          "warned",
          "words",
          "writes",
          "wrote");

  private Shape() {}

  static boolean isAllCaps(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      if (Character.isLetter(text.charAt(i))) {
        letters++;
      }
    }
    return letters >= 2;
  }

  /** Short, few lines, no full stop unless in capitals, does not begin in lower case. */
  static boolean isHeadingLike(Chunk chunk) {
    if (chunk.lines().size() > 4 || chunk.length() > HEADING_LENGTH) {
      return false;
    }
    String text = chunk.text();
    char first = text.charAt(0);
    if (Character.isLowerCase(first) || text.contains("....") || text.indexOf('\t') >= 0) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean stopped = last == '.' || last == ',' || last == ';';
    return !stopped || isAllCaps(text);
  }

  /** Long enough to be a sentence or two, or a whole sentence in lower case. */
  static boolean isProse(String text) {
    if (text.length() >= PROSE_LENGTH) {
      return !isAllCaps(text);
    }
    return text.length() >= 25 && isClosed(text) && lowerCaseWords(text) >= 3;
  }

  /** A line that a page end may have cut: words in lower case, no title. */
  static boolean isSentenceHead(String text) {
    return text.length() >= 25 && !isAllCaps(text) && lowerCaseWords(text) >= 5;
  }

  private static int lowerCaseWords(String text) {
    int words = 0;
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i - 1) == ' ' && Character.isLowerCase(text.charAt(i))) {
        words++;
      }
    }
    return words;
  }

  /**
   * Whether a fragment ends as a sentence does: with a full stop, a question or exclamation mark, a
   * colon, an ellipsis or a dash, note calls and closing quotation marks and brackets aside.
   */
  static boolean isClosed(String text) {
    int end = endWithoutCalls(text, text.length());
    while (end > 0 && "\"”’'»)]_*".indexOf(text.charAt(end - 1)) >= 0) {
      end = endWithoutCalls(text, end - 1);
    }
    if (end == 0) {
      return true;
    }
    char last = text.charAt(end - 1);
    return ".?!:…—–".indexOf(last) >= 0 || text.startsWith("--", Math.max(0, end - 2));
  }

  /** Whether a fragment ends with a note call, closing marks aside. */
  static boolean endsWithCall(String text) {
    return endWithoutCalls(text, text.length()) < text.stripTrailing().length();
  }

  private static int endWithoutCalls(String text, int from) {
    int end = from;
    boolean changed = true;
    while (changed && end > 0) {
      changed = false;
      char last = text.charAt(end - 1);
      if (Chunk.isBlank(last) || NoteMark.isSuperscript(last) || "†‡§¶‖".indexOf(last) >= 0) {
        end--;
        changed = true;
      } else if (last == ']' || last == '}' || NoteMark.isDigit(last)) {
        int open = markBefore(text, end);
        changed = open >= 0;
        end = changed ? open : end;
      }
    }
    return end;
  }

  /**
   * Where a mark such as {@code [12]}, {@code {12}} or {@code ^12} that ends here begins; or -1.
   */
  private static int markBefore(String text, int end) {
    for (int start = end - 1; start >= Math.max(0, end - 8); start--) {
      char c = text.charAt(start);
      if (c == '[' || c == '{' || c == '^') {
        NoteMark mark = NoteMark.at(text, start);
        boolean whole = mark != null && mark.end() == end && mark.number() >= 0;
        if (whole) {
          boolean caret = start > 0 && c == '{' && text.charAt(start - 1) == '^';
          return caret ? start - 1 : start;
        }
      }
    }
    return -1;
  }

  static boolean startsLower(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  static boolean startsWithEllipsis(String text) {
    return text.startsWith(". .") || text.startsWith("...") || text.startsWith("…");
  }

  /**
   * Whether a paragraph announces a quotation: it ends with a colon or "that" after a verb of
   * saying.
   */
  static boolean isLeadIn(String text) {
    String stripped = text.stripTrailing();
    boolean colon = stripped.endsWith(":");
    boolean that = stripped.endsWith(" that");
    if (!colon && !that) {
      return false;
    }
    int from = Math.max(0, stripped.length() - 400);
    int sentence = Math.max(from, stripped.lastIndexOf(". ", stripped.length() - 2));
    String last = stripped.substring(sentence);
    for (String word : last.split("[^\\p{L}]+")) {
      if (LEAD_INS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
