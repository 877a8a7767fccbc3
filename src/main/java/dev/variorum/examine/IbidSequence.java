package dev.variorum.examine;

import dev.variorum.cite.Citation;
import dev.variorum.cite.CitationForm;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ibid. must have one antecedent. Reported: Ibid. after a note that cites several works, after a
 * note that only remarks, at the head of a chapter, and before words that its antecedent lacks, as
 * where it stands for a title and the note before has but a number.
 */
final class IbidSequence implements Detector {

  @Override
  public String name() {
    return "ibid";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (CitedDocument document : study.corpus().documents()) {
      CitedPassage before = null;
      CitedPassage cited = null;
      for (CitedPassage note : document.passages()) {
        if (note.place() != CitedPassage.Place.NOTE) {
          continue;
        }
        if (before != null && !before.division().equals(note.division())) {
          before = null;
          cited = null;
        }
        check(study, document.document().id(), before, cited, note, findings);
        before = note;
        cited = note.citations().isEmpty() ? cited : note;
      }
    }
    return findings;
  }

  private void check(
      Study study,
      String document,
      @Nullable CitedPassage before,
      @Nullable CitedPassage cited,
      CitedPassage note,
      List<Finding> findings) {
    if (note.citations().isEmpty() || note.citations().get(0).form() != CitationForm.IBID) {
      return;
    }
    Citation ibid = note.citations().get(0);
    if (before == null || cited == null) {
      report(
          study,
          document,
          note,
          "nothing",
          "Ibid. opens a chapter: there is no note before it.",
          List.of(),
          findings);
      return;
    }
    Set<String> works = new HashSet<>();
    cited.citations().forEach(citation -> works.add(String.valueOf(citation.key())));
    Citation antecedent = cited.citations().get(cited.citations().size() - 1);
    if (before.citations().isEmpty()) {
      report(
          study,
          document,
          note,
          "remark",
          "Ibid. follows a note that cites nothing.",
          List.of(
              quote(study, document, before, null, "only remarks"),
              quote(study, document, cited, antecedent, "the last citation")),
          findings);
    } else if (works.size() > 1) {
      report(
          study,
          document,
          note,
          "several",
          "Ibid. follows a note that cites " + works.size() + " works.",
          List.of(quote(study, document, cited, null, "cites several works")),
          findings);
    }
    boolean takesTitle = !String.valueOf(ibid.key()).equals(String.valueOf(antecedent.key()));
    if (takesTitle && antecedent.form() == CitationForm.SERIAL) {
      report(
          study,
          document,
          note,
          "number",
          "Ibid. stands for words that the note before it does not have: it has but a number.",
          List.of(quote(study, document, cited, antecedent, "a number without a title")),
          findings);
    }
  }

  private static Evidence quote(
      Study study, String document, CitedPassage note, @Nullable Citation citation, String says) {
    Passage passage = study.passage(document, note.id()).orElseThrow();
    if (citation == null) {
      return passage.evidence(says);
    }
    return passage.evidence(
        passage.plain().indexOf(citation.span().start()),
        passage.plain().indexOf(citation.span().end()),
        says);
  }

  private void report(
      Study study,
      String document,
      CitedPassage note,
      String kind,
      String claim,
      List<Evidence> antecedents,
      List<Finding> findings) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(quote(study, document, note, note.citations().get(0), "Ibid."));
    evidence.addAll(antecedents);
    findings.add(
        finding(
            note.id() + ":" + kind,
            ConflictClass.CITATION_HYGIENE,
            Severity.WARNING,
            claim,
            "",
            evidence));
  }
}
