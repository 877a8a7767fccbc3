package dev.variorum.render.html;

import dev.variorum.edition.NameEntry;
import dev.variorum.edition.Place;
import java.util.List;

/** Writes the index of names, one list a kind. */
final class NamesWriter {

  private final Sheet sheet;
  private final Markup out;

  NamesWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    List<NameEntry> names = sheet.edition.names();
    if (names.isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-names", "class", "apparatus");
    out.element("h2", "Index of names").line();
    for (String kind : names.stream().map(NameEntry::kind).distinct().toList()) {
      out.element("h3", heading(kind));
      out.open("dl", "class", "names").line();
      names.stream().filter(name -> name.kind().equals(kind)).forEach(this::entry);
      out.close("dl").line();
    }
    out.close("section").line();
  }

  private void entry(NameEntry name) {
    out.open("div", "id", sheet.ids.once(Addresses.name(name.id())), "class", "name-entry");
    out.open("dt");
    sheet.words(name.sort().isEmpty() ? name.name() : name.sort());
    out.close("dt").open("dd").open("span", "class", "identification");
    sheet.words(name.description());
    out.close("span");
    if (name.basis().equals("unverified")) {
      out.text(" ").element("span", "unverified", "class", "badge");
    } else if (!name.reference().isEmpty()) {
      out.text(" (" + name.reference() + ")");
    }
    out.close("dd");
    out.open("dd", "class", "uses");
    String separator = "";
    for (Place place : name.places()) {
      out.text(separator);
      sheet.place(place.document(), place.id());
      separator = ", ";
    }
    out.text(name.places().isEmpty() ? "Not named in the text." : "");
    out.close("dd").close("div").line();
  }

  private static String heading(String kind) {
    return switch (kind) {
      case "person" -> "Persons";
      case "place" -> "Places";
      case "body" -> "Bodies";
      case "treaty" -> "Treaties";
      case "ship" -> "Ships";
      case "event" -> "Events";
      case "unit" -> "Units";
      case "work" -> "Works";
      case "term" -> "Terms";
      default -> kind;
    };
  }
}
