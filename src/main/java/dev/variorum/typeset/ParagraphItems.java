package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/** Turns laid-out inlines into boxes, glue and penalties. */
final class ParagraphItems {

  private static final double HYPHEN_COST = 80;
  private static final double COMPOUND_HYPHEN_COST = 160;
  private static final double EXPLICIT_COST = 30;
  private static final double FILL = 1e6;
  private static final String BREAK_AFTER = "-\u2010\u2013\u2014/";

  /** An address ends its line before a sign rather than after, so that it is seen to go on. */
  private static final String ADDRESS_BREAK_BEFORE = "/.,-_~?#%=&+@";

  private static final double ADDRESS_COST = 40;

  /** A range of numbers that is no longer than this is not divided. */
  private static final int LONGEST_RANGE = 14;

  /** Characters that stay together, in one segment. */
  record Fragment(int segment, int start, int end) {}

  private final Shaper shaper;
  private final Hyphenation hyphenation;
  private final Inlines inlines;
  private final boolean hyphenate;
  private final boolean hang;
  private final double width;
  private final String text;
  private final Items items = new Items();
  private final List<Fragment> fragments = new ArrayList<>();

  ParagraphItems(
      Shaper shaper,
      Hyphenation hyphenation,
      Inlines inlines,
      boolean hyphenate,
      boolean hang,
      double width) {
    this.shaper = shaper;
    this.hyphenation = hyphenation;
    this.inlines = inlines;
    this.hyphenate = hyphenate;
    this.hang = hang;
    this.width = width;
    this.text = inlines.text();
  }

  List<Fragment> fragments() {
    return fragments;
  }

  /**
   * Builds the items.
   *
   * @param indent width of an empty box at the head of the first line; may be negative
   */
  Items build(double indent) {
    if (indent != 0) {
      items.box(indent, 0, 0, -1);
    }
    List<Inlines.Segment> segments = inlines.segments();
    for (int s = 0; s < segments.size(); s++) {
      Inlines.Segment segment = segments.get(s);
      int start = segment.start();
      for (int i = segment.start(); i <= segment.end(); i++) {
        boolean end = i == segment.end();
        char c = end ? ' ' : text.charAt(i);
        if (end || spacing(c)) {
          if (i > start) {
            word(s, start, i);
          }
          if (!end) {
            space(c, i, segment);
          }
          start = i + 1;
        }
      }
    }
    return items;
  }

  private static boolean spacing(char c) {
    return c == ' '
        || c == '\u00a0'
        || c == '\u202f'
        || c == Inlines.LINE_END
        || c == Inlines.FILL
        || c == Inlines.DOTS;
  }

  private void space(char c, int at, Inlines.Segment segment) {
    if (c == Inlines.LINE_END) {
      items.penalty(Items.FORBIDDEN, 0, 0, false, -1);
      items.glue(0, FILL, 0, -1);
      items.penalty(Items.FORCED, 0, 0, false, -1);
      return;
    }
    if (c == Inlines.FILL || c == Inlines.DOTS) {
      items.penalty(Items.FORBIDDEN, 0, 0, false, -1);
      items.glue(segment.style().size(), FILL, 0, at);
      return;
    }
    double tie = c == ' ' ? NoBreak.cost(text, at) : NoBreak.TIE;
    if (tie > 0) {
      items.penalty(tie, 0, 0, false, -1);
    }
    double space = shaper.spaceWidth(segment.style()) * (c == '\u202f' ? 0.6 : 1);
    items.glue(space, space / 2, space / 3, at);
  }

  private void word(int s, int start, int end) {
    Inlines.Segment segment = inlines.segments().get(s);
    if (externalLink(segment) ? addressSigns(start, end) : address(start, end)) {
      address(s, start, end);
      return;
    }
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean after = BREAK_AFTER.indexOf(c) >= 0;
      if (c == '\u00ad') {
        letters(s, from, i, false);
        from = i + 1;
        hyphenPenalty(segment, HYPHEN_COST);
      } else if (after
          && i + 1 < end
          && (i > start || c == '\u2014')
          && breaksWell(i, start, end)) {
        letters(s, from, i + 1, start < from);
        from = i + 1;
        boolean dash = c == '-' || c == '\u2010';
        items.penalty(EXPLICIT_COST, 0, 0, dash, -1);
      } else if (i + 1 < end && Ideographs.breakBetween(c, text.charAt(i + 1))) {
        letters(s, from, i + 1, true);
        from = i + 1;
        items.penalty(0, 0, 0, false, -1);
      }
    }
    if (from < end) {
      letters(s, from, end, start < from);
      if (end < text.length()
          && !spacing(text.charAt(end))
          && "\u2014".indexOf(text.charAt(end - 1)) >= 0) {
        items.penalty(EXPLICIT_COST, 0, 0, false, -1);
      }
    }
  }

  /** An address: it may end a line at its signs, best before a stroke, and has no hyphens. */
  private void address(int s, int start, int end) {
    int from = start;
    for (int i = start + 1; i < end; i++) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      boolean scheme = before == ':' && c == '/';
      boolean sign = ADDRESS_BREAK_BEFORE.indexOf(c) >= 0 && Character.isLetterOrDigit(before);
      boolean host = before == '/' && i >= 2 && text.charAt(i - 2) == '/';
      // What follows the last sign is at least two characters.
      if (!scheme && (sign || host || Ideographs.breakBetween(before, c)) && i + 2 < end) {
        whole(s, from, i);
        from = i;
        items.penalty(c == '/' ? 10 : host ? 4 * ADDRESS_COST : ADDRESS_COST, 0, 0, false, -1);
      }
    }
    whole(s, from, end);
  }

  /** A stretch that is divided nowhere, unless no line could hold it. */
  private void whole(int s, int start, int end) {
    double own = shaper.width(text.substring(start, end), inlines.segments().get(s).style());
    if (own > width * 0.95) {
      pieces(s, start, end);
    } else {
      fragment(s, start, end, own);
    }
  }

  /** No break inside dashes in a row, nor between figures and a hyphen, as in {@code 1010-13}. */
  private boolean breaksWell(int i, int start, int end) {
    char next = text.charAt(i + 1);
    if (BREAK_AFTER.indexOf(next) >= 0) {
      return false;
    }
    char c = text.charAt(i);
    if (c == '-' && i - start < 2 && Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    boolean range =
        c == '\u2013' && i > start && digit(text.charAt(i - 1)) && digit(text.charAt(i + 1));
    return !(c == '-' && end - i <= 2) && !(range && end - start <= LONGEST_RANGE);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean address(int start, int end) {
    String word = text.substring(start, end);
    return word.length() > 8 && (word.contains("://") || word.startsWith("www."));
  }

  /** Whether the words of a link look like an address. */
  private boolean addressSigns(int start, int end) {
    String word = text.substring(start, end);
    return word.length() > 8 && word.indexOf('.') > 0 && (word.indexOf('/') > 0);
  }

  /** A stretch without explicit break; divided by patterns if wanted. */
  private void letters(int s, int start, int end, boolean compound) {
    if (start >= end) {
      return;
    }
    Inlines.Segment segment = inlines.segments().get(s);
    Style style = segment.style();
    double whole = shaper.width(text.substring(start, end), style);
    if (whole > width * 0.95) {
      pieces(s, start, end);
      return;
    }
    List<Integer> cuts = new ArrayList<>();
    if (hyphenate && !style.superior() && !externalLink(segment)) {
      cuts(start, end, hyphenation.of(inlines.language(segment)), cuts);
    }
    double placed = 0;
    int from = start;
    double cost =
        (compound || text.substring(start, end).indexOf('-') >= 0
                ? COMPOUND_HYPHEN_COST
                : HYPHEN_COST)
            * (Character.isUpperCase(text.charAt(start)) ? 1.5 : 1);
    for (int cut : cuts) {
      double part = shaper.width(text.substring(from, cut), style);
      fragment(s, from, cut, part);
      placed += part;
      hyphenPenalty(segment, cost);
      from = cut;
    }
    fragment(s, from, end, whole - placed);
  }

  private static boolean externalLink(Inlines.Segment segment) {
    return segment.link() != null && segment.link().external();
  }

  private void cuts(int start, int end, HyphenationPatterns patterns, List<Integer> cuts) {
    int i = start;
    while (i < end) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < end && Character.isLetter(text.charAt(i))) {
        i++;
      }
      boolean apostrophe = i < end && (text.charAt(i) == '\u2019' || text.charAt(i) == '\'');
      boolean mixed =
          (i < end && Character.isDigit(text.charAt(i)))
              || (from > start && Character.isDigit(text.charAt(from - 1)));
      if (i - from >= 5 && !mixed && !capitals(from, i)) {
        for (int at : patterns.breaks(text.substring(from, i))) {
          if (!(apostrophe && from + at > i - 3)) {
            cuts.add(from + at);
          }
        }
      }
    }
  }

  private boolean capitals(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A word wider than its line: it may break anywhere, at a price. */
  private void pieces(int s, int start, int end) {
    Style style = inlines.segments().get(s).style();
    int i = start;
    while (i < end) {
      int next = text.offsetByCodePoints(i, 1);
      fragment(s, i, next, shaper.width(text.substring(i, next), style));
      if (next < end) {
        items.penalty(500, 0, 0, false, -1);
      }
      i = next;
    }
  }

  private void hyphenPenalty(Inlines.Segment segment, double cost) {
    double hyphen = shaper.width("-", segment.style());
    items.penalty(cost, hyphen, hang ? hyphen * 0.65 : 0, true, -1);
  }

  private void fragment(int s, int start, int end, double fragmentWidth) {
    Style style = inlines.segments().get(s).style();
    double left = 0;
    double right = 0;
    if (hang && !style.superior()) {
      char first = text.charAt(start);
      char last = text.charAt(end - 1);
      left = hangLeft(first);
      left = left == 0 ? 0 : left * shaper.width(String.valueOf(first), style);
      right = hangRight(last);
      right = right == 0 ? 0 : right * shaper.width(String.valueOf(last), style);
    }
    items.box(fragmentWidth, left, right, fragments.size());
    fragments.add(new Fragment(s, start, end));
  }

  private static double hangLeft(char c) {
    return switch (c) {
      case '\u201c', '\u2018', '"', '\'' -> 0.55;
      case '(', '[' -> 0.1;
      default -> 0;
    };
  }

  private static double hangRight(char c) {
    return switch (c) {
      case '.', ',' -> 0.65;
      case '-', '\u2010' -> 0.65;
      case '\u201d', '\u2019', '"', '\'' -> 0.55;
      case ';', ':' -> 0.35;
      case '\u2013' -> 0.3;
      case '\u2014' -> 0.2;
      case ')', ']' -> 0.1;
      default -> 0;
    };
  }
}
