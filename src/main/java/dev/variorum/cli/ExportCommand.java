package dev.variorum.cli;

import dev.variorum.edition.Edition;
import dev.variorum.render.json.JsonRenderer;
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
          case json ->
              edition
                  .map(JsonRenderer::documents)
                  .orElseGet(() -> JsonRenderer.documents(List.of(target.text())));
          case annotations ->
              edition
                  .map(JsonRenderer::annotations)
                  .orElseThrow(
                      () ->
                          new InputException(
                              Diagnostic.of(
                                  target.path().toString(),
                                  "a single text has no annotations",
                                  "Name the folder of an edition.")));
        };
    spec.commandLine().getOut().print(text);
    return ExitCode.OK;
  }
}
