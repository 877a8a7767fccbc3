package dev.variorum.cli;

import dev.variorum.Variorum;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Finding;
import dev.variorum.render.json.JsonRenderer;
import java.io.PrintWriter;
import java.util.List;
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
    new FindingPrinter(out, Terminal.ansi(), Terminal.isRead(), edition).list(findings);
    return ExitCode.OK;
  }
}
