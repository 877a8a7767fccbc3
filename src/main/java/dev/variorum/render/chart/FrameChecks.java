package dev.variorum.render.chart;

import dev.variorum.cite.Locator;
import dev.variorum.edition.Edition;
import dev.variorum.edition.WorkUse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What page and frame of a filmed record have to do with one another: the frame number less the
 * page number is the same throughout, so that a note in which it differs stands out.
 *
 * @param key of the record
 * @param checks at least two
 */
public record FrameChecks(String key, List<Check> checks) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

  public FrameChecks {
    checks = List.copyOf(checks);
  }

  /** A note that gives both; the difference is that of the first page and the first frame. */
  public record Check(WorkUse use, String page, String frame, int difference) {}

  /** The records that several notes cite by page and frame, in the order of the bibliography. */
  public static List<FrameChecks> of(Edition edition) {
    List<FrameChecks> all = new ArrayList<>();
    for (String key : edition.items().keySet()) {
      List<Check> found = new ArrayList<>();
      for (WorkUse use : edition.uses().getOrDefault(key, List.of())) {
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
        all.add(new FrameChecks(key, found));
      }
    }
    return all;
  }

  /** The most frequent difference, the first of several. */
  public int usual() {
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
