package dev.variorum.render.html;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Evidence;
import dev.variorum.examine.Finding;
import java.util.List;
import java.util.Locale;

/**
 * Writes what the detectors found, with the conflict that answers it or the word that none does.
 */
final class FindingsWriter {

  private final Sheet sheet;
  private final Markup out;

  FindingsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    Edition edition = sheet.edition;
    if (edition.findings().isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-findings", "class", "apparatus");
    out.element("h2", "What the examination found");
    out.element(
        "p",
        edition.findings().size()
            + " findings, of which "
            + edition.open().size()
            + " await a verdict.");
    out.open("details").element("summary", "All findings");
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Findings");
    out.open("table", "class", "findings");
    TableHead.write(out, "Finding", "Evidence", "Weight", "Verdict");
    out.open("tbody").line();
    edition.findings().forEach(this::row);
    out.close("tbody").close("table").close("div").close("details").close("section").line();
  }

  private void row(Finding finding) {
    out.open("tr", "id", sheet.ids.once(Addresses.finding(finding.id())));
    out.open("td").element("p", finding.claim());
    if (!finding.reasoning().isEmpty()) {
      out.element("p", finding.reasoning(), "class", "reasoning");
    }
    out.element("code", finding.id()).close("td");
    List<Conflict> answers =
        sheet.edition.conflicts().stream()
            .filter(conflict -> conflict.findings().contains(finding.id()))
            .toList();
    out.open("td");
    if (answers.isEmpty()) {
      evidence(finding);
    } else {
      out.text("with the verdict");
    }
    out.close("td");
    out.element("td", finding.severity().name().toLowerCase(Locale.ROOT));
    out.open("td");
    for (Conflict answer : answers) {
      out.element("a", answer.title(), "href", sheet.href(Addresses.conflict(answer.id())));
    }
    String dismissed = sheet.edition.dismissed().get(finding.id());
    if (dismissed != null) {
      out.text("No conflict: " + dismissed);
    } else if (answers.isEmpty()) {
      out.text("open");
    }
    out.close("td").close("tr").line();
  }

  /** The passages; where a conflict answers, they stand there. */
  private void evidence(Finding finding) {
    out.open("ul");
    for (Evidence evidence : finding.evidence()) {
      out.open("li").text(sheet.labels.siglum(evidence.document()) + ": ");
      out.element("q", evidence.quote());
      out.text(evidence.says().isEmpty() ? "" : " (" + evidence.says() + ")").close("li");
    }
    out.close("ul");
  }
}
