package dev.variorum.edition;

import dev.variorum.bibliography.LanguageTag;
import dev.variorum.model.Inline;
import dev.variorum.model.Reading;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The foreign words that the editor lists, by language. Every occurrence as a whole word is marked,
 * with a capital at its head and in capitals too; nothing is guessed.
 */
public final class ForeignWords {

  /** No words. */
  public static final ForeignWords NONE = new ForeignWords("", List.of());

  /** Stands for what is marked already; no listed word holds it. */
  private static final String MARKED = "\uFFFC";

  /**
   * Words of a language.
   *
   * @param language BCP 47
   * @param words words and phrases as texts print them
   */
  record Listed(String language, List<String> words) {}

  private final Lexicon<String> lexicon = new Lexicon<>();

  /**
   * Makes a list.
   *
   * @param around language of the text, whose own words need no mark
   */
  ForeignWords(String around, List<Listed> lists) {
    for (Listed list : lists) {
      if (!LanguageTag.same(list.language(), around)) {
        list.words().forEach(word -> add(word.strip(), list.language()));
      }
    }
  }

  private void add(String word, String language) {
    if (word.isEmpty()) {
      return;
    }
    String form = folded(word);
    int head = form.offsetByCodePoints(0, 1);
    lexicon.add(form, language);
    lexicon.add(form.substring(0, head).toUpperCase(Locale.ROOT) + form.substring(head), language);
    lexicon.add(form.toUpperCase(Locale.ROOT), language);
  }

  /** Apostrophes and spaces of all kinds are one; the length stays. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u2019' || c == '\u02BC') {
        folded.setCharAt(i, '\'');
      } else if (c == '\u00A0' || Character.isWhitespace(c)) {
        folded.setCharAt(i, ' ');
      }
    }
    return folded.toString();
  }

  /** Words with the foreign ones among them marked. */
  public List<Inline> mark(String words) {
    return mark(List.of(new Inline.Text(words, new Span(0, 0))));
  }

  /** Inlines with the foreign words marked, in what a correction replaces too. */
  public List<Inline> mark(List<Inline> inlines) {
    if (lexicon.isEmpty() || inlines.isEmpty()) {
      return inlines;
    }
    return Reading.wrap(inlines, found(inlines), ForeignWords::foreign, this::mark);
  }

  static Inline foreign(String language, List<Inline> words) {
    Span span = words.get(0).span().cover(words.get(words.size() - 1).span());
    return new Inline.Foreign(language, words, span);
  }

  private List<Reading.Stretch<String>> found(List<Inline> inlines) {
    String text = folded(unmarked(inlines));
    List<Reading.Stretch<String>> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Lexicon.Form<String> form = lexicon.at(text, i);
      if (form == null) {
        i++;
      } else {
        int end = i + form.text().length();
        found.add(new Reading.Stretch<>(i, end, form.meaning()));
        i = end;
      }
    }
    return found;
  }

  /** The reading with what is marked already blotted out. */
  static String unmarked(List<Inline> inlines) {
    StringBuilder gathered = new StringBuilder();
    unmarked(inlines, gathered);
    return gathered.toString();
  }

  private static void unmarked(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      List<Inline> inside = Reading.inside(inline);
      if (inline instanceof Inline.Foreign) {
        out.append(MARKED.repeat(Reading.of(inside).length()));
      } else if (inside.isEmpty()) {
        out.append(Reading.of(List.of(inline)));
      } else {
        unmarked(inside, out);
      }
    }
  }
}
