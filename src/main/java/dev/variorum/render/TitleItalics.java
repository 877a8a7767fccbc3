package dev.variorum.render;

import dev.variorum.bibliography.Item;
import dev.variorum.edition.Edition;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sets the titles of books and journals in italics where the source, a plain text, has none: in a
 * citation the title of the work that it cites, in an entry of a printed list the longest title
 * that stands in it. Words are never changed, and a citation that marks anything itself is left as
 * it is.
 */
public final class TitleItalics {

  private static final Set<String> WHOLE =
      Set.of("book", "report", "motion_picture", "map", "classic");
  private static final Set<String> PARTS =
      Set.of(
          "chapter",
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "entry-encyclopedia",
          "entry-dictionary",
          "review",
          "paper-conference");

  /** In a list a single word may be anything. */
  private static final int LEAST = 2;

  private final Map<String, List<Pattern>> titles = new HashMap<>();
  private final List<Pattern> all;

  /** The titles of the works of an edition. */
  public TitleItalics(Edition edition) {
    this(edition.items().values());
  }

  TitleItalics(Collection<Item> items) {
    List<String> listed = new ArrayList<>();
    for (Item item : items) {
      List<String> forms = forms(item);
      titles.put(item.id(), forms.stream().map(TitleItalics::pattern).toList());
      forms.stream().filter(form -> words(form).size() >= LEAST).forEach(listed::add);
    }
    all =
        listed.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(TitleItalics::pattern)
            .toList();
  }

  /** A citation with the title of the work that it cites in italics. */
  public List<Inline> citation(String key, List<Inline> content) {
    return set(content, titles.getOrDefault(key, List.of()));
  }

  /** An entry of a printed bibliography with the title of a book or journal in italics. */
  public List<Inline> entry(List<Inline> content) {
    return set(content, all);
  }

  /** The forms of the title that is set in italics, the longest first. */
  private static List<String> forms(Item item) {
    List<String> forms = new ArrayList<>();
    boolean record = !item.text("archive").isEmpty();
    if (WHOLE.contains(item.type()) && !record) {
      forms.add(item.title());
      forms.add(item.text("title-short"));
    } else if (PARTS.contains(item.type())) {
      forms.add(item.text("container-title"));
      forms.add(item.text("container-title-short"));
    }
    for (String form : List.copyOf(forms)) {
      int colon = form.indexOf(':');
      if (colon > 0) {
        forms.add(form.substring(0, colon));
      }
    }
    for (String form : List.copyOf(forms)) {
      forms.add(form.replaceFirst("^(?:The|A|An) ", ""));
    }
    return forms.stream()
        .map(String::strip)
        .filter(form -> !words(form).isEmpty())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static List<String> words(String title) {
    return Pattern.compile("[^\\p{L}\\p{N}]+")
        .splitAsStream(title.replaceAll("<[^>]{0,20}>", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * The words of a title with whatever stands between them; not after an opening quotation mark.
   */
  private static Pattern pattern(String title) {
    List<String> words = words(title);
    String joined =
        words.stream().map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]{1,4}"));
    String before = words.size() < LEAST ? "(?<=, )" : "(?<![\\p{L}\\p{N}\"\u201c\u2018])";
    return Pattern.compile(
        before + joined + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<Inline> set(List<Inline> content, List<Pattern> patterns) {
    StringBuilder text = new StringBuilder();
    if (patterns.isEmpty() || !plain(content, text)) {
      return content;
    }
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return new Slanting(matcher.start(), matcher.end()).all(content);
      }
    }
    return content;
  }

  /** Gathers the characters of all texts; false where something is emphasized already. */
  private static boolean plain(List<Inline> content, StringBuilder text) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Styled) {
        return false;
      } else if (inline instanceof Inline.Text own) {
        text.append(own.value());
      } else if (inline instanceof Inline.Join join) {
        text.append(join.rendered());
      } else if (!plain(inside(inline), text)) {
        return false;
      }
    }
    return true;
  }

  private static List<Inline> inside(Inline inline) {
    if (inline instanceof Inline.Marked marked) {
      return marked.content();
    } else if (inline instanceof Inline.Correction correction) {
      return correction.reading();
    } else if (inline instanceof Inline.Link link) {
      return link.content();
    } else if (inline instanceof Inline.CitationMark mark) {
      return mark.content();
    }
    return List.of();
  }

  /** Goes over the content and slants what lies between two offsets. */
  private static final class Slanting {
    private final int from;
    private final int to;
    private int at;

    Slanting(int from, int to) {
      this.from = from;
      this.to = to;
    }

    List<Inline> all(List<Inline> content) {
      List<Inline> out = new ArrayList<>();
      for (Inline inline : content) {
        if (inline instanceof Inline.Text text) {
          text(text, out);
        } else if (inline instanceof Inline.Join join) {
          at += join.rendered().length();
          out.add(inline);
        } else if (inline instanceof Inline.Marked marked) {
          out.add(
              new Inline.Marked(marked.mark(), marked.id(), all(marked.content()), marked.span()));
        } else if (inline instanceof Inline.Correction correction) {
          List<Inline> reading = all(correction.reading());
          out.add(
              new Inline.Correction(
                  correction.id(), correction.printed(), reading, correction.span()));
        } else if (inline instanceof Inline.Link link) {
          out.add(new Inline.Link(link.target(), all(link.content()), link.span()));
        } else if (inline instanceof Inline.CitationMark mark) {
          out.add(
              new Inline.CitationMark(mark.key(), mark.index(), all(mark.content()), mark.span()));
        } else {
          out.add(inline);
        }
      }
      return out;
    }

    private void text(Inline.Text text, List<Inline> out) {
      int length = text.value().length();
      int start = Math.max(0, Math.min(length, from - at));
      int end = Math.max(start, Math.min(length, to - at));
      at += length;
      if (start == end) {
        out.add(text);
        return;
      }
      part(text, 0, start, out);
      List<Inline> slanted = new ArrayList<>();
      part(text, start, end, slanted);
      out.add(new Inline.Styled(Inline.Style.ITALIC, slanted, slanted.get(0).span()));
      part(text, end, length, out);
    }

    private static void part(Inline.Text text, int start, int end, List<Inline> out) {
      if (start < end) {
        Span span = text.span();
        boolean verbatim = span.length() == text.value().length();
        Span own = verbatim ? new Span(span.start() + start, span.start() + end) : span;
        out.add(new Inline.Text(text.value().substring(start, end), own));
      }
    }
  }
}
