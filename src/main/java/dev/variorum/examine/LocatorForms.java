package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitationForm;
import dev.variorum.cite.Locator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How places in works are printed: page ranges that abbreviate the last number and ranges that do
 * not in one text; records of one series cited with a part and without; a range that runs
 * backwards.
 */
final class LocatorForms implements Detector {

  private static final int MOST_WITNESSES = 6;
  private static final Pattern SERIES = Pattern.compile("(\\p{L}+)[- ]?\\d+");

  @Override
  public String name() {
    return "locator";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Study.Cite>> byDocument = new LinkedHashMap<>();
    for (Study.Cite cite : study.cites()) {
      byDocument.computeIfAbsent(cite.passage().document(), k -> new ArrayList<>()).add(cite);
    }
    byDocument.forEach(
        (document, cites) -> {
          ranges(document, cites, findings);
          parts(study, document, cites, findings);
          listed(document, cites, findings);
        });
    return findings;
  }

  private void ranges(String document, List<Study.Cite> cites, List<Finding> findings) {
    Map<String, List<Evidence>> forms = new LinkedHashMap<>();
    for (Study.Cite cite : cites) {
      for (Locator locator : cite.citation().locators()) {
        for (Ranges.Range range : Ranges.of(locator.value())) {
          int digits = Integer.toString(range.first()).length();
          if (range.last() < range.first()) {
            findings.add(
                finding(
                    cite.place().id() + ":backwards-" + range.first(),
                    ConflictClass.CITATION_HYGIENE,
                    Severity.WARNING,
                    "The range " + locator.value() + " runs backwards.",
                    "",
                    List.of(cite.evidence(locator.value()))));
          } else if (range.digits() > 0
              && digits >= 3
              && range.first() / 100 == range.last() / 100) {
            String form = range.digits() >= digits ? "in full" : "to " + range.digits() + " digits";
            forms
                .computeIfAbsent(form, k -> new ArrayList<>())
                .add(cite.evidence(locator.value() + ", " + form));
          }
        }
      }
    }
    if (forms.size() > 1 && forms.containsKey("in full")) {
      List<Evidence> evidence = new ArrayList<>();
      forms.forEach(
          (form, all) ->
              evidence.addAll(
                  all.subList(0, Math.min(form.equals("in full") ? 4 : 2, all.size()))));
      findings.add(
          finding(
              document + ":ranges",
              ConflictClass.CITATION_HYGIENE,
              Severity.INFO,
              "Ranges of numbers are printed in more than one way: "
                  + String.join(", ", forms.keySet())
                  + ".",
              "",
              evidence));
    }
  }

  /**
   * Forms that a reader must know how to take: a bare Ibid., a page with an n, a page with a
   * letter.
   */
  private void listed(String document, List<Study.Cite> cites, List<Finding> findings) {
    Map<String, List<Evidence>> forms = new LinkedHashMap<>();
    for (Study.Cite cite : cites) {
      boolean bare =
          cite.citation().form() == CitationForm.IBID && cite.citation().locators().isEmpty();
      if (bare) {
        add(forms, "bare-ibid", cite, "Ibid. without a place");
      }
      for (Locator locator : cite.citation().locators()) {
        if (locator.label().equals("page") && locator.value().matches(".*\\dn\\b.*")) {
          add(forms, "note-pages", cite, locator.value());
        } else if (locator.label().equals("page") && locator.value().matches(".*\\b\\p{Lu}\\d.*")) {
          add(forms, "lettered-pages", cite, locator.value());
        }
      }
    }
    forms.forEach(
        (form, evidence) ->
            findings.add(
                finding(
                    document + ":" + form,
                    ConflictClass.CITATION_HYGIENE,
                    Severity.INFO,
                    evidence.size() + " places of the form " + form.replace('-', ' ') + ".",
                    "",
                    evidence)));
  }

  private static void add(
      Map<String, List<Evidence>> forms, String form, Study.Cite cite, String says) {
    forms.computeIfAbsent(form, k -> new ArrayList<>()).add(cite.evidence(says));
  }

  private void parts(Study study, String document, List<Study.Cite> cites, List<Finding> findings) {
    Map<String, List<Evidence>> bySeries = new LinkedHashMap<>();
    Map<String, Integer> records = new LinkedHashMap<>();
    for (Study.Cite cite : cites) {
      Item item =
          cite.citation().key() == null ? null : study.corpus().items().get(cite.citation().key());
      Matcher series = SERIES.matcher(item == null ? "" : item.text("number"));
      if (item != null && series.matches() && hasPart(cite.citation())) {
        bySeries
            .computeIfAbsent(series.group(1), k -> new ArrayList<>())
            .add(cite.evidence("with a part"));
        records.merge(series.group(1) + item.id(), 1, Integer::sum);
      }
    }
    bySeries.forEach(
        (series, evidence) ->
            findings.add(
                finding(
                    document + ":parts-" + Folding.slug(series),
                    ConflictClass.CITATION_HYGIENE,
                    Severity.INFO,
                    "Records of the series "
                        + series
                        + " are cited with a part, others of it without.",
                    "The page alone does not tell the place where the parts are paged apart.",
                    evidence.subList(0, Math.min(MOST_WITNESSES, evidence.size())))));
  }

  private static boolean hasPart(Citation citation) {
    return citation.locators().stream().anyMatch(locator -> locator.label().equals("part"));
  }
}
