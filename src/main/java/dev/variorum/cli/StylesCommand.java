package dev.variorum.cli;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.bibliography.csl.Cluster;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.bibliography.csl.StyleCatalog;
import dev.variorum.bibliography.csl.StyleEntry;
import dev.variorum.source.InputException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the styles. */
@Command(
    name = "styles",
    mixinStandardHelpOptions = true,
    description = "Search the CSL styles that come with the program by id and title.")
final class StylesCommand implements Callable<Integer> {

  private static final Item SAMPLE =
      new Item(
          "sample",
          "book",
          Map.of(
              "title", "A Short History of Tides",
              "author", List.of(Map.of("family", "Marsh", "given", "Ada")),
              "publisher", "Harbour Press",
              "publisher-place", "Leeds",
              "issued", Map.of("date-parts", List.of(List.of(1931)))));

  @Parameters(paramLabel = "WORD", arity = "1..*", description = "words of the id or the title")
  private List<String> words = List.of();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "show a sample citation for the first N independent styles; by default 20")
  private int samples = 20;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<StyleEntry> found = StyleCatalog.bundled().search(String.join(" ", words));
    int shown = 0;
    for (StyleEntry style : found) {
      out.println(style.id() + "  " + style.title() + "  [" + kind(style) + "]");
      if (!style.isDependent() && shown++ < samples) {
        out.println("    " + sample(style.id()));
      }
    }
    out.println(found.size() == 1 ? "1 style" : found.size() + " styles");
    return ExitCode.OK;
  }

  private static String kind(StyleEntry style) {
    if (style.isDependent()) {
      return "like " + style.parent();
    }
    return style.isNote() ? "notes" : "in the text, " + style.format();
  }

  private static String sample(String style) {
    try {
      return CitationProcessor.of(Style.named(style), "", Map.of(SAMPLE.id(), SAMPLE))
          .citation(Cluster.note(1, Cite.of(SAMPLE.id(), "12")), Format.TEXT);
    } catch (InputException refused) {
      return "(" + refused.diagnostics().get(0).message() + ")";
    }
  }
}
