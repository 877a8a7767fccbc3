package dev.variorum.render.html;

import dev.variorum.edition.Event;
import dev.variorum.edition.Event.Witness;
import java.util.List;
import java.util.Optional;

/**
 * Writes the chronology: the drawing, the table of its data and what more than one source tells.
 */
final class ChronologyWriter {

  private final Sheet sheet;
  private final Markup out;

  ChronologyWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    List<Event> events = sheet.edition.chronology();
    if (events.isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-chronology", "class", "apparatus");
    out.element("h2", "Chronology").line();
    new ChronologyChart(sheet).write();
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Events");
    out.open("table", "class", "events").element("caption", "The events and their witnesses");
    TableHead.write(out, "Date", "Event", "Told in");
    out.open("tbody").line();
    events.forEach(this::row);
    out.close("tbody").close("table").close("div").line();
    parallels(events);
    out.close("section").line();
  }

  private void row(Event event) {
    out.open("tr", "id", sheet.ids.once(Addresses.event(event.id())));
    out.open("th", "scope", "row").text(Dates.readable(event.date()));
    out.text(event.time().isEmpty() ? "" : ", " + event.time()).close("th");
    out.open("td");
    sheet.words(event.what());
    out.text(event.place().isEmpty() ? "" : " (" + event.place() + ")");
    conflict(event);
    out.close("td").open("td");
    String separator = "";
    for (Witness witness : event.witnesses()) {
      out.text(separator);
      witness(witness);
      if (!witness.date().isEmpty() && !witness.date().equals(event.date())) {
        out.text(" ").element("span", Dates.readable(witness.date()), "class", "deviant");
      }
      separator = "; ";
    }
    out.close("td").close("tr").line();
  }

  private void witness(Witness witness) {
    String document = witness.anchor().document();
    String where = sheet.labels.place(document, witness.anchor().place());
    String siglum = sheet.labels.siglum(document);
    sheet.link(
        sheet.addresses.place(document, witness.anchor().place()),
        where.startsWith(siglum) ? where : (siglum + " " + where).strip());
  }

  private void conflict(Event event) {
    String address = Addresses.conflict(event.conflict());
    if (!event.conflict().isEmpty() && sheet.addresses.has(address)) {
      out.text(" ");
      sheet.link(Optional.of(address), "The witnesses differ");
    }
  }

  /** The events that more than one source tells, one column a witness. */
  private void parallels(List<Event> events) {
    List<Event> told =
        events.stream()
            .filter(
                event ->
                    event.witnesses().stream()
                            .map(witness -> witness.anchor().document())
                            .distinct()
                            .count()
                        > 1)
            .toList();
    if (told.isEmpty()) {
      return;
    }
    out.element("h3", "Told by more than one source").line();
    for (Event event : told) {
      out.open("div", "class", "parallel");
      out.open("h4").text(Dates.readable(event.date()) + ": ");
      out.element("a", event.what(), "href", sheet.href(Addresses.event(event.id())));
      conflict(event);
      out.close("h4").open("div", "class", "passages");
      for (Witness witness : event.witnesses()) {
        PassageContext context = PassageContext.of(witness.anchor(), sheet.edition.documents());
        out.open("figure", "class", "passage").open("blockquote").open("p");
        out.text(context.before()).element("mark", context.quote()).text(context.after());
        out.close("p").close("blockquote").open("figcaption");
        witness(witness);
        if (!witness.date().isEmpty()) {
          out.text(": " + Dates.readable(witness.date()));
        }
        out.close("figcaption").close("figure");
      }
      out.close("div").close("div").line();
    }
  }
}
