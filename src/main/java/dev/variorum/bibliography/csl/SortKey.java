package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One key of cs:sort. */
final class SortKey {

  private final String variable;
  private final @Nullable Element macro;
  private final String macroName;
  private final boolean descending;
  private final Map<String, String> names;

  private SortKey(Node node, @Nullable Element macro) {
    variable = node.get("variable");
    this.macro = macro;
    macroName = node.get("macro");
    descending = node.get("sort").equals("descending");
    Map<String, String> options = new HashMap<>();
    options.put("name-as-sort-order", "all");
    options.put("and", "");
    options.put("delimiter", ", ");
    copy(node, "names-min", "et-al-min", options);
    copy(node, "names-use-first", "et-al-use-first", options);
    copy(node, "names-use-last", "et-al-use-last", options);
    copy(node, "names-min", "et-al-subsequent-min", options);
    copy(node, "names-use-first", "et-al-subsequent-use-first", options);
    names = Map.copyOf(options);
  }

  private static void copy(Node node, String from, String to, Map<String, String> options) {
    if (node.has(from)) {
      options.put(to, node.get(from));
    }
  }

  static SortKey of(Node node, ElementReader reader) {
    return new SortKey(node, node.has("macro") ? scope -> scope.macro(node.get("macro")) : null);
  }

  boolean isDescending() {
    return descending;
  }

  boolean isCitationNumber() {
    return variable.equals("citation-number");
  }

  /** What sorting changes in the way names are written. */
  Map<String, String> nameOptions() {
    return names;
  }

  /** The key's value for an item, empty where the item has none. */
  String value(Scope scope) {
    if (macro != null) {
      return clean(macro.render(scope).plain());
    }
    if (variable.equals("citation-number")) {
      return Numeric.padded(scope.value(variable, "long"));
    }
    List<CSLName> list = scope.item().names(variable);
    if (!list.isEmpty()) {
      NameOptions all = scope.area().names().with(names).with(Map.of("form", "long"));
      return clean(new NameList(scope, all, NameShape.BARE, null).render(variable, list).plain());
    }
    DateValue date = scope.item().date(variable);
    if (!date.days().isEmpty()) {
      return sortable(date, true, true, true);
    }
    String value = scope.value(variable, "long");
    return Numeric.isVariable(variable) || variable.equals("page")
        ? Numeric.padded(value)
        : clean(RichText.parse(value, scope.terms()).plain());
  }

  private static String clean(String text) {
    return text.strip();
  }

  /** A date as digits that sort by time; years before Christ come first. */
  static String sortable(DateValue date, boolean year, boolean month, boolean day) {
    StringBuilder text = new StringBuilder();
    for (DateValue.Day each : date.days()) {
      int months = each.month() > 0 ? each.month() : each.season() > 0 ? 12 + each.season() : 0;
      text.append(year ? digits(5_000_000 + each.year(), 7) : "")
          .append(month ? digits(months, 2) : "")
          .append(day ? digits(each.day(), 2) : "");
    }
    return text.isEmpty() ? date.literal() : text.toString();
  }

  private static String digits(int number, int width) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  @Override
  public String toString() {
    return variable + macroName;
  }
}
