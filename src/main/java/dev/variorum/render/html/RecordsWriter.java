package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.Locator;
import dev.variorum.edition.Edition;
import dev.variorum.edition.WorkUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the table of the numbered archival records and the line of their numbers and dates. */
final class RecordsWriter {

  private static final Pattern NUMBER =
      Pattern.compile("([A-Za-z][A-Za-z. ]*?)[-\u2013 ]?(\\d{1,9})");

  /**
   * A numbered record.
   *
   * @param series as {@code SRS}
   * @param date ISO, as far as it is known; may be empty
   */
  record Entry(Item item, String series, int number, String date) {}

  private final Sheet sheet;
  private final Markup out;

  RecordsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    Map<String, List<Entry>> series = series(sheet.edition);
    if (series.isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-records", "class", "apparatus");
    out.element("h2", "The records").line();
    series.values().forEach(entries -> new RecordChart(sheet).write(entries));
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Records");
    out.open("table", "class", "records sortable");
    out.element("caption", "The numbered records that the sources cite");
    TableHead.write(out, "Number", "Date", "Title", "Reel", "Frames", "Cited in");
    out.open("tbody").line();
    series.values().forEach(entries -> entries.forEach(this::row));
    out.close("tbody").close("table").close("div").line();
    new FrameChecksWriter(sheet).write();
    out.close("section").line();
  }

  /** Whether the edition has such records. */
  static boolean any(Edition edition) {
    return !series(edition).isEmpty();
  }

  /** The records by series: items that have a number and an archive. */
  private static Map<String, List<Entry>> series(Edition edition) {
    Map<String, List<Entry>> series = new LinkedHashMap<>();
    for (Item item : edition.items().values()) {
      Matcher matcher = NUMBER.matcher(item.text("number"));
      if (item.text("archive").isEmpty() || !matcher.matches()) {
        continue;
      }
      List<List<Integer>> dates = item.dateParts("issued");
      String date = dates.isEmpty() ? "" : Dates.iso(dates.get(0));
      series
          .computeIfAbsent(matcher.group(1), name -> new ArrayList<>())
          .add(new Entry(item, matcher.group(1), Integer.parseInt(matcher.group(2)), date));
    }
    series
        .values()
        .forEach(entries -> entries.sort((a, b) -> Integer.compare(a.number(), b.number())));
    return series;
  }

  private void row(Entry entry) {
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
