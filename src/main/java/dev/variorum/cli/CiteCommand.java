package dev.variorum.cli;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.bibliography.csl.Cluster;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.PeerReport;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.json.Json;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes one citation, or many in many styles. */
@Command(
    name = "cite",
    mixinStandardHelpOptions = true,
    description = "Write a citation of a work; or, with --batch, citations in several styles.")
final class CiteCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "KEY", description = "the work's citation key")
  private @Nullable String key;

  @Mixin private OptionTarget target;

  @Option(
      names = "--locator",
      paramLabel = "PLACE",
      description = "as 12, or \"12; reel 7; frames 3-4\"")
  private String locator = "";

  @Option(names = "--style", paramLabel = "ID|FILE", description = "a CSL style")
  private String style = BibliographyCommand.DEFAULT_STYLE;

  @Option(names = "--locale", paramLabel = "TAG", description = "as de-DE")
  private String locale = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; by default text")
  private Format format = Format.TEXT;

  @Option(
      names = "--batch",
      arity = "2",
      paramLabel = "FILE",
      description = "CSL-JSON items and a JSON list of notes, each a list of {id, locator, label}")
  private List<Path> batch = List.of();

  @Option(
      names = "--styles",
      split = ",",
      paramLabel = "ID",
      description = "the styles of a batch, with commas between")
  private List<String> styles = List.of(BibliographyCommand.DEFAULT_STYLE);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (!batch.isEmpty()) {
      out.println(batch());
      return ExitCode.OK;
    }
    String cited = key;
    if (cited == null) {
      throw new ParameterException(spec.commandLine(), "Name the key of a work.");
    }
    Map<String, Item> items = byId(Works.of(target).bibliography());
    if (!items.containsKey(cited)) {
      throw new InputException(
          Diagnostic.of(
              target.path().toString(),
              "no work has the key '" + cited + "'",
              "List the keys with 'variorum bibliography --format json'."));
    }
    out.println(
        CitationProcessor.of(Style.named(style), locale, items)
            .citation(Cluster.note(1, cite(cited, locator)), format));
    return ExitCode.OK;
  }

  /** The first place carries its label; those after it are printed as they are. */
  private static Cite cite(String key, String locator) {
    String[] places = locator.split(";", -1);
    String first = places[0].strip();
    int space = first.indexOf(' ');
    // An abbreviation, as pp. or s.v., is left to the style engine, which knows them.
    boolean labelled =
        space > 0 && Character.isLetter(first.charAt(0)) && first.charAt(space - 1) != '.';
    String label = labelled ? singular(first.substring(0, space)) : "page";
    List<String> values = new ArrayList<>();
    values.add(labelled ? first.substring(space + 1).strip() : first);
    for (int i = 1; i < places.length; i++) {
      values.add(places[i].strip());
    }
    values.removeIf(String::isEmpty);
    return values.isEmpty() ? Cite.of(key) : Cite.of(key, String.join(", ", values), label);
  }

  private static String singular(String label) {
    return label.endsWith("s") ? label.substring(0, label.length() - 1) : label;
  }

  private String batch() {
    Path citesFile = batch.get(1);
    Object json = Json.parse(SourceFile.text(citesFile), citesFile.toString());
    List<Cluster> clusters;
    try {
      clusters = PeerReport.clusters(json);
    } catch (IllegalArgumentException shape) {
      throw new InputException(
          Diagnostic.of(
              citesFile.toString(),
              String.valueOf(shape.getMessage()),
              "Give a list of notes, each a list of objects with an id."));
    }
    return PeerReport.json(byId(Bibliography.read(batch.get(0))), clusters, styles);
  }

  private static Map<String, Item> byId(Bibliography works) {
    Map<String, Item> items = new LinkedHashMap<>();
    works.items().forEach(item -> items.put(item.id(), item));
    return items;
  }
}
