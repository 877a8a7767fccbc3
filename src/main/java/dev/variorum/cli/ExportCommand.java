package dev.variorum.cli;

import dev.variorum.edition.Edition;
import dev.variorum.render.json.JsonRenderer;
import dev.variorum.render.tei.TeiRenderer;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an edition or a text for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write an edition, or a text, in a notation of other programs.")
final class ExportCommand implements Callable<Integer> {

  /** The notations. */
  enum Notation {
    tei,
    json,
    annotations
  }

  @Mixin private PathTarget target;

  @Option(
      names = "--to",
      required = true,
      description = "${COMPLETION-CANDIDATES}; annotations are those of the W3C model")
  private Notation notation = Notation.json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Optional<Edition> edition = target.edition();
    String text =
        switch (notation) {
          case tei -> TeiRenderer.render(edition.orElseThrow(() -> noEdition("TEI")));
          case json ->
              edition
                  .map(JsonRenderer::documents)
                  .orElseGet(() -> JsonRenderer.documents(List.of(target.text())));
          case annotations ->
              edition.map(JsonRenderer::annotations).orElseThrow(() -> noEdition("annotations"));
        };
    spec.commandLine().getOut().print(text);
    return ExitCode.OK;
  }

  private InputException noEdition(String what) {
    return new InputException(
        Diagnostic.of(
            target.path().toString(),
            "a single text has no " + what,
            "Name the folder of an edition; 'variorum new DIR TEXT' begins one."));
  }
}
