package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads dated acts out of sentences: to each date the act named nearest to it, with the states,
 * names and other words about that act.
 */
final class Statements {

  private static final int REACH = 90;
  private static final int BREADTH = 6;

  private Statements() {}

  static List<Statement> of(Study study) {
    List<Statement> statements = new ArrayList<>();
    for (Sentence sentence : study.index().sentences()) {
      for (DateMention date : sentence.dates()) {
        statement(study, sentence, date, statements);
      }
    }
    return statements;
  }

  private static void statement(
      Study study, Sentence sentence, DateMention date, List<Statement> statements) {
    String before =
        sentence
            .passage()
            .text()
            .substring(Math.max(sentence.start(), date.start() - 16), date.start());
    if (before.endsWith(" of ")
        && !before.matches("(?s).*\\b(?:evening|morning|night|afternoon|day|end) of ")) {
      // "the pact of April 13, 1941": the date of the thing, not of the act.
      return;
    }
    List<Terms.Term> terms = study.index().terms(sentence);
    int from = date.start() - sentence.start();
    int to = date.end() - sentence.start();
    int nearest = -1;
    int least = REACH;
    for (int i = 0; i < terms.size(); i++) {
      Terms.Term term = terms.get(i);
      int distance =
          term.end() <= from ? from - term.end() : term.start() >= to ? term.start() - to : REACH;
      if (term.act() && distance < least) {
        least = distance;
        nearest = i;
      }
    }
    if (nearest < 0) {
      return;
    }
    Set<String> parties = new LinkedHashSet<>();
    Set<String> objects = new LinkedHashSet<>();
    String agent = "";
    int first = Math.max(0, nearest - BREADTH);
    int last = Math.min(terms.size() - 1, nearest + BREADTH);
    for (int i = first; i <= last; i++) {
      Terms.Term term = terms.get(i);
      boolean inDate = term.start() < to && term.end() > from;
      if (inDate || i == nearest) {
        continue;
      }
      boolean name = term.state() || Character.isUpperCase(sentence.text().charAt(term.start()));
      (name ? parties : objects).add(term.key());
      if (i < nearest && name) {
        // "Tokyo heard of Molotov's declaration": a person between state and act is the agent.
        boolean partOfState = term.key().equals("union") || term.key().equals("unit");
        agent = term.state() ? term.key() : partOfState ? agent : "";
      }
    }
    int start = Math.min(terms.get(first).start(), from);
    int end = Math.max(terms.get(last).end(), to);
    statements.add(
        new Statement(
            sentence,
            date,
            terms.get(nearest).key(),
            agent,
            parties,
            objects,
            sentence.start() + start,
            sentence.start() + end));
  }
}
