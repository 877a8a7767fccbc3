package dev.variorum.cli;

import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Evaluation;
import dev.variorum.cite.GoldNote;
import dev.variorum.edition.EditedDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures citations against a hand-made answer. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measure how well citations agree with a hand-made answer (JSON, one note a line).")
final class EvaluateCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "GOLD", description = "the answer")
  private @Nullable Path gold;

  @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = "as for --in")
  private @Nullable Path path;

  @Mixin private OptionTarget target;

  @Option(names = "--misses", description = "list the notes that differ")
  private boolean misses;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    target.preferred(path);
    PrintWriter out = spec.commandLine().getOut();
    List<GoldNote> answer = GoldNote.read(java.util.Objects.requireNonNull(gold));
    // The answer names no document: of an edition, the one with most notes is meant.
    CitedDocument cited =
        target
            .edition()
            .map(edition -> edition.documents().stream().map(EditedDocument::cited).toList())
            .orElseGet(() -> List.of(target.text()))
            .stream()
            .max(java.util.Comparator.comparingLong(each -> each.document().notes().count()))
            .orElseThrow();
    Evaluation evaluation = Evaluation.of(cited, answer);
    out.print(evaluation.report());
    if (misses) {
      evaluation.misses().forEach(out::println);
    }
    return ExitCode.OK;
  }
}
