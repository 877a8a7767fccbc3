package dev.variorum.cli;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.BibliographyFormat;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.RenderedEntry;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.edition.Edition;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a bibliography in a style or in an exchange format. */
@Command(
    name = "bibliography",
    mixinStandardHelpOptions = true,
    description = "Write a bibliography in any CSL style, or in an exchange format.",
    footer = {
      "",
      "PATH may also be a bibliography file (CSL-JSON, BibTeX, BibLaTeX, RIS) or '-' for standard"
          + " input.",
      "Entries that cannot be read are reported; the others are written; the exit code is then 65."
    },
    subcommands = ImportCommand.class)
final class BibliographyCommand implements Callable<Integer> {

  static final String DEFAULT_STYLE = "chicago-notes-bibliography";

  /** What can be written: renderings in a style, and exchange formats. */
  enum Kind {
    text,
    html,
    markdown,
    tex,
    rtf,
    json,
    bibtex,
    biblatex,
    ris
  }

  @Mixin private PathTarget target;

  @Option(
      names = "--style",
      paramLabel = "ID|FILE",
      description = "a CSL style; by default the edition's own, or " + DEFAULT_STYLE)
  private @Nullable String style;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "as de-DE; by default that of the style or the edition")
  private String locale = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; by default text")
  private Kind kind = Kind.text;

  @Option(names = "--cited", description = "only works that the edition's sources or editors cite")
  private boolean cited;

  @Option(
      names = "--group",
      paramLabel = "records",
      description = "'records' sets archival records apart, series by series")
  private Grouping group = Grouping.none;

  @Option(names = "--sort", description = "${COMPLETION-CANDIDATES}; by default as the style asks")
  private Order order = Order.style;

  /** What is set apart. */
  enum Grouping {
    none,
    records
  }

  /** The order of the entries. */
  enum Order {
    style,
    key,
    date,
    given
  }

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Works works = Works.of(target);
    Bibliography bibliography = cited ? cited(works) : works.bibliography();
    Optional<BibliographyFormat> exchange =
        kind == Kind.json
            ? Optional.of(BibliographyFormat.CSL_JSON)
            : BibliographyFormat.named(kind.name());
    if (exchange.isPresent()) {
      out.print(bibliography.write(exchange.get()));
    } else {
      print(bibliography, works.edition(), out);
    }
    out.flush();
    works.bibliography().diagnostics().forEach(spec.commandLine().getErr()::println);
    return works.bibliography().diagnostics().isEmpty() ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private static Bibliography cited(Works works) {
    return works
        .edition()
        .map(
            edition ->
                Bibliography.of(
                    edition.items().values().stream()
                        .filter(item -> edition.uses().containsKey(item.id()))
                        .toList()))
        .orElse(works.bibliography());
  }

  private void print(Bibliography works, Optional<Edition> edition, PrintWriter out) {
    Format format = Format.valueOf(kind.name().toUpperCase(java.util.Locale.ROOT));
    Style named = Style.named(styleFor(edition));
    String language =
        locale.isEmpty()
            ? named.localeFor(edition.map(made -> made.manifest().language()).orElse(""))
            : locale;
    Map<String, Item> items = new LinkedHashMap<>();
    works.items().forEach(item -> items.put(item.id(), item));
    List<RenderedEntry> entries =
        items.isEmpty()
            ? List.of()
            : CitationProcessor.of(named, language, items).bibliography(items.keySet(), format);
    EntryPrinter printer = new EntryPrinter(out);
    Map<String, List<RenderedEntry>> groups = new LinkedHashMap<>();
    groups.put("", new ArrayList<>());
    for (RenderedEntry entry : sorted(entries, items)) {
      groups.computeIfAbsent(group(items.get(entry.key())), title -> new ArrayList<>()).add(entry);
    }
    printer.print(groups, format);
  }

  private List<RenderedEntry> sorted(List<RenderedEntry> entries, Map<String, Item> items) {
    List<RenderedEntry> sorted = new ArrayList<>(entries);
    List<String> given = List.copyOf(items.keySet());
    switch (order) {
      case style -> {}
      case key -> sorted.sort(Comparator.comparing(RenderedEntry::key));
      case given -> sorted.sort(Comparator.comparingInt(entry -> given.indexOf(entry.key())));
      case date -> sorted.sort(Comparator.comparing(entry -> date(items.get(entry.key()))));
    }
    return sorted;
  }

  /** A date that sorts as text; what has none comes last. */
  private static String date(@Nullable Item item) {
    List<List<Integer>> dates = item == null ? List.of() : item.dateParts("issued");
    StringBuilder date = new StringBuilder();
    if (!dates.isEmpty()) {
      dates.get(0).forEach(part -> date.append(String.format(java.util.Locale.ROOT, "%06d", part)));
    }
    return date.isEmpty() ? "~" : date.toString();
  }

  /** The series of a numbered record; empty for any other work. */
  private String group(@Nullable Item item) {
    if (item == null || group == Grouping.none) {
      return "";
    }
    String archive = item.text("archive");
    boolean record = !item.text("number").isEmpty() && !archive.isEmpty();
    return record ? archive + ", " + item.text("collection-title") : "";
  }

  private String styleFor(Optional<Edition> edition) {
    String given = style;
    return given != null
        ? given
        : edition
            .flatMap(made -> made.manifest().styles().stream().findFirst())
            .orElse(DEFAULT_STYLE);
  }
}
