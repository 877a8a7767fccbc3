package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One act under two dates: statements of the same kind of act with the same parties, whose dates
 * are near and cannot both hold. Kinds of act that happen time and again, as meetings and messages,
 * are left out; so are acts that differ in their object. Birth, death, baptism and burial happen
 * once to one of a name: for these the dates may lie two years apart, and a year alone is a date.
 */
final class EventDates implements Detector {

  private static final Set<String> ONCE = Vocabulary.words("once");
  private static final Set<String> ONCE_IN_A_LIFE = Vocabulary.words("once-in-a-life");
  private static final Set<String> STATES = Vocabulary.names("states");
  private static final Set<String> ONE_PARTY = Set.of("surrender", "resign");
  private static final long LONGEST_GAP = 60;

  /** A father and a son of one name die a generation apart. */
  private static final long LONGEST_LIFE_GAP = 800;

  private static final int MOST_COMPARED = 60;

  @Override
  public String name() {
    return "event-date";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Statement>> byAct = new LinkedHashMap<>();
    for (Statement statement : study.statements()) {
      DateMention date = statement.date();
      boolean firm = !date.approximate() && date.origin() != DateMention.Origin.RELATIVE;
      if (ONCE_IN_A_LIFE.contains(statement.act()) && firm) {
        statement.parties().stream()
            .filter(party -> !isState(party))
            .forEach(
                party ->
                    byAct
                        .computeIfAbsent(statement.act() + " " + party, k -> new ArrayList<>())
                        .add(statement));
      }
      if (ONCE.contains(statement.act()) && date.isWithinMonth() && firm) {
        for (int month = -2; month <= 0; month++) {
          String key =
              statement.act() + " " + date.period().first().plusMonths(month).withDayOfMonth(1);
          byAct.computeIfAbsent(key, k -> new ArrayList<>()).add(statement);
        }
      }
    }
    Map<String, List<Statement>> conflicts = new LinkedHashMap<>();
    byAct.values().forEach(group -> compare(group, conflicts));
    List<Finding> findings = new ArrayList<>();
    for (List<Statement> statements : merged(conflicts.values())) {
      findings.add(report(statements));
    }
    return findings;
  }

  private static void compare(List<Statement> group, Map<String, List<Statement>> conflicts) {
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < Math.min(group.size(), i + MOST_COMPARED); j++) {
        Statement a = group.get(i);
        Statement b = group.get(j);
        long gap = a.date().period().gap(b.date().period());
        boolean life = ONCE_IN_A_LIFE.contains(a.act());
        if (gap > 0 && gap <= (life ? LONGEST_LIFE_GAP : LONGEST_GAP) && isSame(a, b)) {
          String id =
              a.act()
                  + ":"
                  + Folding.slug(a.date().period().inWords() + " " + b.date().period().inWords());
          List<Statement> known = conflicts.computeIfAbsent(id, k -> new ArrayList<>());
          for (Statement statement : List.of(a, b)) {
            if (!known.contains(statement)) {
              known.add(statement);
            }
          }
        }
      }
    }
  }

  /** Conflicts that share a statement are one. */
  private static List<List<Statement>> merged(Iterable<List<Statement>> conflicts) {
    List<List<Statement>> merged = new ArrayList<>();
    for (List<Statement> conflict : conflicts) {
      List<Statement> all = new ArrayList<>(conflict);
      for (List<Statement> other : List.copyOf(merged)) {
        if (other.stream().anyMatch(all::contains)) {
          merged.remove(other);
          other.stream().filter(statement -> !all.contains(statement)).forEach(all::add);
        }
      }
      merged.add(all);
    }
    return merged;
  }

  private static boolean isSame(Statement a, Statement b) {
    Set<String> parties = shared(a.parties(), b.parties());
    boolean most = parties.size() * 2 > Math.min(a.parties().size(), b.parties().size());
    boolean oneParty = ONE_PARTY.contains(a.act()) && !parties.isEmpty();
    return (parties.size() >= 2 || oneParty)
        && (most || parties.size() >= 3 || !shared(a.objects(), b.objects()).isEmpty());
  }

  private static boolean isState(String party) {
    return STATES.contains(party);
  }

  private static Set<String> shared(Set<String> a, Set<String> b) {
    Set<String> shared = new TreeSet<>(a);
    shared.retainAll(b);
    return shared;
  }

  private Finding report(List<Statement> statements) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> dates = new LinkedHashSet<>();
    Set<String> parties = new TreeSet<>(statements.get(0).parties());
    for (Statement statement : statements) {
      parties.retainAll(statement.parties());
      dates.add(statement.date().period().inWords());
      evidence.add(statement.evidence(statement.date().period().inWords()));
    }
    boolean across = evidence.stream().map(Evidence::document).distinct().count() > 1;
    String act = statements.get(0).act();
    int year = statements.get(0).date().period().first().getYear();
    // Many dates of one kind of act are stages of one story rather than slips.
    boolean stages = dates.size() > 2 || ONE_PARTY.contains(act) || parties.size() < 2;
    // One sentence that gives two dates knows what it does: a plan and its execution, mostly.
    boolean one = statements.stream().map(Statement::sentence).distinct().count() == 1;
    return finding(
        act + ":" + String.join("-", parties) + ":" + year,
        across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
        stages || one ? Severity.INFO : Severity.WARNING,
        "What looks like one act ("
            + act
            + "; "
            + String.join(", ", parties)
            + ") is dated "
            + String.join(" and ", dates)
            + ".",
        "",
        evidence);
  }
}
