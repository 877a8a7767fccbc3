package dev.variorum.render.html;

import dev.variorum.edition.Emendation;
import java.util.Optional;

/** Writes the list of corrections in the manner of an apparatus: lemma], reading, reason. */
final class EmendationsWriter {

  private final Sheet sheet;
  private final Markup out;

  EmendationsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    if (sheet.edition.emendations().isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-emendations", "class", "apparatus");
    out.element("h2", "Corrections of the printed text");
    out.open(
        "div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Corrections");
    out.open("table", "class", "corrections").element("caption", "Every correction, in order");
    TableHead.write(out, "Place", "The edition reads", "The source prints", "Why", "Certainty");
    out.open("tbody").line();
    sheet.edition.emendations().forEach(this::row);
    out.close("tbody").close("table").close("div").close("section").line();
  }

  private void row(Emendation emendation) {
    String address = Addresses.emendation(emendation.id());
    String document = emendation.anchor().document();
    out.open("tr", "id", sheet.ids.once(address));
    out.open("td");
    sheet.place(document, emendation.anchor().place());
    out.close("td");
    out.open("td").element("span", emendation.reading(), "class", "lemma").close("td");
    out.open("td").element("del", emendation.anchor().quote()).close("td");
    out.open("td");
    sheet.words(emendation.reason());
    if (!emendation.conflict().isEmpty()) {
      String conflict = Addresses.conflict(emendation.conflict());
      out.text(" (");
      sheet.link(
          sheet.addresses.has(conflict) ? Optional.of(conflict) : Optional.empty(), "conflict");
      out.text(")");
    }
    out.close("td");
    out.element("td", emendation.certainty());
    out.close("tr").line();
  }
}
