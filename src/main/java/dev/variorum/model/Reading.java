package dev.variorum.model;

import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Running text as the edition reads it, and stretches of it wrapped. A stretch may run through
 * pieces of any kind: then every part of it is wrapped for itself, so that nothing else is moved or
 * taken apart. Characters and spans stay as they are.
 */
public final class Reading {

  /**
   * A stretch of the reading.
   *
   * @param start index of its first character
   * @param end index after its last
   */
  public record Stretch<T>(int start, int end, T what) {}

  private Reading() {}

  /**
   * The characters of inlines: corrections as corrected, a line end as one space; calls and page
   * breaks leave no trace.
   */
  public static String of(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    gather(inlines, text);
    return text.toString();
  }

  /**
   * Wraps stretches of inlines.
   *
   * @param stretches of their reading, in order, without overlap
   * @param wrapping what becomes of the pieces of a part of a stretch
   * @param printed what becomes of the printed words of a correction, which are no part of the
   *     reading
   */
  public static <T> List<Inline> wrap(
      List<Inline> inlines,
      List<Stretch<T>> stretches,
      BiFunction<T, List<Inline>, Inline> wrapping,
      UnaryOperator<List<Inline>> printed) {
    return new Wrapper<>(stretches, wrapping, printed).all(inlines);
  }

  private static void gather(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        out.append(text.value());
      } else if (inline instanceof Inline.Join join) {
        out.append(join.rendered());
      } else if (inline instanceof Inline.LineEnd) {
        out.append(' ');
      } else {
        gather(inside(inline), out);
      }
    }
  }

  /** The inlines of the reading inside another; none inside a leaf. */
  public static List<Inline> inside(Inline inline) {
    if (inline instanceof Inline.Styled styled) {
      return styled.content();
    } else if (inline instanceof Inline.Link link) {
      return link.content();
    } else if (inline instanceof Inline.Marked marked) {
      return marked.content();
    } else if (inline instanceof Inline.CitationMark mark) {
      return mark.content();
    } else if (inline instanceof Inline.Correction correction) {
      return correction.reading();
    } else if (inline instanceof Inline.Foreign foreign) {
      return foreign.content();
    }
    return List.of();
  }

  private static final class Wrapper<T> {
    private final List<Stretch<T>> stretches;
    private final BiFunction<T, List<Inline>, Inline> wrapping;
    private final UnaryOperator<List<Inline>> printed;
    private int at;
    private int next;

    Wrapper(
        List<Stretch<T>> stretches,
        BiFunction<T, List<Inline>, Inline> wrapping,
        UnaryOperator<List<Inline>> printed) {
      this.stretches = stretches;
      this.wrapping = wrapping;
      this.printed = printed;
    }

    List<Inline> all(List<Inline> inlines) {
      List<Inline> out = new ArrayList<>();
      List<Inline> group = new ArrayList<>();
      for (Inline inline : inlines) {
        if (inline instanceof Inline.Text text) {
          text(text, group, out);
        } else if (isSimple(inline) && goesOn(group, length(inline))) {
          Stretch<T> stretch = stretches.get(next);
          group.add(inline);
          at += length(inline);
          if (at == stretch.end()) {
            flush(stretch, group, out);
          }
        } else {
          flush(group, out);
          out.add(rebuilt(inline));
        }
      }
      flush(group, out);
      return out;
    }

    /** The stretch at this place, or the next one after it; null where there is none. */
    private @org.jspecify.annotations.Nullable Stretch<T> stretch() {
      while (next < stretches.size() && stretches.get(next).end() <= at) {
        next++;
      }
      return next < stretches.size() ? stretches.get(next) : null;
    }

    /** Whether the next characters are in a stretch; a join without any only where one is open. */
    private boolean goesOn(List<Inline> group, int length) {
      Stretch<T> stretch = stretch();
      return stretch != null
          && stretch.start() <= at
          && at + length <= stretch.end()
          && (length > 0 || !group.isEmpty());
    }

    private void text(Inline.Text text, List<Inline> group, List<Inline> out) {
      int start = at;
      int end = at + text.value().length();
      do {
        Stretch<T> stretch = stretch();
        if (stretch == null || stretch.start() >= end) {
          flush(group, out);
          out.add(piece(text, at - start, end - start));
          at = end;
        } else if (stretch.start() > at) {
          flush(group, out);
          out.add(piece(text, at - start, stretch.start() - start));
          at = stretch.start();
        } else {
          int to = Math.min(end, stretch.end());
          group.add(piece(text, at - start, to - start));
          at = to;
          if (to == stretch.end()) {
            flush(stretch, group, out);
          }
        }
      } while (at < end);
    }

    private void flush(List<Inline> group, List<Inline> out) {
      if (!group.isEmpty()) {
        // A group is only ever begun inside a stretch, and left before that stretch ends.
        flush(stretches.get(next), group, out);
      }
    }

    private void flush(Stretch<T> stretch, List<Inline> group, List<Inline> out) {
      out.add(wrapping.apply(stretch.what(), List.copyOf(group)));
      group.clear();
    }

    /** A piece of a text; one that does not stand in the source as it is keeps its whole span. */
    private static Inline.Text piece(Inline.Text text, int start, int end) {
      if (start == 0 && end == text.value().length()) {
        return text;
      }
      Span span = text.span();
      boolean verbatim = span.length() == text.value().length();
      return new Inline.Text(
          text.value().substring(start, end),
          verbatim ? new Span(span.start() + start, span.start() + end) : span);
    }

    private Inline rebuilt(Inline inline) {
      if (inline instanceof Inline.Styled styled) {
        return new Inline.Styled(styled.style(), all(styled.content()), styled.span());
      } else if (inline instanceof Inline.Link link) {
        return new Inline.Link(link.target(), all(link.content()), link.span());
      } else if (inline instanceof Inline.Marked marked) {
        return new Inline.Marked(marked.mark(), marked.id(), all(marked.content()), marked.span());
      } else if (inline instanceof Inline.CitationMark mark) {
        return new Inline.CitationMark(mark.key(), mark.index(), all(mark.content()), mark.span());
      } else if (inline instanceof Inline.Foreign foreign) {
        return new Inline.Foreign(foreign.language(), all(foreign.content()), foreign.span());
      } else if (inline instanceof Inline.Correction correction) {
        return new Inline.Correction(
            correction.id(),
            printed.apply(correction.printed()),
            all(correction.reading()),
            correction.span());
      }
      at += length(inline);
      return inline;
    }

    private static int length(Inline inline) {
      return of(List.of(inline)).length();
    }

    /** What may stand inside a wrapping as it is: emphasis of mere words, joins and line ends. */
    private static boolean isSimple(Inline inline) {
      return inline instanceof Inline.Text
          || inline instanceof Inline.Join
          || inline instanceof Inline.LineEnd
          || (inline instanceof Inline.Styled styled
              && styled.content().stream().allMatch(Wrapper::isSimple));
    }
  }
}
