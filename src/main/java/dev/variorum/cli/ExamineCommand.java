package dev.variorum.cli;

import dev.variorum.Variorum;
import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Evidence;
import dev.variorum.examine.Finding;
import dev.variorum.render.json.JsonRenderer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the detectors find. */
@Command(
    name = "examine",
    mixinStandardHelpOptions = true,
    description = "Look for conflicts in and between the sources.")
final class ExamineCommand implements Callable<Integer> {

  @Mixin private PathTarget target;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; by default text")
  private DataFormat format = DataFormat.text;

  @Option(names = "--new", description = "only findings that no verdict answers")
  private boolean onlyNew;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Edition> edition = target.edition();
    List<Conflict> conflicts = edition.map(Edition::conflicts).orElse(List.of());
    List<Finding> findings =
        edition
            .map(made -> onlyNew ? made.open() : made.findings())
            .orElseGet(() -> Variorum.examine(target.text()));
    if (format == DataFormat.json) {
      out.print(
          edition
              .map(made -> JsonRenderer.findings(findings, made))
              .orElseGet(() -> JsonRenderer.findings(findings)));
      return ExitCode.OK;
    }
    findings.forEach(finding -> print(finding, conflicts, out));
    out.println(findings.size() == 1 ? "1 finding" : findings.size() + " findings");
    return ExitCode.OK;
  }

  static void print(Finding finding, List<Conflict> conflicts, PrintWriter out) {
    out.println(finding.id() + "  [" + finding.conflictClass().code() + "]");
    out.println("  " + finding.claim());
    for (Evidence evidence : finding.evidence()) {
      String says = evidence.says().isEmpty() ? "" : "  (" + evidence.says() + ")";
      out.println("  " + evidence.document() + ": \"" + evidence.quote() + "\"" + says);
    }
    if (!finding.reasoning().isEmpty()) {
      out.println("  because " + finding.reasoning());
    }
    conflicts.stream()
        .filter(conflict -> conflict.findings().contains(finding.id()))
        .forEach(
            conflict ->
                out.println(
                    "  verdict: "
                        + conflict.id()
                        + ", "
                        + conflict.verdict().status().name().toLowerCase(Locale.ROOT)));
    out.println();
  }
}
