package dev.variorum.cli;

import dev.variorum.Variorum;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.cite.Locator;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.StyleRendering;
import dev.variorum.model.Division;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.render.json.JsonRenderer;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the notes and what they cite. */
@Command(
    name = "notes",
    mixinStandardHelpOptions = true,
    description = "Show every note, what it cites and how that was found.")
final class NotesCommand implements Callable<Integer> {

  @Mixin private PathTarget target;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; by default text")
  private DataFormat format = DataFormat.text;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Edition> edition = target.edition();
    if (format == DataFormat.json) {
      out.print(edition.map(JsonRenderer::notes).orElseGet(this::single));
      return ExitCode.OK;
    }
    List<CitedDocument> documents =
        edition
            .map(made -> made.documents().stream().map(EditedDocument::cited).toList())
            .orElseGet(() -> List.of(target.text()));
    documents.forEach(document -> print(document, out));
    return ExitCode.OK;
  }

  private String single() {
    CitedDocument text = target.text();
    StyleRendering rendering =
        Variorum.normalize(text, target.works(text), BibliographyCommand.DEFAULT_STYLE);
    return JsonRenderer.notes(List.of(text), rendering.notes());
  }

  private static void print(CitedDocument cited, PrintWriter out) {
    Map<String, CitedPassage> passages = new HashMap<>();
    cited.passages().forEach(passage -> passages.put(passage.id(), passage));
    for (Division division : cited.document().divisions()) {
      for (Note note : division.notes()) {
        out.println(note.id() + "  " + PlainText.ofBlocks(note.blocks()).text());
        CitedPassage passage = passages.get(note.id());
        if (passage != null) {
          passage.citations().forEach(citation -> print(citation, out));
        }
      }
    }
  }

  private static void print(Citation citation, PrintWriter out) {
    String locators =
        citation.locators().stream()
            .map((Locator locator) -> locator.label() + " " + locator.value())
            .collect(Collectors.joining(", "));
    String key = citation.key() == null ? "(open)" : citation.key();
    out.println(
        "    -> "
            + key
            + (locators.isEmpty() ? "" : ", " + locators)
            + "  ["
            + citation.form().name().toLowerCase(java.util.Locale.ROOT)
            + ", "
            + citation.rule()
            + "]");
  }
}
