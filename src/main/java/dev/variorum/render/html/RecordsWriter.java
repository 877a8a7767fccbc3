package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.Locator;
import dev.variorum.edition.Edition;
import dev.variorum.edition.WorkUse;
import dev.variorum.render.chart.RecordSeries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the table of the numbered archival records and the line of their numbers and dates. */
final class RecordsWriter {

  private final Sheet sheet;
  private final Markup out;

  RecordsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    List<RecordSeries> series = RecordSeries.of(sheet.edition);
    if (series.isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-records", "class", "apparatus");
    out.element("h2", "The records").line();
    series.forEach(one -> new RecordChart(sheet).write(one));
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Records");
    out.open("table", "class", "records sortable");
    out.element("caption", "The numbered records that the sources cite");
    TableHead.write(out, "Number", "Date", "Title", "Reel", "Frames", "Cited in");
    out.open("tbody").line();
    series.forEach(one -> one.entries().forEach(this::row));
    out.close("tbody").close("table").close("div").line();
    new FrameChecksWriter(sheet).write();
    out.close("section").line();
  }

  /** Whether the edition has such records. */
  static boolean any(Edition edition) {
    return !RecordSeries.of(edition).isEmpty();
  }

  private void row(RecordSeries.Entry entry) {
    Item item = entry.item();
    out.open("tr")
        .open(
            "th", "scope", "row", "data-sort", entry.series() + " %09d".formatted(entry.number()));
    sheet.link(Optional.of(Addresses.work(item.id())), item.text("number"));
    out.close("th");
    out.element(
        "td",
        entry.date().isEmpty() ? "" : Dates.readable(entry.date()),
        "data-sort",
        entry.date());
    out.element("td", item.title());
    String reel = custom(item, "reel");
    out.element("td", reel.isEmpty() ? item.text("archive_location") : reel);
    List<WorkUse> uses = sheet.edition.uses().getOrDefault(item.id(), List.of());
    out.element("td", frames(uses));
    out.open("td");
    String separator = "";
    for (WorkUse use : uses) {
      Optional<String> address = sheet.addresses.passage(use.passage());
      if (!use.locators().isEmpty() && address.isPresent()) {
        out.text(separator);
        sheet.link(address, sheet.labels.passage(use.passage()));
        out.text(" (" + Labels.locators(use.locators()) + ")");
        separator = "; ";
      }
    }
    out.close("td").close("tr").line();
  }

  /** The frames that the notes name, in their order, each once. */
  private static String frames(List<WorkUse> uses) {
    return uses.stream()
        .flatMap(use -> use.locators().stream())
        .filter(locator -> locator.label().equals("frame"))
        .map(Locator::value)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String custom(Item item, String field) {
    Object value =
        item.fields().get("custom") instanceof Map<?, ?> custom ? custom.get(field) : null;
    return value == null ? "" : value.toString();
  }
}
