package dev.variorum.render.html;

import dev.variorum.render.chart.FrameChecks;
import java.util.List;
import java.util.Optional;

/**
 * Writes what page and frame have to do with one another: in a filmed record the frame number less
 * the page number is the same throughout, so that a note in which it differs stands out.
 */
final class FrameChecksWriter {

  private final Sheet sheet;
  private final Markup out;

  FrameChecksWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    List<FrameChecks> checks = FrameChecks.of(sheet.edition);
    if (checks.isEmpty()) {
      return;
    }
    out.element("h3", "Pages and frames");
    out.open(
        "div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Frame checks");
    out.open("table", "class", "frame-checks");
    out.element("caption", "Frame less page, where a note gives both; the exceptions are marked");
    TableHead.write(out, "Record", "Cited in", "Page", "Frame", "Frame less page");
    out.open("tbody").line();
    checks.forEach(this::rows);
    out.close("tbody").close("table").close("div").line();
  }

  private void rows(FrameChecks all) {
    String key = all.key();
    List<FrameChecks.Check> checks = all.checks();
    int usual = all.usual();
    boolean first = true;
    for (FrameChecks.Check check : checks) {
      out.open("tr");
      if (first) {
        out.open("th", "scope", "rowgroup", "rowspan", Integer.toString(checks.size()));
        sheet.link(Optional.of(Addresses.work(key)), key);
        out.close("th");
      }
      first = false;
      out.open("td");
      String passage = check.use().passage();
      sheet.link(sheet.addresses.passage(passage), sheet.labels.passage(passage));
      out.close("td").element("td", check.page()).element("td", check.frame());
      out.open("td");
      String difference = Integer.toString(check.difference());
      if (check.difference() == usual) {
        out.text(difference);
      } else {
        out.element("strong", difference + " (not " + usual + ")", "class", "deviant");
      }
      out.close("td").close("tr").line();
    }
  }
}
