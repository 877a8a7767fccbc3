package dev.variorum.edition;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the sources of a manifest on the search path and checks that they are the right ones. */
public final class SourceFinder {

  private final List<Path> folders;
  private final boolean allowChanged;

  /**
   * Creates a finder.
   *
   * @param folders where to look, in this order
   * @param allowChanged whether a source with another checksum is taken all the same
   */
  public SourceFinder(List<Path> folders, boolean allowChanged) {
    this.folders = List.copyOf(folders);
    this.allowChanged = allowChanged;
  }

  /** Where a source may stand, the first place first. */
  List<Path> candidates(Manifest.SourceEntry entry) {
    return folders.stream().map(folder -> folder.resolve(entry.file())).toList();
  }

  /** Where a source stands; empty where no folder holds it. */
  public Optional<Path> find(Manifest.SourceEntry entry) {
    return candidates(entry).stream().filter(Files::isRegularFile).findFirst();
  }

  /**
   * Where a source stands.
   *
   * @throws InputException where no folder holds it
   */
  Path require(Manifest.SourceEntry entry, String manifest) {
    return find(entry)
        .orElseThrow(
            () ->
                new InputException(
                    Diagnostic.of(
                        manifest,
                        "source "
                            + entry.id()
                            + " is missing: "
                            + entry.file()
                            + " ("
                            + entry.title()
                            + "); looked in "
                            + String.join(", ", folders.stream().map(Path::toString).toList()),
                        remedy(entry))));
  }

  /**
   * Checks that a source is the text that the edition was made from.
   *
   * @throws InputException where its checksum differs and a changed source is not allowed
   */
  void verify(Manifest.SourceEntry entry, SourceText source, String manifest) {
    boolean changed = !entry.sha256().isEmpty() && !entry.sha256().equals(source.sha256());
    if (changed && !allowChanged) {
      throw new InputException(
          Diagnostic.of(
              source.file(),
              "not the source that the edition was made from ("
                  + entry.title()
                  + "): its SHA-256 is "
                  + source.sha256()
                  + ", "
                  + manifest
                  + " wants "
                  + entry.sha256(),
              remedy(entry)
                  + " Or go on with --allow-changed-sources, which anchors everything anew."));
    }
  }

  private static String remedy(Manifest.SourceEntry entry) {
    String obtain = entry.obtain().isEmpty() ? "" : " How to obtain it: " + entry.obtain();
    return "Put the file into one of these folders, or name its folder with --sources DIR or"
        + " VARIORUM_SOURCES."
        + obtain;
  }
}
