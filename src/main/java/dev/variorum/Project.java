package dev.variorum;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditionLoader;
import dev.variorum.edition.Manifest;
import dev.variorum.edition.Workings;
import dev.variorum.examine.Examiner;
import dev.variorum.model.Document;
import dev.variorum.read.DocumentReader;
import dev.variorum.read.Profile;
import dev.variorum.source.InputException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An edition folder. The edition is made on first use and kept. */
public final class Project {

  private final Path folder;
  private final Variorum.Options options;
  private final Workings workings;
  private final EditionLoader loader;
  private @Nullable Edition edition;

  Project(Path folder, Variorum.Options options, Workings workings) {
    this.folder = folder;
    this.options = options;
    this.workings = workings;
    this.loader =
        new EditionLoader(folder, options.sourceFolders(), options.allowChangedSources(), workings);
  }

  /**
   * The same folder as it is now. What its files leave as it was is not made a second time; the
   * edition is the one that {@link Variorum#open(Path, Variorum.Options)} would give.
   *
   * @throws InputException where there is no manifest any more, or it is broken
   */
  public Project reopen() {
    return new Project(folder, options, workings);
  }

  /**
   * The files that the edition is made of, and the folder of its editor's files; sources wherever
   * they may lie, whether or not they do.
   */
  public List<Path> files() {
    return loader.files();
  }

  private CitedDocument read(Path file, String id, Profile profile, Collection<Item> items) {
    Document document = DocumentReader.read(file, id, profile);
    return switch (manifest().citing()) {
      case LISTED -> Citer.cite(document, items);
      case OPEN -> Citer.open(document, items);
    };
  }

  public Path folder() {
    return folder;
  }

  public Manifest manifest() {
    return loader.manifest();
  }

  /** The sources of the manifest that no folder holds. */
  public List<Manifest.SourceEntry> missingSources() {
    return loader.missing();
  }

  /**
   * The finished edition.
   *
   * @throws InputException with everything that is wrong with its sources and its files
   */
  public synchronized Edition edition() {
    Edition made = edition;
    if (made == null) {
      made = loader.load(this::read, Examiner::examine);
      edition = made;
    }
    return made;
  }

  /** Builds the edition as {@link #build(Path, boolean, Consumer)} does, without the site. */
  public BuildReport build(Path output, Consumer<String> progress) {
    return build(output, false, progress);
  }

  /**
   * Builds the edition into a folder, which is made where it is missing. The same input gives the
   * same bytes. Where anything fails, files of an earlier build stay as they were.
   *
   * @param site whether the reading edition is written as many pages too, into the folder {@code
   *     site}
   * @param progress told what is being done, in a few words
   * @throws InputException with everything that is wrong with the edition, or where the folder
   *     cannot be written
   */
  public BuildReport build(Path output, boolean site, Consumer<String> progress) {
    progress.accept("reading " + manifest().title());
    return Build.run(edition(), output, site, progress);
  }
}
