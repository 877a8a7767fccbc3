package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A war, a battle, a treaty, a conference with a date beside its name: the dates given it must
 * agree. A date that only says less is of interest where it leaves years out; dates that exclude
 * each other are a conflict. One treaty name may stand for several treaties, so years far apart are
 * taken for two events.
 */
final class NamedEvents implements Detector {

  private static final Set<String> HEADS = Vocabulary.words("events");
  private static final long LONGEST_GAP = 800;

  /** A date beside a name. */
  private record Dated(NameMention name, DateMention date) {
    Evidence evidence() {
      return name.passage()
          .evidence(
              Math.min(name.start(), date.start()),
              Math.max(name.end(), date.end()),
              date.period().inWords());
    }
  }

  @Override
  public String name() {
    return "named-event";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<Passage, List<DateMention>> dates = new LinkedHashMap<>();
    for (Sentence sentence : study.sentences()) {
      dates.computeIfAbsent(sentence.passage(), k -> new ArrayList<>()).addAll(sentence.dates());
    }
    Map<String, List<Dated>> events = new LinkedHashMap<>();
    for (NameMention mention : study.names().mentions()) {
      String head = Folding.fold(mention.last());
      boolean event =
          mention.tokens().size() > 1
              && HEADS.contains(head)
              && mention.passage().kind() != Passage.Kind.ENTRY;
      if (event && !mention.text().matches("World War|Pacific War|Cold War|European War")) {
        for (DateMention date : dates.getOrDefault(mention.passage(), List.of())) {
          if (isBeside(mention, date)) {
            events
                .computeIfAbsent(Folding.slug(mention.text()), k -> new ArrayList<>())
                .add(new Dated(mention, date));
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    events.forEach((name, all) -> compare(name, all, findings));
    return findings;
  }

  /** "the 1905 X War", "X War, 1904-1905", "X Pact of 1939", "X Pact on 23 August 1939". */
  private static boolean isBeside(NameMention mention, DateMention date) {
    String text = mention.passage().text();
    if (date.end() <= mention.start()) {
      return text.substring(date.end(), mention.start()).isBlank();
    }
    return date.start() >= mention.end()
        && text.substring(mention.end(), date.start())
            .matches(",? ?|,? (?:of|in|on) |, ?signed (?:on|in) ");
  }

  private void compare(String name, List<Dated> all, List<Finding> findings) {
    Dated first = all.get(0);
    Dated differs = null;
    boolean excludes = false;
    for (Dated a : all) {
      for (Dated b : all) {
        Period p = a.date().period();
        Period q = b.date().period();
        boolean apart = !p.overlaps(q) && p.gap(q) < LONGEST_GAP;
        boolean leavesOut =
            p.overlaps(q)
                && !p.equals(q)
                && years(p) != years(q)
                && a.date().precision() != DateMention.Precision.DAY
                && b.date().precision() != DateMention.Precision.DAY
                && Math.min(years(p), years(q)) >= 1;
        if ((apart && !excludes) || (leavesOut && differs == null)) {
          first = a;
          differs = b;
          excludes |= apart;
        }
      }
    }
    if (differs == null) {
      return;
    }
    boolean across = !first.name().passage().document().equals(differs.name().passage().document());
    findings.add(
        finding(
            name,
            across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
            excludes ? Severity.WARNING : Severity.INFO,
            "The "
                + first.name().text()
                + " is dated "
                + first.date().period().inWords()
                + " and "
                + differs.date().period().inWords()
                + ".",
            "",
            List.of(first.evidence(), differs.evidence())));
  }

  private static int years(Period period) {
    return period.last().getYear() - period.first().getYear() + 1;
  }
}
