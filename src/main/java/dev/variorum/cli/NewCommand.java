package dev.variorum.cli;

import dev.variorum.Specimen;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins an edition: of the user's texts, or with the specimen. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Begin an edition of texts in a new folder: a manifest, the works that they list, copies of"
          + " the texts.",
      "Without a text, write the specimen: a small complete edition that shows every device."
    })
final class NewCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "a folder that is empty or does not exist")
  private @Nullable Path folder;

  @Parameters(
      index = "1..*",
      paramLabel = "TEXT",
      description =
          "texts to edit: plain text, Markdown, HTML, TEI, Word, PDF; the first is the base")
  private List<Path> texts = List.of();

  @Option(
      names = "--bibliography",
      paramLabel = "FILE",
      description =
          "the works that the texts may cite (CSL-JSON, BibTeX, RIS, or a printed list as text); by"
              + " default those that they list themselves")
  private List<Path> bibliography = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path place = java.util.Objects.requireNonNull(folder);
    if (texts.isEmpty()) {
      Specimen.write(place);
    } else {
      GivenWorks.begin(texts, bibliography, spec.commandLine().getErr()).write(place);
    }
    spec.commandLine().getOut().println("Build it with: variorum build " + place);
    return ExitCode.OK;
  }
}
