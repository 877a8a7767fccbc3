package dev.variorum.render.pdf;

/**
 * What of a title stands at the head of a page: not its subtitle and, where it is long, only what
 * comes before a comma.
 */
final class RunningHead {

  /** More characters hardly fit between the numbers of the page. */
  private static final int LONG = 56;

  /** What is cut off leaves at least so much of the title. */
  private static final int LEAST = 16;

  private static final int SHORTEST_BEFORE_COLON = 8;

  private RunningHead() {}

  static String of(String title) {
    int colon = title.indexOf(':');
    String head = colon > SHORTEST_BEFORE_COLON ? title.substring(0, colon) : title;
    if (head.length() <= LONG) {
      return head;
    }
    int comma = Math.max(head.lastIndexOf(", ", LONG), head.lastIndexOf("; ", LONG));
    return comma >= LEAST ? head.substring(0, comma) : head;
  }
}
