package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms in which a text may print a title, and how to find them there. */
public final class TitleForms {

  /** A single word may be anything, and is a title only where a comma stands before it. */
  public static final int LEAST = 2;

  private TitleForms() {}

  /** Titles whole, without what follows a colon and without an article, the longest first. */
  public static List<String> of(Collection<String> titles) {
    List<String> forms = new ArrayList<>(titles);
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

  /** The words of a title, without markup. */
  public static List<String> words(String title) {
    return Pattern.compile("[^\\p{L}\\p{N}]+")
        .splitAsStream(title.replaceAll("<[^>]{0,20}>", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * The words of a title with whatever stands between them.
   *
   * @param quoted whether it may stand after an opening quotation mark, as the titles of articles
   *     do
   */
  public static Pattern pattern(String title, boolean quoted) {
    List<String> words = words(title);
    String joined =
        words.stream().map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]{1,4}"));
    String marks = "\"\u201c\u2018";
    String before =
        words.size() >= LEAST
            ? "(?<![\\p{L}\\p{N}" + (quoted ? "" : marks) + "])"
            : quoted ? "(?<=, |[" + marks + "])" : "(?<=, )";
    return Pattern.compile(
        before + joined + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
