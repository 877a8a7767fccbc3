package dev.variorum.examine;

import java.util.List;

/**
 * A run of capitalised words.
 *
 * @param tokens its words as printed, without possessive endings; initials keep their stop
 * @param start index of its first character in the passage
 * @param end index after its last
 */
record NameMention(Passage passage, List<String> tokens, int start, int end) {

  NameMention {
    tokens = List.copyOf(tokens);
  }

  String last() {
    return tokens.get(tokens.size() - 1);
  }

  String text() {
    return String.join(" ", tokens);
  }

  Evidence evidence(String says) {
    return passage.evidence(start, end, says);
  }
}
