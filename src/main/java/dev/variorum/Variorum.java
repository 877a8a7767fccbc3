package dev.variorum;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.edition.Normalizer;
import dev.variorum.edition.StyleRendering;
import dev.variorum.edition.Workings;
import dev.variorum.examine.Corpus;
import dev.variorum.examine.Examiner;
import dev.variorum.examine.Finding;
import dev.variorum.model.Document;
import dev.variorum.read.DocumentReader;
import dev.variorum.read.Profile;
import dev.variorum.source.InputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front door of the library.
 *
 * <pre>{@code
 * Edition edition = Variorum.open(Path.of("edition")).edition();
 * edition.conflicts().forEach(conflict -> System.out.println(conflict.title()));
 * }</pre>
 */
public final class Variorum {

  private static final Pattern LEADING_NUMBER = Pattern.compile("^(\\d{1,9})[_ -]");

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
    return new Project(folder, options, new Workings());
  }

  /**
   * Reads and cites a single text.
   *
   * @param text a file
   * @param bibliography the works that it may cite
   * @throws InputException where the file cannot be read
   */
  public static CitedDocument read(Path text, Bibliography bibliography) {
    return read(text, bibliography, Profile.NONE);
  }

  /**
   * Reads and cites a single text that has habits of its own.
   *
   * @throws InputException where the file cannot be read
   */
  public static CitedDocument read(Path text, Bibliography bibliography, Profile profile) {
    return Citer.cite(document(text, profile), bibliography.items());
  }

  /**
   * Reads and cites a single text against the bibliography that it prints itself.
   *
   * @param text a file
   * @throws InputException where the file cannot be read
   */
  public static CitedDocument read(Path text) {
    return read(text, Profile.NONE);
  }

  /**
   * Reads and cites a single text that has habits of its own against the bibliography that it
   * prints itself.
   *
   * @throws InputException where the file cannot be read
   */
  public static CitedDocument read(Path text, Profile profile) {
    Document document = document(text, profile);
    return Citer.open(document, PrintedBibliography.of(document).items());
  }

  /**
   * Looks for conflicts in a single text, which is held against its own bibliography.
   *
   * @param cited what {@link #read(Path)} gave
   */
  public static List<Finding> examine(CitedDocument cited) {
    Map<String, Item> items = new LinkedHashMap<>();
    PrintedBibliography.of(cited.document()).items().forEach(item -> items.put(item.id(), item));
    return Examiner.examine(new Corpus(List.of(cited), items, Map.of()));
  }

  /**
   * Writes the notes of a single text again in a CSL style.
   *
   * @param bibliography the works that it cites; a note that cites another is left out
   * @param style id of a style of the CSL project, or path of a style file
   */
  public static StyleRendering normalize(
      CitedDocument cited, Bibliography bibliography, String style) {
    Map<String, Item> items = new LinkedHashMap<>();
    bibliography.items().forEach(item -> items.put(item.id(), item));
    return Normalizer.render(Style.named(style), "", List.of(cited), items, List.of());
  }

  private static Document document(Path text, Profile profile) {
    return DocumentReader.read(text, id(text), profile);
  }

  /**
   * A single text is called by its file name without its ending, or by the number that begins its
   * name, as {@code 12} for {@code 12_letters.txt}.
   */
  static String id(Path text) {
    Path file = text.getFileName();
    String name = file == null ? text.toString() : file.toString();
    Matcher number = LEADING_NUMBER.matcher(name);
    if (number.find()) {
      return number.group(1);
    }
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }
}
