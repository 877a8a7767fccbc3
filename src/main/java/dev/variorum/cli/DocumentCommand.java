package dev.variorum.cli;

import dev.variorum.render.json.JsonRenderer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows documents as read. */
@Command(
    name = "document",
    mixinStandardHelpOptions = true,
    description = "Show the text as read: divisions, blocks, pages, what was left out and why.")
final class DocumentCommand implements Callable<Integer> {

  @Mixin private PathTarget target;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; by default text")
  private DataFormat format = DataFormat.text;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var documents =
        target
            .edition()
            .map(edition -> edition.documents().stream().map(edited -> edited.cited()).toList())
            .orElseGet(() -> List.of(target.text()));
    if (format == DataFormat.json) {
      spec.commandLine().getOut().print(JsonRenderer.documents(documents));
    } else {
      Outline outline = new Outline(spec.commandLine().getOut());
      documents.forEach(document -> outline.print(document.document()));
    }
    return ExitCode.OK;
  }
}
