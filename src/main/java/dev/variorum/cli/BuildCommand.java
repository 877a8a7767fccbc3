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
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds an edition, or texts without one. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Build an edition: HTML, PDF, bibliography, JSON and a report.",
      "Texts are built as they are, their notes resolved and their conflicts found; 'variorum new"
          + " DIR TEXT' begins an edition of them."
    })
final class BuildCommand implements Callable<Integer> {

  @Mixin private PathTarget target;

  @Parameters(
      index = "1..*",
      paramLabel = "TEXT",
      description = "further texts, to be held against the first")
  private List<Path> texts = List.of();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "where to write; by default the folder 'output' beside the edition, for texts a folder in"
              + " 'output' here")
  private @Nullable Path output;

  @Option(
      names = "--site",
      description = "write the reading edition as many pages too, into the folder 'site'")
  private boolean site;

  @Option(names = "--report", description = "print the build report")
  private boolean report;

  /** How many remarks are said at once; the report has all. */
  private static final int MOST_REMARKS = 8;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Optional<Path> edition = target.editionFolder();
    BuildReport made = edition.isPresent() ? edition(edition.get()) : texts();
    if (report) {
      spec.commandLine().getOut().print(made.text());
    }
    return ExitCode.OK;
  }

  /** The texts as they are, with nothing of an editor's. */
  private BuildReport texts() {
    Path place = output == null ? Path.of("output").resolve(name(target.path())) : output;
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    BuildReport made = target.begin(texts).build(place, site, terminal::progress);
    done(made, place, terminal);
    return made;
  }

  private BuildReport edition(Path folder) {
    PrintWriter err = spec.commandLine().getErr();
    if (!texts.isEmpty()) {
      throw new InputException(
          Diagnostic.of(
              texts.get(0).toString(),
              "an edition takes its texts from its manifest",
              "Name it under 'sources:' in "
                  + folder.resolve("edition.yaml")
                  + ", or give texts only."));
    }
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
    done(made, place, terminal);
    return made;
  }

  private void done(BuildReport made, Path place, Terminal terminal) {
    PrintWriter err = spec.commandLine().getErr();
    made.remarks().stream().limit(MOST_REMARKS).forEach(err::println);
    if (made.remarks().size() > MOST_REMARKS) {
      err.println((made.remarks().size() - MOST_REMARKS) + " more remarks are in report.txt.");
    }
    terminal.progress(
        made.files().size() + " files in " + place + "; report.txt says what they are made of");
  }

  private static String name(Path text) {
    Path file = text.getFileName();
    String name = file == null ? text.toString() : file.toString();
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }

  private static Path outputBeside(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    Path output = parent == null ? Path.of("output") : parent.resolve("output");
    Path here = Path.of("").toAbsolutePath();
    return output.startsWith(here) ? here.relativize(output) : output;
  }
}
