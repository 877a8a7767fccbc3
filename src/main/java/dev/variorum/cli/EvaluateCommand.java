package dev.variorum.cli;

import dev.variorum.Variorum;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Evaluation;
import dev.variorum.cite.GoldNote;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Judgements;
import dev.variorum.examine.Finding;
import dev.variorum.examine.Register;
import dev.variorum.examine.RegisterEvaluation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures citations against a hand-made answer, or findings against a register of conflicts. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measure how well citations agree with a hand-made answer (JSON, one note a line), or what"
            + " of a register of conflicts is found (JSON, one conflict a line, with 'where').")
final class EvaluateCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "GOLD", description = "the answer")
  private @Nullable Path gold;

  @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = "as for --in")
  private @Nullable Path path;

  @Mixin private OptionTarget target;

  @Option(names = "--misses", description = "list the notes that differ, or the conflicts missed")
  private boolean misses;

  @Option(
      names = "--clusters",
      description = "keys need not agree, only which citations mean the same work")
  private boolean clusters;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    target.preferred(path);
    PrintWriter out = spec.commandLine().getOut();
    Path file = java.util.Objects.requireNonNull(gold);
    if (Register.isRegister(file)) {
      findings(Register.read(file), out);
    } else {
      List<GoldNote> notes = GoldNote.read(file);
      citations(clusters ? notes.stream().map(GoldNote::byCluster).toList() : notes, out);
    }
    return ExitCode.OK;
  }

  private void findings(Register register, PrintWriter out) {
    Optional<Edition> edition = target.edition();
    List<CitedDocument> documents = documents(edition);
    Map<String, String> texts = new LinkedHashMap<>();
    documents.forEach(each -> texts.put(each.document().id(), each.document().source().text()));
    List<Finding> findings =
        edition.map(Edition::findings).orElseGet(() -> Variorum.examine(documents.get(0)));
    RegisterEvaluation evaluation = RegisterEvaluation.of(register, findings, texts);
    out.print(evaluation.report());
    edition.ifPresent(made -> out.print(Judgements.of(made).report()));
    if (misses) {
      evaluation.byClass().forEach((code, count) -> missed(code, count.missed(), out));
      evaluation.controls().forEach((id, by) -> out.println("reported " + id + ": " + by));
    }
  }

  private static void missed(String code, List<String> ids, PrintWriter out) {
    if (!ids.isEmpty()) {
      out.println("missed, " + code + ": " + String.join(", ", ids));
    }
  }

  private List<CitedDocument> documents(Optional<Edition> edition) {
    return edition
        .map(made -> made.documents().stream().map(EditedDocument::cited).toList())
        .orElseGet(() -> List.of(target.text()));
  }

  private void citations(List<GoldNote> answer, PrintWriter out) {
    // The answer names no document: of an edition, the one with most notes is meant.
    CitedDocument cited =
        documents(target.edition()).stream()
            .max(java.util.Comparator.comparingLong(each -> each.document().notes().count()))
            .orElseThrow();
    Evaluation evaluation = Evaluation.of(cited, answer);
    out.print(evaluation.report());
    if (misses) {
      evaluation.misses().forEach(out::println);
    }
  }
}
