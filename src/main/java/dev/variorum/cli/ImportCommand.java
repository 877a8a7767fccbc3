package dev.variorum.cli;

import dev.variorum.PrintedBibliography;
import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.BibliographyFormat;
import dev.variorum.bibliography.ParsedEntry;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the bibliography that a text prints. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Read the bibliography that a text prints as CSL-JSON.")
final class ImportCommand implements Callable<Integer> {

  private static final double DOUBTFUL = 0.7;

  @Mixin private PathTarget target;

  @Option(
      names = "--doubtful",
      description = "list on standard error what was read with less than 70 %% certainty, and why")
  private boolean doubtful;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<ParsedEntry> entries = PrintedBibliography.entries(target.path());
    Bibliography works = Bibliography.of(entries.stream().map(ParsedEntry::item).toList());
    spec.commandLine().getOut().print(works.write(BibliographyFormat.CSL_JSON));
    if (doubtful) {
      PrintWriter err = spec.commandLine().getErr();
      entries.stream()
          .filter(entry -> entry.certainty() < DOUBTFUL)
          .forEach(
              entry ->
                  err.println(
                      String.format(
                          Locale.ROOT,
                          "%s (%.2f): %s: %s",
                          entry.item().id(),
                          entry.certainty(),
                          entry.printed().text(),
                          String.join("; ", entry.evidence()))));
    }
    return ExitCode.OK;
  }
}
