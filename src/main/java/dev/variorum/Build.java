package dev.variorum;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.BibliographyFormat;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedPassage;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Finding;
import dev.variorum.model.Document;
import dev.variorum.read.Coverage;
import dev.variorum.render.html.HtmlRenderer;
import dev.variorum.render.json.JsonRenderer;
import dev.variorum.render.pdf.Attachment;
import dev.variorum.render.pdf.MissingCharacterRemarks;
import dev.variorum.render.pdf.PdfRenderer;
import dev.variorum.render.tei.TeiRenderer;
import dev.variorum.source.InputException;
import dev.variorum.source.SourceText;
import dev.variorum.typeset.Quality;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Renders an edition into a folder: everything, or, where anything fails, nothing. */
final class Build {

  private static final String BOOK = "edition.pdf";

  private static final String TEI = "edition.tei.xml";

  /**
   * The files, the longest first, so that the rest goes on beside it. What the book wants of the
   * others is made once for both.
   */
  private static List<Output> outputs() {
    Once tei = new Once(TeiRenderer::render);
    Once notes = new Once(JsonRenderer::notes);
    Once works = new Once(edition -> list(edition, BibliographyFormat.CSL_JSON));
    return List.of(
        new Output(BOOK, (edition, out) -> pdf(edition, attached(edition, tei, notes, works), out)),
        Output.text("index.html", edition -> new HtmlRenderer().render(edition)),
        Output.shared(TEI, tei),
        Output.text("document.json", JsonRenderer::documents),
        Output.shared("notes.json", notes),
        Output.text("findings.json", JsonRenderer::findings),
        Output.text("bibliography.html", BibliographyPage::write),
        Output.shared("bibliography.json", works),
        Output.text("bibliography.bib", edition -> list(edition, BibliographyFormat.BIBLATEX)),
        Output.text("bibliography.ris", edition -> list(edition, BibliographyFormat.RIS)));
  }

  private static final int THREADS = 2;
  private static final String SITE = "site/";

  private Build() {}

  /**
   * Builds.
   *
   * @param site whether the reading edition is written as many pages too
   * @param progress told what is being done, in a few words
   * @throws InputException where the folder cannot be written; earlier files are left as they were
   */
  static BuildReport run(Edition edition, Path folder, boolean site, Consumer<String> progress) {
    try (OutputFolder output = OutputFolder.open(folder)) {
      List<BuildReport.WrittenFile> files = render(edition, output, site, progress);
      BuildReport report = report(edition, files);
      output.write("report.json", report.json());
      output.write("report.txt", report.text());
      output.publish();
      return report;
    }
  }

  private static List<BuildReport.WrittenFile> render(
      Edition edition, OutputFolder output, boolean site, Consumer<String> progress) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<BuildReport.WrittenFile>>> pending = new ArrayList<>();
      for (Output file : outputs()) {
        pending.add(
            threads.submit(
                () -> {
                  progress.accept("writing " + file.name());
                  return List.of(output.write(file, edition));
                }));
      }
      if (site) {
        pending.add(threads.submit(() -> site(edition, output, progress)));
      }
      List<BuildReport.WrittenFile> files = new ArrayList<>();
      for (Future<List<BuildReport.WrittenFile>> file : pending) {
        files.addAll(file.get());
      }
      return files;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", stopped);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<BuildReport.WrittenFile> site(
      Edition edition, OutputFolder output, Consumer<String> progress) {
    progress.accept("writing the pages of " + SITE);
    List<BuildReport.WrittenFile> files = new ArrayList<>();
    for (Map.Entry<String, byte[]> page : new HtmlRenderer().site(edition).entrySet()) {
      files.add(output.write(Output.bytes(SITE + page.getKey(), page.getValue()), edition));
    }
    return files;
  }

  private static Output.Told pdf(Edition edition, List<Attachment> attached, OutputStream out)
      throws IOException {
    PdfRenderer.Options options =
        new PdfRenderer.Options(PdfRenderer.Options.DEFAULT.geometry(), attached);
    Quality quality = PdfRenderer.render(edition, options, out);
    Map<String, String> measures = new LinkedHashMap<>();
    measures.put("pages", Integer.toString(quality.pages()));
    measures.put("justified lines", Integer.toString(quality.lines()));
    measures.put("lines stretched by at most a half", percent(quality.withinHalf()));
    measures.put("lines stretched by at most one", percent(quality.withinOne()));
    measures.put(
        "hyphens in a hundred lines",
        String.format(Locale.ROOT, "%.1f", quality.hyphensPerHundred()));
    measures.put("ladders of three hyphens or more", Integer.toString(quality.ladders()));
    measures.put("overfull lines", Integer.toString(quality.overfull()));
    measures.put("widows", Integer.toString(quality.widows()));
    measures.put("orphans", Integer.toString(quality.orphans()));
    measures.put("pages that end in a divided word", Integer.toString(quality.dividedPages()));
    measures.put("rivers of four lines or more", Integer.toString(quality.rivers()));
    measures.put("pages with a divided note", Integer.toString(quality.splitNotes()));
    measures.put("characters that no font has", Integer.toString(quality.missing().size()));
    return new Output.Told(measures, MissingCharacterRemarks.of(BOOK, quality));
  }

  /** The data that go with the book. */
  private static List<Attachment> attached(Edition edition, Once tei, Once notes, Once works) {
    return List.of(
        new Attachment(
            "bibliography.json",
            "application/json",
            "The works and records of this edition as CSL-JSON",
            () -> works.of(edition)),
        new Attachment(
            "notes.json",
            "application/json",
            "The notes of the texts with the works that they cite",
            () -> notes.of(edition)),
        new Attachment(TEI, "application/tei+xml", "The edition as TEI P5", () -> tei.of(edition)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String list(Edition edition, BibliographyFormat format) {
    return Bibliography.of(List.copyOf(edition.items().values())).write(format);
  }

  private static BuildReport report(Edition edition, List<BuildReport.WrittenFile> files) {
    String version = Build.class.getPackage().getImplementationVersion();
    return new BuildReport(
        version == null ? "(development)" : version,
        edition.manifest().title(),
        edition.manifest().version(),
        edition.documents().stream().map(Build::source).toList(),
        counts(edition),
        edition.open().stream().map(Finding::id).toList(),
        unresolved(edition),
        files,
        files.stream().flatMap(file -> file.remarks().stream()).toList());
  }

  private static BuildReport.Source source(EditedDocument edited) {
    Document document = edited.cited().document();
    SourceText source = document.source();
    Coverage coverage = Coverage.of(document);
    return new BuildReport.Source(
        document.id(),
        edited.source().file(),
        source.sha256(),
        coverage.characters(),
        coverage.dropped(),
        coverage.percent());
  }

  private static Map<String, Integer> counts(Edition edition) {
    int notes = 0;
    int citations = 0;
    for (EditedDocument document : edition.documents()) {
      notes += (int) document.cited().document().notes().count();
      for (CitedPassage passage : document.cited().passages()) {
        citations += passage.citations().size();
      }
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("author's notes", notes);
    counts.put("citations", citations);
    counts.put("works and records", edition.items().size());
    counts.put("conflicts with a verdict", edition.conflicts().size());
    counts.put("findings", edition.findings().size());
    counts.put("emendations", edition.emendations().size());
    counts.put("editor's notes", edition.notes().size());
    counts.put("names", edition.names().size());
    counts.put("events", edition.chronology().size());
    return counts;
  }

  private static List<String> unresolved(Edition edition) {
    List<String> open = new ArrayList<>();
    for (EditedDocument document : edition.documents()) {
      SourceText source = document.cited().document().source();
      for (CitedPassage passage : document.cited().passages()) {
        for (Citation citation : passage.citations()) {
          if (citation.key() == null) {
            open.add(passage.id() + " (" + source.locate(citation.span().start()) + ")");
          }
        }
      }
    }
    return open;
  }
}
