package dev.variorum.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms to look for in running text: whole words, the longest form first. */
final class Lexicon<T> {

  private static final Comparator<Form<?>> LONGEST_FIRST =
      Comparator.comparingInt((Form<?> form) -> form.text().length()).reversed();

  /** A form as a text prints it, and what it stands for. */
  record Form<T>(String text, T meaning) {}

  private final Map<String, List<Form<T>>> byFirstWord = new HashMap<>();

  void add(String form, T meaning) {
    if (!form.isEmpty()) {
      List<Form<T>> forms =
          byFirstWord.computeIfAbsent(firstWord(form, 0), key -> new ArrayList<>());
      forms.add(new Form<>(form, meaning));
      // Of two of one length the one that was added first is found.
      forms.sort(LONGEST_FIRST);
    }
  }

  boolean isEmpty() {
    return byFirstWord.isEmpty();
  }

  /** The longest form that stands in a text from an index on; null where there is none. */
  @Nullable Form<T> at(String text, int index) {
    boolean starts =
        Character.isLetterOrDigit(text.charAt(index))
            && (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1)));
    if (!starts) {
      return null;
    }
    for (Form<T> form : byFirstWord.getOrDefault(firstWord(text, index), List.of())) {
      int end = index + form.text().length();
      boolean whole =
          text.startsWith(form.text(), index)
              && (end == text.length()
                  || !Character.isLetterOrDigit(text.charAt(end))
                  || !Character.isLetterOrDigit(text.charAt(end - 1)));
      if (whole) {
        return form;
      }
    }
    return null;
  }

  private static String firstWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }
}
