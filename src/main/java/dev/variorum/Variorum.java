package dev.variorum;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.model.Document;
import dev.variorum.read.DocumentReader;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The front door of the library.
 *
 * <pre>{@code
 * Edition edition = Variorum.open(Path.of("edition")).edition();
 * edition.conflicts().forEach(conflict -> System.out.println(conflict.title()));
 * }</pre>
 */
public final class Variorum {

  private Variorum() {}

  /**
   * What may be said on opening an edition.
   *
   * @param sourceFolders where to look for sources first
   * @param allowChangedSources whether a source with another checksum is taken all the same
   */
  public record Options(List<Path> sourceFolders, boolean allowChangedSources) {
    public static final Options DEFAULT = new Options(List.of(), false);

    public Options {
      sourceFolders = List.copyOf(sourceFolders);
    }
  }

  /**
   * Opens an edition.
   *
   * @param folder the folder that holds {@code edition.yaml}
   * @throws InputException where there is no manifest, or it is broken
   */
  public static Project open(Path folder) {
    return open(folder, Options.DEFAULT);
  }

  /**
   * Opens an edition.
   *
   * @throws InputException where there is no manifest, or it is broken
   */
  public static Project open(Path folder, Options options) {
    return new Project(folder, options);
  }

  /**
   * Reads and cites a single text.
   *
   * @param text a file
   * @param bibliography the works that it may cite
   * @throws InputException where the file cannot be read
   */
  public static CitedDocument read(Path text, Bibliography bibliography) {
    return Citer.cite(document(text), bibliography.items());
  }

  /**
   * Reads and cites a single text against the bibliography that it prints itself.
   *
   * @param text a file
   * @throws InputException where the file cannot be read
   */
  public static CitedDocument read(Path text) {
    Document document = document(text);
    return Citer.cite(document, PrintedBibliography.of(document).items());
  }

  /** A file without a name of its own in an edition is called by its file name. */
  private static Document document(Path text) {
    Path file = text.getFileName();
    String name = file == null ? text.toString() : file.toString();
    int point = name.lastIndexOf('.');
    String id = point > 0 ? name.substring(0, point) : name;
    return DocumentReader.read(SourceFile.read(text, id));
  }
}
