package dev.variorum.cli;

import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.read.Coverage;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that nothing is lost and lists what is open. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Prove that no character is lost, and list what is open.")
final class CheckCommand implements Callable<Integer> {

  @Mixin private PathTarget target;

  @Option(
      names = "--strict",
      description = "leave with 1 where a finding has no verdict or a citation no work")
  private boolean strict;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Edition> edition = target.edition();
    List<CitedDocument> documents =
        edition
            .map(made -> made.documents().stream().map(EditedDocument::cited).toList())
            .orElseGet(() -> List.of(target.text()));
    boolean complete = true;
    int open = 0;
    for (CitedDocument document : documents) {
      complete &= coverage(document, out);
      open += openCitations(document, out);
    }
    if (edition.isPresent()) {
      var findings = edition.get().open();
      findings.forEach(
          finding -> out.println("no verdict: " + finding.id() + ": " + finding.claim()));
      out.println(
          edition.get().findings().size() + " findings, " + findings.size() + " without a verdict");
      open += findings.size();
    }
    return complete && !(strict && open > 0) ? ExitCode.OK : ExitCode.OPEN;
  }

  private static boolean coverage(CitedDocument document, PrintWriter out) {
    SourceText source = document.document().source();
    Coverage coverage = Coverage.of(document.document());
    out.println(
        String.format(
            Locale.ROOT,
            "%s: %,d characters, %,d in the text, %,d left out for a reason, %.4f %% accounted for",
            document.document().id(),
            coverage.characters(),
            coverage.inText(),
            coverage.dropped(),
            coverage.percent()));
    coverage.lost().forEach(span -> out.println(place(source, span) + "characters are lost"));
    coverage.doubled().forEach(span -> out.println(place(source, span) + "characters stand twice"));
    return coverage.isComplete();
  }

  private static int openCitations(CitedDocument document, PrintWriter out) {
    int open = 0;
    SourceText source = document.document().source();
    for (CitedPassage passage : document.passages()) {
      for (Citation citation : passage.citations()) {
        if (citation.key() == null) {
          open++;
          out.println(
              place(source, citation.span())
                  + "no work found for \""
                  + source.slice(citation.span()).replaceAll("\\s+", " ")
                  + "\" in note "
                  + passage.id());
        }
      }
    }
    return open;
  }

  private static String place(SourceText source, Span span) {
    return source.file() + ":" + source.locate(span.start()) + ": ";
  }
}
