package dev.variorum;

import dev.variorum.source.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What a build made, and of what.
 *
 * @param version of the program
 * @param title of the edition
 * @param sources what was read
 * @param counts how many notes, citations, conflicts and so on there are, by name
 * @param open ids of the findings without a verdict
 * @param unresolved citations for which no work was found, each with its note
 * @param files what was written, the report itself apart
 * @param remarks what is worth knowing and stopped nothing
 */
public record BuildReport(
    String version,
    String title,
    String editionVersion,
    List<Source> sources,
    Map<String, Integer> counts,
    List<String> open,
    List<String> unresolved,
    List<WrittenFile> files,
    List<Diagnostic> remarks) {

  /**
   * A source that was read.
   *
   * @param sha256 checksum of the file as it was read
   * @param characters of the text, in UTF-16 code units
   * @param dropped how many of them were left out for a reason
   * @param coverage share of the characters that are in the text or were left out for a reason, in
   *     per cent
   */
  public record Source(
      String id, String file, String sha256, int characters, int dropped, double coverage) {}

  /**
   * A file that was written.
   *
   * @param measures what the renderer measured, as {@code pages}
   * @param remarks what is worth knowing of it and stopped nothing
   */
  public record WrittenFile(
      String name,
      long bytes,
      String sha256,
      Map<String, String> measures,
      List<Diagnostic> remarks) {}

  public BuildReport {
    sources = List.copyOf(sources);
    open = List.copyOf(open);
    unresolved = List.copyOf(unresolved);
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
  }

  /** For people, as stored in {@code report.txt}. */
  public String text() {
    return new ReportWriter(this).text();
  }

  /** For programs, as stored in {@code report.json}. */
  public String json() {
    return new ReportWriter(this).json();
  }
}
