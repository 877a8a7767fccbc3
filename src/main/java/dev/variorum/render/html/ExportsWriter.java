package dev.variorum.render.html;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.BibliographyFormat;
import java.util.List;

/** Writes the bibliography in the exchange formats, packed, with the buttons that save them. */
final class ExportsWriter {

  private final Sheet sheet;
  private final Markup out;

  ExportsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    Bibliography references = Bibliography.of(List.copyOf(sheet.edition.items().values()));
    out.open("p", "class", "exports scripted").text("The references as a file: ");
    export(references, BibliographyFormat.CSL_JSON, "CSL-JSON", "references.json", "json");
    export(references, BibliographyFormat.BIBLATEX, "BibLaTeX", "references.bib", "x-bibtex");
    export(references, BibliographyFormat.RIS, "RIS", "references.ris", "x-research-info-systems");
    out.close("p").line();
  }

  private void export(
      Bibliography references, BibliographyFormat format, String name, String file, String type) {
    out.element(
            "button",
            name,
            "type",
            "button",
            "class",
            "export",
            "data-file",
            file,
            "data-type",
            "application/" + type,
            "data-packed",
            Packed.of(references.write(format)))
        .text(" ");
  }
}
