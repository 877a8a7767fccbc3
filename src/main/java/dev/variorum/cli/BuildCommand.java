package dev.variorum.cli;

import dev.variorum.BuildReport;
import dev.variorum.Project;
import dev.variorum.Specimen;
import dev.variorum.edition.Manifest;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds an edition. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Build an edition: HTML, PDF, bibliography, JSON and a report.")
final class BuildCommand implements Callable<Integer> {

  @Mixin private PathTarget target;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "where to write; by default the folder 'output' beside the edition")
  private @Nullable Path output;

  @Option(
      names = "--site",
      description = "write the reading edition as many pages too, into the folder 'site'")
  private boolean site;

  @Option(names = "--report", description = "print the build report")
  private boolean report;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path folder =
        target
            .editionFolder()
            .orElseThrow(
                () ->
                    new InputException(
                        Diagnostic.of(
                            target.path().toString(),
                            "a single text is no edition",
                            "Make an edition of it: 'variorum new DIR' shows how one looks.")));
    Project project = target.open(folder);
    List<Manifest.SourceEntry> missing = project.missingSources();
    boolean specimen = missing.size() == project.manifest().sources().size();
    if (specimen) {
      err.println(
          "None of the "
              + missing.size()
              + " sources of this edition is at hand, so the specimen is built in its place.");
      err.println("To build the edition itself, obtain its sources; put them where edition.yaml");
      err.println("looks for them ('search-path'), or name their folder with --sources DIR:");
      missing.forEach(source -> err.println("  " + source.file() + "  " + source.title()));
      err.flush();
    }
    Terminal terminal = new Terminal(err);
    Path place = output == null ? outputBeside(folder) : output;
    BuildReport made =
        specimen
            ? Specimen.build(place, site, terminal::progress)
            : project.build(place, site, terminal::progress);
    terminal.progress(
        made.files().size() + " files in " + place + "; report.txt says what they are made of");
    if (report) {
      out.print(made.text());
    }
    return ExitCode.OK;
  }

  private static Path outputBeside(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    Path output = parent == null ? Path.of("output") : parent.resolve("output");
    Path here = Path.of("").toAbsolutePath();
    return output.startsWith(here) ? here.relativize(output) : output;
  }
}
