package dev.variorum.examine;

import dev.variorum.examine.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One dated act of two persons: statements of one kind of act at the same time that share its
 * object and name different doers. The doer is the name right before the verb, or after "by" where
 * the verb is passive; what meets and what writes may be several, so such acts are left out.
 */
final class PersonAgents implements Detector {

  private static final Set<String> SHARED_BY_MANY =
      Set.of("meet", "message", "sign", "depart", "arrive", "die", "born", "attack", "bury");
  private static final Pattern BEFORE_VERB =
      Pattern.compile(
          "^(?:,[^,]{1,60},)?(?: (?:had|has|then|soon|also|later|again|first|himself))* $");
  private static final Pattern BY =
      Pattern.compile("^\\p{L}*(?: \\p{L}+){0,2} by (?:(?:the|a|an) )?(?:\\p{Ll}+ ){0,2}$");
  private static final double LEAST_WEIGHT = 8;
  private static final int NEAR = 160;

  /** A statement with its doer. */
  private record Done(Statement statement, NameMention agent) {}

  @Override
  public String name() {
    return "event-agent";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<Sentence, List<NameMention>> names = new HashMap<>();
    for (NameMention mention : study.names().mentions()) {
      study
          .sentenceAt(mention.passage(), mention.start())
          .ifPresent(at -> names.computeIfAbsent(at, k -> new ArrayList<>()).add(mention));
    }
    Map<String, List<Done>> byActAndYear = new LinkedHashMap<>();
    for (Statement statement : study.statements()) {
      Period time = statement.date().period();
      boolean fit =
          !SHARED_BY_MANY.contains(statement.act())
              && !statement.date().approximate()
              && time.first().getYear() == time.last().getYear();
      if (fit) {
        agent(study, statement, names.getOrDefault(statement.sentence(), List.of()))
            .ifPresent(
                agent ->
                    byActAndYear
                        .computeIfAbsent(
                            statement.act() + ":" + time.first().getYear(), k -> new ArrayList<>())
                        .add(new Done(statement, agent)));
      }
    }
    List<Finding> findings = new ArrayList<>();
    byActAndYear.forEach((key, done) -> compare(study, key, done, findings));
    return findings;
  }

  private static Optional<NameMention> agent(
      Study study, Statement statement, List<NameMention> names) {
    Sentence sentence = statement.sentence();
    String text = sentence.passage().text();
    for (Terms.Term term : study.index().terms(sentence)) {
      if (!term.act() || !term.key().equals(statement.act())) {
        continue;
      }
      int verb = sentence.start() + term.start();
      for (NameMention name : names) {
        boolean person =
            Terms.of(name.text()).stream().noneMatch(Terms.Term::state)
                && !study.names().isCommon(Folding.fold(name.last()));
        boolean active =
            name.end() <= verb
                && verb - name.end() < NEAR
                && BEFORE_VERB.matcher(text.substring(name.end(), verb)).matches();
        Matcher passive = BY.matcher(name.start() > verb ? text.substring(verb, name.start()) : "");
        if (person && (active || (name.start() - verb < NEAR && passive.matches()))) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private void compare(Study study, String key, List<Done> done, List<Finding> findings) {
    for (int i = 0; i < done.size(); i++) {
      for (int j = i + 1; j < done.size(); j++) {
        Done a = done.get(i);
        Done b = done.get(j);
        Set<String> tokens = new TreeSet<>(a.agent().tokens());
        tokens.retainAll(b.agent().tokens());
        boolean sameTime =
            a.statement().date().period().overlaps(b.statement().date().period())
                && !a.statement().sentence().equals(b.statement().sentence());
        if (sameTime && tokens.isEmpty() && objectWeight(study, a, b) >= LEAST_WEIGHT) {
          findings.add(report(key, a, b));
          return;
        }
      }
    }
  }

  /** What the two share besides the act, the date and the doers. */
  private static double objectWeight(Study study, Done a, Done b) {
    Set<String> shared = new TreeSet<>(a.statement().objects());
    shared.addAll(a.statement().parties());
    Set<String> other = new TreeSet<>(b.statement().objects());
    other.addAll(b.statement().parties());
    shared.retainAll(other);
    return study.index().weight(shared);
  }

  private Finding report(String key, Done a, Done b) {
    boolean across =
        !a.statement().sentence().document().equals(b.statement().sentence().document());
    List<String> agents = new ArrayList<>(List.of(a.agent().text(), b.agent().text()));
    agents.sort(null);
    return finding(
        key + ":" + Folding.slug(String.join(" ", agents)),
        across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
        Severity.WARNING,
        "What looks like one act ("
            + a.statement().act()
            + ", "
            + a.statement().date().period().inWords()
            + ") is that of "
            + a.agent().text()
            + " and of "
            + b.agent().text()
            + ".",
        "",
        List.of(
            a.statement().evidence(a.agent().text()), b.statement().evidence(b.agent().text())));
  }
}
