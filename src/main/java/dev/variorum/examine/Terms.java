package dev.variorum.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words brought to what they mean for a comparison of statements: stems; states with their peoples,
 * capitals and by-names as one; verbs of one kind of act as one. The tables are those of the
 * English of history and diplomacy, not of any text.
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

  private static final String[][] STATE_NAMES = {
    {"soviet", "soviets", "ussr", "russia", "russian", "russians", "russo", "moscow", "kremlin"},
    {"japan", "japanese", "tokyo"},
    {"germany", "german", "germans", "berlin", "nazi", "nazis", "reich"},
    {"britain", "british", "england", "english", "london", "uk"},
    {"america", "american", "americans", "us", "usa", "washington"},
    {"china", "chinese", "sino"},
    {"italy", "italian", "italians", "rome"},
    {"france", "french", "paris"},
    {"poland", "polish", "warsaw"},
    {"spain", "spanish", "madrid"},
    {"austria", "austrian", "vienna"},
    {"turkey", "turkish", "ottoman", "ankara", "constantinople"},
    {"mexico", "mexican"},
    {"korea", "korean", "seoul"},
    {"mongolia", "mongolian", "mongolians"},
    {"finland", "finnish", "helsinki"},
  };

  private static final String[][] ACTS = {
    {"denounce", "denounc", "denunciat", "abrogat", "annul", "renounc", "repudiat"},
    {"surrender", "surrender", "capitulat"},
    {"attack", "attack", "invad", "invasion", "bombard"},
    {
      "sign",
      "signed",
      "signing",
      "signature",
      "initialed",
      "initialled",
      "conclude",
      "conclusion",
      "concluding"
    },
    {"ratify", "ratif"},
    {"resign", "resign"},
    {"depart", "departure", "departed", "leaving", "left"},
    {"arrive", "arriv"},
    {"refuse", "refus", "reject", "declin"},
    {"meet", "meeting", "met", "interview", "conference"},
    {"mediate", "mediat", "broker", "intermediar", "reconcil"},
    {"recognize", "recogni"},
    {"withdraw", "withdr"},
    {"occupy", "occup"},
    {"declare", "declar"},
    {"intensify", "intensif", "redoubl"},
    {"promise", "promis", "pledg"},
    {"message", "message", "telegram", "dispatch", "cable"},
    {"seize", "seiz", "captur"},
    {"appoint", "appoint", "nominat"},
    {"die", "died", "death"},
    {"born", "birth", "born"},
    {"found", "founded", "founding", "establish"},
  };

  private static final Map<String, String> STATES = states();
  private static final Map<Character, List<Beginning>> BEGINNINGS = beginnings();

  /** How words of one kind of act begin. */
  private record Beginning(String letters, String act) {}

  private Terms() {}

  private static Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    for (String[] names : STATE_NAMES) {
      for (String name : names) {
        states.put(name, names[0]);
      }
    }
    return Map.copyOf(states);
  }

  private static Map<Character, List<Beginning>> beginnings() {
    Map<Character, List<Beginning>> beginnings = new HashMap<>();
    for (String[] kind : ACTS) {
      for (int i = 1; i < kind.length; i++) {
        beginnings
            .computeIfAbsent(kind[i].charAt(0), k -> new ArrayList<>())
            .add(new Beginning(kind[i], kind[0]));
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
