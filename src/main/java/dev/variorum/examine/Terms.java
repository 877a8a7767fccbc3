package dev.variorum.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words brought to what they mean for a comparison of statements: stems; states with their peoples,
 * capitals and by-names as one; verbs of one kind of act as one ({@link Vocabulary}).
 */
final class Terms {

  /**
   * A word that carries meaning.
   *
   * @param key what it is compared by
   * @param act whether it names an act, and its key is that of the kind of act
   * @param state whether it names a state or its people
   */
  record Term(String key, boolean act, boolean state, int start, int end) {}

  private static final Pattern INITIALS = Pattern.compile("\\b(?:\\p{Lu}\\.){2,}");

  private static final Map<String, String> STATES = states();
  private static final Map<Character, List<Beginning>> BEGINNINGS = beginnings();

  /** How words of one kind of act begin. */
  private record Beginning(String letters, String act) {}

  private Terms() {}

  private static Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    for (List<String> names : Vocabulary.groups("states")) {
      names.forEach(name -> states.put(name, names.get(0)));
    }
    return Map.copyOf(states);
  }

  private static Map<Character, List<Beginning>> beginnings() {
    Map<Character, List<Beginning>> beginnings = new HashMap<>();
    for (List<String> kind : Vocabulary.groups("acts")) {
      for (String letters : kind.subList(1, kind.size())) {
        beginnings
            .computeIfAbsent(letters.charAt(0), k -> new ArrayList<>())
            .add(new Beginning(letters, kind.get(0)));
      }
    }
    return Map.copyOf(beginnings);
  }

  /** The terms of a text in order. */
  static List<Term> of(String text) {
    String plain = INITIALS.matcher(text).replaceAll(Terms::joined);
    List<Term> terms = new ArrayList<>();
    for (Folding.Word word : Folding.words(plain)) {
      boolean lowerUs =
          word.folded().equals("us") && Character.isLowerCase(plain.charAt(word.start()));
      if (Folding.isFunctionWord(word.folded()) || lowerUs) {
        continue;
      }
      String state = STATES.get(word.folded());
      if (state != null) {
        terms.add(new Term(state, false, true, word.start(), word.end()));
        continue;
      }
      String act = act(word.folded());
      terms.add(
          new Term(
              act.isEmpty() ? Folding.stem(word.folded()) : act,
              !act.isEmpty(),
              false,
              word.start(),
              word.end()));
    }
    return terms;
  }

  /** "U.S.S.R." as one word of the same length, so that indices stay true. */
  private static String joined(java.util.regex.MatchResult initials) {
    String letters = initials.group().replace(".", "");
    return letters.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT)
        + " ".repeat(initials.group().length() - letters.length());
  }

  private static String act(String word) {
    for (Beginning beginning : BEGINNINGS.getOrDefault(word.charAt(0), List.of())) {
      if (word.startsWith(beginning.letters())) {
        return beginning.act();
      }
    }
    return "";
  }
}
