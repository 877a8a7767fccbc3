package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedPassage;
import dev.variorum.edition.EditedDocument;
import dev.variorum.model.Division;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes what the divisions of the sources cite: records of an archive and printed works. */
final class ChaptersWriter {

  private static final int WIDTH = 760;
  private static final int LEFT = 70;
  private static final int BAR = 16;
  private static final int STEP = 26;

  /** The citations of a division, those left open not counted. */
  private record Count(String label, String title, int records, int works, int different) {
    int all() {
      return records + works;
    }
  }

  private final Sheet sheet;
  private final Markup out;

  ChaptersWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    List<Count> counts = counts();
    if (counts.isEmpty()) {
      return;
    }
    out.element("h3", "What each part cites").line();
    chart(counts);
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Parts");
    out.open("table").element("caption", "Citations by part");
    TableHead.write(out, "Part", "Archival records", "Printed works", "All", "Different items");
    out.open("tbody").line();
    for (Count count : counts) {
      out.open("tr").element("th", count.title(), "scope", "row");
      for (int number :
          new int[] {count.records(), count.works(), count.all(), count.different()}) {
        out.element("td", Integer.toString(number));
      }
      out.close("tr").line();
    }
    out.close("tbody").close("table").close("div").line();
  }

  private void chart(List<Count> counts) {
    int most = counts.stream().mapToInt(Count::all).max().orElseThrow();
    double unit = (WIDTH - LEFT - 50.0) / most;
    out.open("figure", "class", "chart")
        .open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Bars");
    Svg.open(
        out,
        WIDTH,
        counts.size() * STEP + 8,
        "chart-parts",
        "Citations by part",
        "One bar a part: archival records full, printed works pale. The table below holds the"
            + " same data.");
    int y = 6;
    for (Count count : counts) {
      Svg.text(out, "siglum", 6, y + 12, count.label());
      Svg.bar(out, "records", LEFT, y, count.records() * unit, BAR);
      Svg.bar(out, "works", LEFT + count.records() * unit, y, count.works() * unit, BAR);
      Svg.text(out, "tick", LEFT + count.all() * unit + 6, y + 12, Integer.toString(count.all()));
      y += STEP;
    }
    Svg.close(out);
    out.close("div");
    out.element("figcaption", "Archival records full, printed works pale.");
    out.close("figure").line();
  }

  private List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    for (EditedDocument document : sheet.edition.documents()) {
      for (Division division : document.text().divisions()) {
        Count count = count(document, division);
        if (count.all() > 0) {
          counts.add(count);
        }
      }
    }
    return counts;
  }

  private Count count(EditedDocument document, Division division) {
    int records = 0;
    int works = 0;
    Set<String> different = new HashSet<>();
    for (CitedPassage passage : document.cited().passages()) {
      if (!passage.division().equals(division.id())) {
        continue;
      }
      for (Citation citation : passage.citations()) {
        Item item = citation.key() == null ? null : sheet.edition.items().get(citation.key());
        if (item != null) {
          different.add(item.id());
          records += item.text("archive").isEmpty() ? 0 : 1;
          works += item.text("archive").isEmpty() ? 1 : 0;
        }
      }
    }
    String label = sheet.labels.place(document.id(), division.id());
    String title = sheet.labels.heading(division);
    return new Count(label, title.isEmpty() ? label : title, records, works, different.size());
  }
}
