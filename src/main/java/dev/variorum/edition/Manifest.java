package dev.variorum.edition;

import java.util.List;

/**
 * The manifest {@code edition.yaml}.
 *
 * @param editors names as they are to be printed
 * @param language BCP 47
 * @param date of the edition, EDTF; printed, never the clock
 * @param licence of the edition's own words, SPDX
 * @param styles CSL style ids, the first is the edition's own
 * @param searchPath folders relative to the manifest in which sources are looked for
 * @param bibliography files relative to the manifest
 * @param citing whether a note may cite works that the bibliography lacks
 */
public record Manifest(
    String title,
    String subtitle,
    List<String> editors,
    String language,
    String version,
    String date,
    String licence,
    List<SourceEntry> sources,
    List<String> styles,
    List<String> searchPath,
    List<String> bibliography,
    Citing citing,
    BookDesign book) {

  /** What the notes of the sources may be linked to. */
  public enum Citing {
    /** Works of the bibliography only; a note that cites another is reported. */
    LISTED,
    /** Also works that only the notes name, which get keys of their own. */
    OPEN
  }

  public Manifest {
    editors = List.copyOf(editors);
    sources = List.copyOf(sources);
    styles = List.copyOf(styles);
    searchPath = List.copyOf(searchPath);
    bibliography = List.copyOf(bibliography);
  }

  /**
   * A source of the edition.
   *
   * @param siglum as {@code B}
   * @param file its file name
   * @param title for people; not necessarily printed in the source
   * @param work key of its own bibliography item, or empty
   * @param profile name or file of the reading profile, or empty
   * @param obtain how to obtain it
   */
  public record SourceEntry(
      String id,
      String siglum,
      String file,
      String sha256,
      String title,
      String work,
      String profile,
      String obtain) {}
}
