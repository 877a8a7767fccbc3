package dev.variorum.cli;

import dev.variorum.NewEdition;
import dev.variorum.PrintedBibliography;
import dev.variorum.Project;
import dev.variorum.Variorum;
import dev.variorum.bibliography.Bibliography;
import dev.variorum.cite.CitedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.ProfileReader;
import dev.variorum.read.Profile;
import dev.variorum.serve.Previewed;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What most commands work on: the folder of an edition or any single text. */
abstract class Target {

  private static final String MANIFEST = "edition.yaml";
  private static final String HOME = "variorum.home";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = "look for the sources here first; may be repeated")
  private List<Path> sources = List.of();

  @Option(
      names = "--allow-changed-sources",
      description = "take a source with another checksum and anchor everything anew")
  private boolean allowChanged;

  @Option(
      names = "--bibliography",
      paramLabel = "FILE",
      description =
          "for a single text: the works it may cite (CSL-JSON, BibTeX, RIS, or a printed list as"
              + " text); by default those of its own bibliography")
  private List<Path> bibliography = List.of();

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "for a single text: how to read one with habits of its own (YAML)")
  private @Nullable Path profile;

  private Profile profile() {
    return profile == null ? Profile.NONE : ProfileReader.read(profile);
  }

  /** The path on the command line; null where there is none. */
  abstract @Nullable Path given();

  /** The path as it was given, or the default. */
  Path path() {
    Path given = given();
    if (given != null) {
      return given;
    }
    Path here = Path.of("");
    if (edition(here).isPresent()) {
      return here;
    }
    String home = System.getProperty(HOME);
    return home == null ? Path.of("edition") : Path.of(home);
  }

  /** The folder that holds the manifest; empty where the path names a single text. */
  Optional<Path> editionFolder() {
    Path chosen = path();
    if (chosen.getFileName() != null && chosen.getFileName().toString().equals(MANIFEST)) {
      Path parent = chosen.getParent();
      return Optional.of(parent == null ? Path.of("") : parent);
    }
    Optional<Path> folder = edition(chosen);
    if (folder.isEmpty() && Files.isDirectory(chosen)) {
      throw new InputException(
          Diagnostic.of(
              chosen.toString(),
              "no edition: the folder holds no edition.yaml",
              "Name the folder of an edition or a text, or make an edition with 'variorum new"
                  + " DIR'."));
    }
    return folder;
  }

  private static Optional<Path> edition(Path folder) {
    for (Path candidate : List.of(folder, folder.resolve("edition"))) {
      if (Files.isRegularFile(candidate.resolve(MANIFEST))) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The edition; empty where the path names a single text. */
  Optional<Project> project() {
    return editionFolder().map(this::open);
  }

  Project open(Path folder) {
    return Variorum.open(folder, options());
  }

  /** How an edition is opened. */
  Variorum.Options options() {
    Optional<String> more = Optional.ofNullable(System.getenv("VARIORUM_SOURCES"));
    List<Path> folders =
        java.util.stream.Stream.concat(
                sources.stream(), more.filter(value -> !value.isBlank()).map(Path::of).stream())
            .toList();
    return new Variorum.Options(folders, allowChanged);
  }

  Optional<Edition> edition() {
    return project().map(Project::edition);
  }

  /** The single text. */
  CitedDocument text() {
    return bibliography.isEmpty()
        ? Variorum.read(path(), profile())
        : Variorum.read(path(), given(bibliography), profile());
  }

  /** The works that the single text may cite. */
  Bibliography works(CitedDocument text) {
    return bibliography.isEmpty()
        ? PrintedBibliography.cited(text, PrintedBibliography.of(text.document()).items())
        : given(bibliography);
  }

  /** An edition of the single text and of more beside it. */
  NewEdition begin(List<Path> more) {
    List<Path> texts = new ArrayList<>(List.of(path()));
    texts.addAll(more);
    return GivenWorks.begin(texts, bibliography, mixee.commandLine().getErr());
  }

  /** The single text and more beside it, read anew whenever they change. */
  Previewed previewed(List<Path> more) {
    List<Path> files = new ArrayList<>(List.of(path()));
    files.addAll(more);
    files.addAll(bibliography);
    return Previewed.texts(files, () -> begin(more));
  }

  private Bibliography given(List<Path> files) {
    return GivenWorks.read(files, mixee.commandLine().getErr());
  }
}
