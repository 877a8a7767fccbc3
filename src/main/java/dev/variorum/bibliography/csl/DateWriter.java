package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** Writes dates and ranges from date parts. */
final class DateWriter {

  private final Scope scope;
  private final String variable;
  private final String textCase;

  DateWriter(Scope scope, String variable, String textCase) {
    this.textCase = textCase;
    this.scope = scope;
    this.variable = variable;
  }

  Out write(DateValue date, List<Node> wanted, String delimiter) {
    DateValue.Day from = date.days().get(0);
    if (!date.isRange()) {
      return joined(wanted, from, delimiter, false, false);
    }
    DateValue.Day to = date.days().get(1);
    if (to.isOpen()) {
      return Out.join(
          List.of(joined(wanted, from, delimiter, false, false), Out.text("\u2013")), "");
    }
    return range(wanted, from, to, delimiter);
  }

  private Out range(List<Node> wanted, DateValue.Day from, DateValue.Day to, String delimiter) {
    int level = differing(wanted, from, to);
    if (level == 0) {
      return joined(wanted, from, delimiter, false, false);
    }
    int start = -1;
    int end = -1;
    String dash = "\u2013";
    for (int i = 0; i < wanted.size(); i++) {
      Node part = wanted.get(i);
      int rank = rank(part);
      if (rank >= level) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
      if (rank == level && !part.get("range-delimiter").isEmpty()) {
        dash = part.get("range-delimiter");
      }
    }
    List<Out> parts = new ArrayList<>();
    parts.add(joined(wanted.subList(0, start), from, delimiter, false, false));
    List<Node> middle = wanted.subList(start, end);
    Out first = joined(middle, from, delimiter, false, true);
    Out second = joined(middle, to, delimiter, true, false);
    parts.add(Out.join(List.of(first, Out.text(dash), second), ""));
    parts.add(joined(wanted.subList(end, wanted.size()), to, delimiter, false, false));
    return Out.join(parts, delimiter);
  }

  /** The rank of the largest shown part that differs: 1 year, 2 month, 3 day; 0 for none. */
  private static int differing(List<Node> wanted, DateValue.Day from, DateValue.Day to) {
    boolean month = wanted.stream().anyMatch(part -> rank(part) == 2);
    boolean day = wanted.stream().anyMatch(part -> rank(part) == 3);
    boolean year = wanted.stream().anyMatch(part -> rank(part) == 1);
    if (year && from.year() != to.year()) {
      return 1;
    }
    if (month && (from.month() != to.month() || from.season() != to.season())) {
      return 2;
    }
    return day && from.day() != to.day() ? 3 : 0;
  }

  private static int rank(Node part) {
    return switch (part.get("name")) {
      case "year" -> 1;
      case "month" -> 2;
      default -> 3;
    };
  }

  private Out joined(
      List<Node> wanted,
      DateValue.Day day,
      String delimiter,
      boolean withoutPrefix,
      boolean withoutSuffix) {
    List<Node> full = wanted.stream().filter(part -> isKnown(part, day)).toList();
    List<Out> parts = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      boolean bareStart = withoutPrefix && i == 0;
      boolean bareEnd = withoutSuffix && i == full.size() - 1;
      parts.add(part(full.get(i), day, bareStart, bareEnd));
    }
    return Out.join(parts, delimiter);
  }

  private static boolean isKnown(Node part, DateValue.Day day) {
    return switch (part.get("name")) {
      case "year" -> day.year() != 0;
      case "month" -> day.month() > 0 || day.season() > 0;
      default -> day.day() > 0;
    };
  }

  private Out part(Node part, DateValue.Day day, boolean bareStart, boolean bareEnd) {
    String text =
        switch (part.get("name")) {
          case "year" -> year(day.year(), part.get("form", "long"));
          case "month" -> month(day, part.get("form", "long"));
          default -> day(day, part.get("form", "numeric"));
        };
    if (text.isEmpty()) {
      return Out.none();
    }
    Out content = Out.text(text);
    String wanted = part.get("text-case", textCase);
    if (!wanted.isEmpty()) {
      content = TextCase.apply(content, wanted, scope.item().language(), scope);
    }
    if (part.is("strip-periods")) {
      content = Periods.strip(content);
    }
    return Out.Span.of(List.of(content))
        .affixed(bareStart ? "" : part.get("prefix"), bareEnd ? "" : part.get("suffix"))
        .formatted(Look.of(part))
        .marked(part.get("name").equals("year") ? Mark.of(Mark.Kind.YEAR, variable) : Mark.NONE);
  }

  private String year(int year, String form) {
    if (form.equals("short") && year >= 1000) {
      return two(year % 100);
    }
    if (year < 0) {
      return -year + scope.terms().text("bc");
    }
    return year < 1000 ? year + scope.terms().text("ad") : String.valueOf(year);
  }

  private String month(DateValue.Day day, String form) {
    if (day.month() == 0) {
      return scope.terms().text("season-0" + day.season());
    }
    String number = two(day.month());
    return switch (form) {
      case "numeric" -> String.valueOf(day.month());
      case "numeric-leading-zeros" -> number;
      default -> scope.terms().text("month-" + number, form, false);
    };
  }

  private String day(DateValue.Day day, String form) {
    if (form.equals("numeric-leading-zeros")) {
      return two(day.day());
    }
    if (form.equals("ordinal") && (day.day() == 1 || !scope.terms().ordinalDayOneOnly())) {
      String gender = day.month() == 0 ? "" : scope.terms().gender("month-" + two(day.month()));
      return Ordinals.ordinal(day.day(), scope.terms(), gender);
    }
    return String.valueOf(day.day());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
