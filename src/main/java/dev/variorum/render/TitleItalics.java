package dev.variorum.render;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.TitleForms;
import dev.variorum.edition.Edition;
import dev.variorum.model.Inline;
import dev.variorum.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private final Map<String, List<Pattern>> titles = new HashMap<>();
  private final List<Pattern> all;

  /** Whether a work is whole in itself and printed, so that its title stands in italics. */
  public static boolean standsAlone(Item item) {
    return WHOLE.contains(item.type());
  }

  /** The titles of the works of an edition. */
  public TitleItalics(Edition edition) {
    this(edition.items().values());
  }

  TitleItalics(Collection<Item> items) {
    List<String> listed = new ArrayList<>();
    for (Item item : items) {
      List<String> forms = forms(item);
      titles.put(item.id(), forms.stream().map(form -> TitleForms.pattern(form, false)).toList());
      forms.stream()
          .filter(form -> TitleForms.words(form).size() >= TitleForms.LEAST)
          .forEach(listed::add);
    }
    all =
        listed.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(form -> TitleForms.pattern(form, false))
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
    return TitleForms.of(forms);
  }

  private static List<Inline> set(List<Inline> content, List<Pattern> patterns) {
    if (patterns.isEmpty() || !content.stream().allMatch(TitleItalics::isPlain)) {
      return content;
    }
    String text = Reading.of(content);
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Reading.wrap(
            content,
            List.of(new Reading.Stretch<>(matcher.start(), matcher.end(), Inline.Style.ITALIC)),
            (style, words) -> new Inline.Styled(style, words, words.get(0).span()),
            UnaryOperator.identity());
      }
    }
    return content;
  }

  /** Whether nothing is emphasized already. */
  private static boolean isPlain(Inline inline) {
    return !(inline instanceof Inline.Styled)
        && Reading.inside(inline).stream().allMatch(TitleItalics::isPlain);
  }
}
