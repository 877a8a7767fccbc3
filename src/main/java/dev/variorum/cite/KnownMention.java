package dev.variorum.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a work known by now inside a sentence: a name of its author followed at once by the first
 * words of its title, as in "the appendix to Berg, Locks" or "Berg's Locks".
 */
final class KnownMention {

  private static final int LONGEST = 4_000;
  private static final int NEAR = 3;

  private KnownMention() {}

  private record Word(String folded, int start, int end, boolean capital) {}

  static Optional<Reference> in(NoteText note, int start, int end, CitedWorks works) {
    int to = Math.min(end, start + LONGEST);
    List<Word> words = words(note.text(), start, to);
    for (int i = 0; i + 1 < words.size(); i++) {
      Word name = words.get(i);
      if (!name.capital() || name.folded().length() < 3) {
        continue;
      }
      for (String form : List.of(name.folded(), possessive(name.folded()))) {
        for (CitedWork work : works.named(form)) {
          Optional<Reference> found = titled(note, words, i, form, work, to);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String possessive(String word) {
    return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static Optional<Reference> titled(
      NoteText note, List<Word> words, int name, String form, CitedWork work, int to) {
    for (List<String> title : work.titles()) {
      for (int i = name + 1; i < Math.min(words.size(), name + 1 + NEAR); i++) {
        int run = 0;
        int at = i;
        while (at < words.size()
            && run < title.size()
            && isWord(note.text(), words.get(at), title.get(run))) {
          run++;
          at++;
        }
        boolean enough = run >= 2 || (run == 1 && title.size() == 1);
        if (enough && (run >= 3 || words.get(i).capital())) {
          int after = words.get(at - 1).end();
          Optional<LocatorParser.Prefix> locators =
              LocatorParser.prefix(note.text().substring(0, to), skip(note.text(), after, to));
          return Optional.of(
              Reference.of(
                      Reference.Kind.WORK,
                      words.get(name).start(),
                      locators.map(LocatorParser.Prefix::end).orElse(after),
                      "")
                  .named(form, String.join(" ", title), false)
                  .at(locators.map(LocatorParser.Prefix::locators).orElse(List.of())));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a word is one of a title, whole or cut short by a stop: "Rev." for "Revolution". */
  private static boolean isWord(String text, Word word, String titled) {
    String folded = word.folded();
    boolean stopped = word.end() < text.length() && text.charAt(word.end()) == '.';
    return folded.equals(titled) || (stopped && folded.length() >= 2 && titled.startsWith(folded));
  }

  private static int skip(String text, int from, int to) {
    int at = from;
    while (at < to && " ,._(".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static List<Word> words(String text, int start, int end) {
    List<Word> words = new ArrayList<>();
    int from = -1;
    for (int i = start; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      boolean inside = Character.isLetterOrDigit(c) || (from >= 0 && (c == '\'' || c == '’'));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        for (String folded : Words.content(text.substring(from, i))) {
          words.add(new Word(folded, from, i, Character.isUpperCase(text.charAt(from))));
        }
        from = -1;
      }
    }
    return words;
  }
}
