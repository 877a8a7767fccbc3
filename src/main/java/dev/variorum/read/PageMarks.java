package dev.variorum.read;

import com.google.re2j.Matcher;
import dev.variorum.model.Inline;
import dev.variorum.read.pdf.PageLayout;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page numbers that a transcription sets into its text, as {@code [Pg 12]}: each begins a page
 * of the original.
 */
final class PageMarks {

  private static final LinePattern USUAL =
      LinePattern.of("[\\[{](?:Pg|Page|page)\\.? ?([0-9]{1,4}|[ivxlc]{1,8})[\\]}]");

  private PageMarks() {}

  /** The page breaks by the offset at which their marks begin. */
  static Map<Integer, Inline.PageBreak> in(SourceText source, Profile profile) {
    Map<Integer, Inline.PageBreak> found = new TreeMap<>();
    LinePattern pattern = profile.pages().orElse(USUAL);
    if (pattern == USUAL && !source.text().contains("Pg") && !source.text().contains("age")) {
      return found;
    }
    Matcher matcher = pattern.in(source.text());
    while (matcher.find()) {
      boolean numbered = pattern.groups() > 0 && matcher.group(1) != null;
      if (matcher.end() > matcher.start() && numbered) {
        Span span = new Span(matcher.start(), matcher.end());
        found.put(span.start(), new Inline.PageBreak(matcher.group(1), true, span));
      }
    }
    return found;
  }

  /** What is known of the pages of a text, with those whose marks stand on lines of their own. */
  static PageLayout known(
      SourceText source, Map<Integer, Inline.PageBreak> marks, PageLayout layout) {
    List<PageLayout.PageStart> pages = new ArrayList<>(layout.pages());
    String text = source.text();
    for (Inline.PageBreak mark : marks.values()) {
      int next = mark.span().end();
      while (next < text.length() && Chunk.isBlank(text.charAt(next))) {
        next++;
      }
      boolean alone = lineEnds(text, mark.span().end(), next) > 1;
      if (alone && next < text.length()) {
        pages.add(new PageLayout.PageStart(next, mark.page(), true));
      }
    }
    return new PageLayout(layout.furniture(), layout.headings(), pages, layout.continued());
  }

  private static int lineEnds(String text, int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\n' && i > from && text.charAt(i - 1) == '\r';
      ends += (c == '\n' || c == '\r') && !pair ? 1 : 0;
    }
    return ends;
  }
}
