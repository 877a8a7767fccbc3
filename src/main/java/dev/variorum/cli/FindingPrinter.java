package dev.variorum.cli;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Judgements;
import dev.variorum.examine.Collation;
import dev.variorum.examine.ConflictClass;
import dev.variorum.examine.Evidence;
import dev.variorum.examine.Finding;
import dev.variorum.examine.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Findings for a reader. On a terminal they stand in groups by class and in colours, unless {@code
 * NO_COLOR} is set; elsewhere each is a line of tabs: severity, class, id, what became of it,
 * claim.
 */
final class FindingPrinter {

  private static final int WIDTH = 96;
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*m");

  private final PrintWriter out;
  private final Ansi ansi;
  private final boolean watched;
  private final Map<String, Conflict> answers = new HashMap<>();
  private final Map<String, String> dismissed;
  private final Optional<Judgements> judgements;

  /**
   * Prints to a writer.
   *
   * @param edition that judged the findings; empty where nobody did
   */
  FindingPrinter(PrintWriter out, Ansi ansi, boolean watched, Optional<Edition> edition) {
    this.out = out;
    this.ansi = ansi;
    this.watched = watched;
    this.judgements = edition.map(Judgements::of);
    this.dismissed = edition.map(Edition::dismissed).orElse(Map.of());
    for (Conflict conflict : edition.map(Edition::conflicts).orElse(List.of())) {
      conflict.findings().forEach(id -> answers.putIfAbsent(id, conflict));
    }
  }

  /** All findings: grouped and with their evidence for a reader, a line each for a program. */
  void list(List<Finding> findings) {
    if (!watched) {
      findings.forEach(this::line);
      return;
    }
    Map<ConflictClass, List<Finding>> groups = new EnumMap<>(ConflictClass.class);
    for (Finding finding : findings) {
      groups.computeIfAbsent(finding.conflictClass(), k -> new ArrayList<>()).add(finding);
    }
    groups.forEach(
        (group, own) -> {
          out.println(style("bold,underline", group.title()) + style("faint", "  " + own.size()));
          out.println();
          own.stream()
              .sorted((a, b) -> b.severity().compareTo(a.severity()))
              .forEach(finding -> show(finding, false));
        });
    out.println(sum(findings));
    judgements.ifPresent(counts -> out.print(style("faint", counts.report())));
  }

  /** One finding with all that led to it. */
  void explain(Finding finding) {
    show(finding, true);
  }

  private void line(Finding finding) {
    out.println(
        String.join(
            "\t",
            severity(finding),
            finding.conflictClass().code(),
            finding.id(),
            status(finding),
            finding.claim()));
  }

  private void show(Finding finding, boolean whole) {
    String colour =
        switch (finding.severity()) {
          case ERROR -> "fg(red),bold";
          case WARNING -> "fg(yellow),bold";
          case INFO -> "fg(cyan)";
        };
    String mark =
        switch (finding.severity()) {
          case ERROR -> "x";
          case WARNING -> "!";
          case INFO -> "-";
        };
    wrapped(style(colour, mark) + " ", finding.claim(), "bold");
    for (Evidence evidence : finding.evidence()) {
      String says = evidence.says().isEmpty() ? "" : "  (" + evidence.says() + ")";
      wrapped("    " + style("faint", evidence.document()) + "  ", evidence.quote() + says, "");
    }
    if (!finding.reasoning().isEmpty()) {
      wrapped("    ", "because: " + finding.reasoning(), "italic");
    }
    if (whole) {
      finding.collation().ifPresent(this::apparatus);
    }
    String status = status(finding);
    String shown =
        status.equals("open") ? style("fg(magenta)", "no verdict") : style("fg(green)", status);
    out.println("    " + style("faint", finding.id()) + "  " + shown);
    if (whole && dismissed.containsKey(finding.id())) {
      wrapped("    ", "dismissed: " + dismissed.get(finding.id()), "");
    }
    out.println();
  }

  private void apparatus(Collation collation) {
    List<String> sigla = new ArrayList<>();
    for (int i = 0; i < collation.witnesses().size(); i++) {
      Collation.Witness witness = collation.witnesses().get(i);
      sigla.add(Character.toString((char) ('A' + i % 26)));
      out.println(
          "    "
              + style("bold", sigla.get(i))
              + "  "
              + witness.document()
              + ", "
              + witness.place());
    }
    for (Collation.Entry entry : collation.apparatus()) {
      wrapped("      ", entry.notation(sigla), "");
    }
  }

  private String status(Finding finding) {
    Conflict answer = answers.get(finding.id());
    if (answer != null) {
      return answer.id() + ", " + answer.verdict().status().name().toLowerCase(Locale.ROOT);
    }
    return dismissed.containsKey(finding.id()) ? "dismissed" : "open";
  }

  private String sum(List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    long open = findings.stream().filter(finding -> status(finding).equals("open")).count();
    return style("bold", findings.size() == 1 ? "1 finding" : findings.size() + " findings")
        + ": "
        + counts.getOrDefault(Severity.ERROR, 0)
        + " of severity error, "
        + counts.getOrDefault(Severity.WARNING, 0)
        + " warning, "
        + counts.getOrDefault(Severity.INFO, 0)
        + " info; "
        + open
        + " without a verdict";
  }

  private static String severity(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  /** A paragraph that keeps its indent; the style is that of the words. */
  private void wrapped(String head, String words, String style) {
    int indent = ESCAPE.matcher(head).replaceAll("").length();
    StringBuilder line = new StringBuilder();
    String before = head;
    for (String word : words.split("\\s+", -1)) {
      if (line.length() > 0 && indent + line.length() + 1 + word.length() > WIDTH) {
        out.println(before + style(style, line.toString()));
        before = " ".repeat(indent);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    out.println(before + style(style, line.toString()));
  }

  private String style(String style, String words) {
    if (style.isEmpty() || words.isEmpty() || !ansi.enabled()) {
      return words;
    }
    Ansi.IStyle[] styles = Ansi.Style.parse(style);
    // To switch bold off by its own code underlines twice in some terminals.
    return Ansi.Style.on(styles) + words + Ansi.Style.reset.on();
  }
}
