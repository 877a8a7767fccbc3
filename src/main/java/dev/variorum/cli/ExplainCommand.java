package dev.variorum.cli;

import dev.variorum.cite.Candidate;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.cite.Locator;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Finding;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.source.SourceText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the chain of reasons behind a note or a finding. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Show how a note or a finding came to be read as it is.")
final class ExplainCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "NOTE|FINDING",
      description = "as IV.28, 004/IV/28, or the id of a finding")
  private String subject = "";

  @Mixin private OptionTarget target;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    Optional<Edition> edition = target.edition();
    List<CitedDocument> documents =
        edition
            .map(made -> made.documents().stream().map(EditedDocument::cited).toList())
            .orElseGet(() -> List.of(target.text()));
    Optional<Finding> finding =
        edition.flatMap(
            made -> made.findings().stream().filter(f -> f.id().equals(subject)).findFirst());
    if (finding.isPresent()) {
      new FindingPrinter(out, Terminal.ansi(), Terminal.isRead(), edition).explain(finding.get());
      return ExitCode.OK;
    }
    boolean found = false;
    for (CitedDocument document : documents) {
      for (Note note : document.document().notes().toList()) {
        if (isNamed(note)) {
          explain(document, note, out);
          found = true;
        }
      }
    }
    if (!found) {
      throw new ParameterException(
          command.commandLine(), "There is no note and no finding '" + subject + "'.");
    }
    return ExitCode.OK;
  }

  private boolean isNamed(Note note) {
    String wanted = subject.replace('.', '/');
    return note.id().equals(wanted) || note.id().endsWith("/" + wanted);
  }

  private static void explain(CitedDocument cited, Note note, PrintWriter out) {
    SourceText source = cited.document().source();
    out.println(note.id() + "  " + PlainText.ofBlocks(note.blocks()).text());
    out.println(
        "  stands at "
            + source.file()
            + ":"
            + source.locate(note.span().start())
            + note.call()
                .map(call -> ", called at " + source.locate(call.start()))
                .orElse(", called nowhere"));
    Optional<CitedPassage> passage = cited.passage(note.id());
    if (passage.isEmpty() || passage.get().citations().isEmpty()) {
      out.println("  cites nothing");
    }
    passage.ifPresent(
        found -> found.citations().forEach(citation -> explain(citation, source, out)));
  }

  private static void explain(Citation citation, SourceText source, PrintWriter out) {
    String key = citation.key() == null ? "left open" : citation.key();
    out.println("  \"" + source.slice(citation.span()).replaceAll("\\s+", " ") + "\"");
    out.println("    work: " + key);
    out.println("    form: " + citation.form().name().toLowerCase(Locale.ROOT));
    String locators =
        citation.locators().stream()
            .map((Locator locator) -> locator.label() + " " + locator.value())
            .collect(Collectors.joining(", "));
    if (!locators.isEmpty()) {
      out.println("    place: " + locators);
    }
    out.println(
        String.format(Locale.ROOT, "    rule: %s (%.2f)", citation.rule(), citation.certainty()));
    citation.evidence().forEach(step -> out.println("    because: " + step));
    for (Candidate other : citation.candidates()) {
      out.println(
          String.format(
              Locale.ROOT, "    not: %s (%.2f, %s)", other.key(), other.score(), other.reason()));
    }
  }
}
