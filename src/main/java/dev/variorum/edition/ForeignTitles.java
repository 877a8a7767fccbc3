package dev.variorum.edition;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.LanguageTag;
import dev.variorum.bibliography.TitleForms;
import dev.variorum.model.Inline;
import dev.variorum.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The titles of works in another language than the text, found where a source prints them: in a
 * citation those of the work that it cites, in an entry of a list of works those of all.
 */
final class ForeignTitles {

  /** A form of a title with its language. */
  private record Form(String text, String language, Pattern pattern) {}

  private final Map<String, List<Form>> byWork = new HashMap<>();
  private final List<Form> all = new ArrayList<>();

  /**
   * Takes the titles of works.
   *
   * @param around language of the text (BCP 47)
   */
  ForeignTitles(String around, Collection<Item> items) {
    for (Item item : items) {
      List<Form> forms = new ArrayList<>();
      String own = item.text("language");
      String whole = item.containerLanguage();
      add(forms, around, own, item.title(), item.text("title-short"));
      add(
          forms,
          around,
          whole,
          item.text("container-title"),
          item.text("container-title-short"),
          item.text("collection-title"));
      if (!forms.isEmpty()) {
        forms.sort(Comparator.comparingInt((Form form) -> form.text().length()).reversed());
        byWork.put(item.id(), List.copyOf(forms));
        // In a list a single word may be anything.
        forms.stream()
            .filter(form -> TitleForms.words(form.text()).size() >= TitleForms.LEAST)
            .forEach(all::add);
      }
    }
    all.sort(Comparator.comparingInt((Form form) -> form.text().length()).reversed());
  }

  private static void add(List<Form> forms, String around, String said, String... titles) {
    if (said.isEmpty()) {
      return;
    }
    for (String form : TitleForms.of(List.of(titles))) {
      String language = LanguageTag.of(said, form);
      if (!language.isEmpty() && !LanguageTag.same(language, around)) {
        forms.add(new Form(form, language, TitleForms.pattern(form, true)));
      }
    }
  }

  /** Inlines with the titles marked in the citations that they hold. */
  List<Inline> mark(List<Inline> inlines) {
    return byWork.isEmpty() ? inlines : inlines.stream().map(this::marked).toList();
  }

  /** An entry of a list of works. */
  List<Inline> entry(List<Inline> inlines) {
    return set(inlines, all);
  }

  private Inline marked(Inline inline) {
    if (inline instanceof Inline.CitationMark mark && mark.key() != null) {
      List<Form> forms = byWork.getOrDefault(mark.key(), List.of());
      return new Inline.CitationMark(
          mark.key(), mark.index(), set(mark.content(), forms), mark.span());
    } else if (inline instanceof Inline.Marked marked) {
      return new Inline.Marked(marked.mark(), marked.id(), mark(marked.content()), marked.span());
    }
    return inline;
  }

  /** Marks each form once, the longer ones first. */
  private static List<Inline> set(List<Inline> content, List<Form> forms) {
    if (forms.isEmpty()) {
      return content;
    }
    String text = ForeignWords.unmarked(content);
    List<Reading.Stretch<String>> found = new ArrayList<>();
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.find() && isFree(matcher.start(), matcher.end(), found)) {
        found.add(new Reading.Stretch<>(matcher.start(), matcher.end(), form.language()));
      }
    }
    found.sort(Comparator.comparingInt(Reading.Stretch::start));
    return Reading.wrap(content, found, ForeignWords::foreign, UnaryOperator.identity());
  }

  private static boolean isFree(int start, int end, List<Reading.Stretch<String>> taken) {
    return taken.stream().noneMatch(other -> other.start() < end && start < other.end());
  }
}
