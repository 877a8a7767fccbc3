package dev.variorum.render.html;

import dev.variorum.cite.Locator;
import dev.variorum.edition.WorkUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what page and frame have to do with one another: in a filmed record the frame number less
 * the page number is the same throughout, so that a note in which it differs stands out.
 */
final class FrameChecksWriter {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

  /** A note that gives both; the difference is that of the first page and the first frame. */
  private record Check(WorkUse use, String page, String frame, int difference) {}

  private final Sheet sheet;
  private final Markup out;

  FrameChecksWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    Map<String, List<Check>> checks = checks();
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

  private Map<String, List<Check>> checks() {
    Map<String, List<Check>> checks = new LinkedHashMap<>();
    for (String key : sheet.edition.items().keySet()) {
      List<Check> found = new ArrayList<>();
      for (WorkUse use : sheet.edition.uses().getOrDefault(key, List.of())) {
        String page = value(use, "page");
        String frame = value(use, "frame");
        Matcher first = NUMBER.matcher(page);
        Matcher second = NUMBER.matcher(frame);
        if (first.find() && second.find()) {
          int difference = Integer.parseInt(second.group()) - Integer.parseInt(first.group());
          found.add(new Check(use, page, frame, difference));
        }
      }
      if (found.size() > 1) {
        checks.put(key, found);
      }
    }
    return checks;
  }

  private void rows(String key, List<Check> checks) {
    int usual = usual(checks);
    boolean first = true;
    for (Check check : checks) {
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

  /** The most frequent difference, the first of several. */
  private static int usual(List<Check> checks) {
    int usual = checks.get(0).difference();
    long most = 0;
    for (Check check : checks) {
      long count = checks.stream().filter(c -> c.difference() == check.difference()).count();
      if (count > most) {
        most = count;
        usual = check.difference();
      }
    }
    return usual;
  }

  private static String value(WorkUse use, String label) {
    return use.locators().stream()
        .filter(locator -> locator.label().equals(label))
        .map(Locator::value)
        .findFirst()
        .orElse("");
  }
}
