package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.Set;

/**
 * A dated act.
 *
 * @param act the kind of act, as {@code sign}
 * @param agent the state or person named next before the act, or empty
 * @param parties states and names near the act
 * @param objects other words near the act
 * @param start index in the passage of the first character of the words that state it
 * @param end index after the last
 */
record Statement(
    Sentence sentence,
    DateMention date,
    String act,
    String agent,
    Set<String> parties,
    Set<String> objects,
    int start,
    int end) {

  Statement {
    parties = Set.copyOf(parties);
    objects = Set.copyOf(objects);
  }

  Evidence evidence(String says) {
    return sentence.passage().evidence(start, end, says);
  }
}
