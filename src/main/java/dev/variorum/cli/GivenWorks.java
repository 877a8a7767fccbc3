package dev.variorum.cli;

import dev.variorum.NewEdition;
import dev.variorum.PrintedBibliography;
import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The works of files that the command line names: bibliography files or printed lists. */
final class GivenWorks {

  private static final Set<String> FORMATS = Set.of("json", "csljson", "bib", "bibtex", "ris");
  private static final Set<String> TEXTS =
      Set.of("txt", "md", "markdown", "html", "htm", "xhtml", "xml", "docx", "pdf");

  private GivenWorks() {}

  /** Whether a file is a bibliography in a machine's format, by its name. */
  static boolean isBibliography(Path path) {
    return FORMATS.contains(ending(path));
  }

  /**
   * The works of files; a bad entry is reported and the others are kept.
   *
   * @param err where bad entries are reported
   * @throws InputException where a file cannot be read or nothing in them is a work
   */
  static Bibliography read(List<Path> files, PrintWriter err) {
    List<Path> machine = files.stream().filter(file -> !TEXTS.contains(ending(file))).toList();
    Bibliography read = Bibliography.read(machine.toArray(Path[]::new));
    List<Item> items = new ArrayList<>(read.items());
    for (Path file : files) {
      if (TEXTS.contains(ending(file))) {
        Bibliography printed = PrintedBibliography.read(file);
        if (printed.size() == 0) {
          throw new InputException(
              Diagnostic.of(
                  file.toString(),
                  "no entry of a bibliography is to be found in this text",
                  "Give a list with one entry a paragraph, or CSL-JSON, BibTeX or RIS."));
        }
        printed.items().stream().filter(item -> !read.contains(item.id())).forEach(items::add);
      }
    }
    if (items.isEmpty() && !read.diagnostics().isEmpty()) {
      throw new InputException(read.diagnostics());
    }
    read.diagnostics().forEach(err::println);
    return Bibliography.of(items);
  }

  /** An edition of texts, with the works of files or, without any, those that the texts list. */
  static NewEdition begin(List<Path> texts, List<Path> bibliography, PrintWriter err) {
    return bibliography.isEmpty()
        ? NewEdition.of(texts)
        : NewEdition.of(texts, read(bibliography, err));
  }

  private static String ending(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
