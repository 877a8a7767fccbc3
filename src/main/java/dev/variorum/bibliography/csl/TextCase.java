package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** text-case, over the leaves of an output tree; data marked nocase are left alone. */
final class TextCase {

  private static final Set<String> SMALL =
      Set.of(
          "a",
          "according to",
          "across",
          "afore",
          "after",
          "against",
          "ahead of",
          "along",
          "alongside",
          "amid",
          "amidst",
          "among",
          "amongst",
          "an",
          "and",
          "anenst",
          "apart from",
          "apropos",
          "around",
          "as",
          "aside",
          "astride",
          "at",
          "athwart",
          "atop",
          "barring",
          "before",
          "behind",
          "below",
          "beneath",
          "beside",
          "besides",
          "between",
          "beyond",
          "but",
          "by",
          "circa",
          "despite",
          "down",
          "during",
          "except",
          "for",
          "forenenst",
          "from",
          "given",
          "in",
          "inside",
          "into",
          "lest",
          "like",
          "modulo",
          "near",
          "next",
          "nor",
          "notwithstanding",
          "of",
          "off",
          "on",
          "onto",
          "or",
          "out",
          "over",
          "per",
          "plus",
          "pro",
          "qua",
          "sans",
          "since",
          "so",
          "than",
          "the",
          "through",
          "throughout",
          "thru",
          "till",
          "to",
          "toward",
          "towards",
          "under",
          "underneath",
          "until",
          "unto",
          "up",
          "upon",
          "versus",
          "via",
          "vis-\u00e0-vis",
          "with",
          "within",
          "without",
          "yet",
          "de",
          "d'",
          "von",
          "van",
          "c",
          "ca",
          "et",
          "v",
          "vs",
          "about",
          "above");

  private final char[] text;
  private final boolean[] fixed;
  private final Locale locale;

  private TextCase(char[] text, boolean[] fixed, Locale locale) {
    this.text = text;
    this.fixed = fixed;
    this.locale = locale;
  }

  /** The output in another case; title case only where the language is English. */
  static Out apply(Out out, String textCase, String itemLanguage, Scope scope) {
    String language = itemLanguage.isEmpty() ? scope.terms().language() : itemLanguage;
    if (textCase.equals("title") && !language.startsWith("en")) {
      return out;
    }
    StringBuilder all = new StringBuilder();
    List<Boolean> kept = new ArrayList<>();
    collect(out, false, all, kept);
    char[] characters = new char[all.length()];
    all.getChars(0, all.length(), characters, 0);
    boolean[] fixed = new boolean[characters.length];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = kept.get(i);
    }
    TextCase change = new TextCase(characters, fixed, Locale.forLanguageTag(language));
    change.run(textCase);
    return rebuild(out, new int[] {0}, change.text);
  }

  private static void collect(Out out, boolean nocase, StringBuilder all, List<Boolean> kept) {
    if (out instanceof Out.Text leaf) {
      all.append(leaf.value());
      for (int i = 0; i < leaf.value().length(); i++) {
        kept.add(nocase);
      }
      return;
    }
    Out.Span span = (Out.Span) out;
    boolean inner =
        nocase
            || span.mark().kind() == Mark.Kind.NOCASE
            || (span.mark().kind() == Mark.Kind.FIELD
                && (!span.look().variant().isEmpty() || !span.look().align().isEmpty()));
    for (Out child : span.children()) {
      collect(child, inner, all, kept);
    }
  }

  private static Out rebuild(Out out, int[] at, char[] text) {
    if (out instanceof Out.Text leaf) {
      int length = leaf.value().length();
      String value = new String(text, at[0], length);
      at[0] += length;
      return Out.text(value);
    }
    Out.Span span = (Out.Span) out;
    List<Out> children = new ArrayList<>();
    for (Out child : span.children()) {
      children.add(rebuild(child, at, text));
    }
    return span.with(children);
  }

  private void run(String textCase) {
    switch (textCase) {
      case "lowercase" -> lower(0, text.length);
      case "uppercase" -> upper();
      case "capitalize-first" -> capitalizeFirst();
      case "capitalize-all" -> words((start, end, last) -> capitalizeLower(start));
      case "sentence" -> sentence();
      case "title" -> title();
      default -> {}
    }
  }

  private void lower(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!fixed[i]) {
        text[i] = single(String.valueOf(text[i]).toLowerCase(locale), text[i]);
      }
    }
  }

  private void upper() {
    for (int i = 0; i < text.length; i++) {
      raise(i);
    }
  }

  private void raise(int at) {
    if (at < text.length && !fixed[at]) {
      text[at] = single(String.valueOf(text[at]).toUpperCase(locale), text[at]);
    }
  }

  /** A change of case that alters the length, as of sharp s, is left undone. */
  private static char single(String changed, char original) {
    return changed.length() == 1 ? changed.charAt(0) : original;
  }

  private void capitalizeFirst() {
    int first = firstLetter(0, text.length);
    if (first >= 0) {
      raise(first);
    }
  }

  private int firstLetter(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text[i])) {
        return i;
      }
    }
    return -1;
  }

  private void capitalizeLower(int start) {
    int end = wordEnd(start);
    int first = firstLetter(start, end);
    if (first >= 0 && isLower(start, end)) {
      raise(first);
    }
  }

  private boolean isLower(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isUpperCase(text[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isUpper() {
    boolean any = false;
    for (char c : text) {
      if (Character.isLowerCase(c)) {
        return false;
      }
      any |= Character.isUpperCase(c);
    }
    return any;
  }

  private void sentence() {
    if (isUpper()) {
      int first = firstLetter(0, text.length);
      lower(0, text.length);
      if (first >= 0) {
        raise(first);
      }
      return;
    }
    boolean[] begins = {true};
    words(
        (start, end, last) -> {
          int from = firstLetter(start, end);
          if (from >= 0) {
            if (begins[0] && isLower(start, end)) {
              raise(from);
            } else if (!begins[0] && isCapitalized(from, end)) {
              lower(start, end);
            }
            begins[0] = false;
          }
        });
  }

  /** One capital and then small letters: Neutrality, but neither UK nor McNeill. */
  private boolean isCapitalized(int start, int end) {
    return Character.isUpperCase(text[start]) && isLower(start + 1, end);
  }

  private void title() {
    boolean allUpper = isUpper();
    boolean[] begins = {true};
    words(
        (start, end, last) -> {
          int from = firstLetter(start, end);
          if (from < 0) {
            begins[0] |= endsSentence(start, end);
            return;
          }
          String word = word(start, end);
          boolean small =
              SMALL.contains(word.toLowerCase(locale))
                  && !begins[0]
                  && !last
                  && !(isHyphen(end) && !isHyphen(start - 1));
          if (word.length() == 1 && (isHyphen(start - 1) || (isHyphen(end) && text[from] > 127))) {
            begins[0] = false;
            return;
          }
          if (allUpper && !small && word.length() > 1) {
            // A heading in capitals keeps them: it may be an acronym.
            begins[0] = endsSentence(start, end);
            return;
          }
          if (small) {
            if (allUpper) {
              lower(start, end);
            }
          } else if (isLower(start, end)) {
            raise(from);
          }
          begins[0] = endsSentence(start, end);
        });
  }

  private boolean isHyphen(int at) {
    return at >= 0 && at < text.length && text[at] == '-';
  }

  private boolean endsSentence(int start, int end) {
    int at = end - 1;
    while (at > start && (text[at] == '\u201D' || text[at] == '"' || text[at] == ')')) {
      at--;
    }
    return at >= start && (text[at] == ':' || text[at] == '?' || text[at] == '!');
  }

  private String word(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetterOrDigit(text[from])) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text[to - 1])) {
      to--;
    }
    return new String(text, from, to - from);
  }

  private interface WordAction {
    void word(int start, int end, boolean last);
  }

  private void words(WordAction action) {
    int at = 0;
    while (at < text.length) {
      while (at < text.length && isBreak(text[at])) {
        at++;
      }
      int end = wordEnd(at);
      if (end > at) {
        int rest = end;
        while (rest < text.length && !Character.isLetterOrDigit(text[rest])) {
          rest++;
        }
        action.word(at, end, rest >= text.length);
      }
      at = end;
    }
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length && !isBreak(text[end])) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return Character.isWhitespace(c)
        || c == '\u00A0'
        || c == '/'
        || c == '-'
        || c == '\u2013'
        || c == '\u2014';
  }
}
