package dev.variorum.render.html;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.BibliographyFormat;
import java.util.List;

/** Writes the bibliography in the exchange formats, to be read, copied or saved from the page. */
final class ExportsWriter {

  private final Sheet sheet;
  private final Markup out;

  ExportsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    Bibliography bibliography = Bibliography.of(List.copyOf(sheet.edition.items().values()));
    out.element("h3", "The references to take away").line();
    export(
        bibliography,
        BibliographyFormat.CSL_JSON,
        "CSL-JSON",
        "references.json",
        "application/json");
    export(
        bibliography, BibliographyFormat.BIBLATEX, "BibLaTeX", "references.bib", "text/x-bibtex");
    export(
        bibliography,
        BibliographyFormat.RIS,
        "RIS",
        "references.ris",
        "application/x-research-info-systems");
  }

  private void export(
      Bibliography bibliography, BibliographyFormat format, String name, String file, String type) {
    out.open("details", "class", "export", "data-file", file, "data-type", type);
    out.element("summary", name);
    // HTML drops a line end that follows the start tag; this one is there to be dropped.
    out.open("pre", "tabindex", "0", "role", "region", "aria-label", name)
        .text("\n" + bibliography.write(format));
    out.close("pre").close("details").line();
  }
}
