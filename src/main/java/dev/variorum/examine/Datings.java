package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dates that sentences give, in words. */
final class Datings {

  private Datings() {}

  /** The dates of a sentence, joined by semicolons; empty where it has none. */
  static String of(Sentence sentence) {
    Set<String> dates = new LinkedHashSet<>();
    for (DateMention date : sentence.dates()) {
      dates.add(date.period().inWords());
    }
    return String.join("; ", dates);
  }

  /** Which text dates the matter, and how; empty where none does. */
  static String compared(List<Sentence> sentences) {
    Map<String, Set<String>> dates = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      Set<String> own = dates.computeIfAbsent(sentence.document(), k -> new LinkedHashSet<>());
      sentence.dates().forEach(date -> own.add(date.period().inWords()));
    }
    if (dates.values().stream().allMatch(Set::isEmpty)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    dates.forEach(
        (document, own) ->
            out.append(out.isEmpty() ? "" : ". ")
                .append(document)
                .append(own.isEmpty() ? " has no date" : ": " + String.join(", ", own)));
    return out.append('.').toString();
  }
}
