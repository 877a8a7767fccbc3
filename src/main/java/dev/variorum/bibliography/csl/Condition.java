package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The test of an if or else-if. */
interface Condition {

  boolean holds(Scope scope);

  /** All tests in the attributes of a branch, joined by its match. */
  static Condition of(Node node) {
    List<Condition> tests = new ArrayList<>();
    if (node.has("type")) {
      // An item has but one type: several in one test are alternatives whatever the match.
      Set<String> types = Set.copyOf(node.words("type"));
      tests.add(scope -> types.contains(scope.item().type()));
    }
    for (String word : node.words("variable")) {
      tests.add(scope -> scope.has(word));
    }
    for (String word : node.words("is-numeric")) {
      tests.add(scope -> isNumeric(scope.number(word), word));
    }
    for (String word : node.words("is-uncertain-date")) {
      tests.add(scope -> scope.item().date(word).circa());
    }
    if (node.has("locator")) {
      List<String> labels = node.words("locator");
      tests.add(scope -> labels.stream().anyMatch(scope::hasLocator));
    }
    for (String word : node.words("position")) {
      tests.add(position(word));
    }
    if (node.has("disambiguate")) {
      boolean wanted = node.is("disambiguate");
      tests.add(scope -> scope.disambiguates() == wanted);
    }
    for (Node nested : node.children("conditions")) {
      tests.add(nested(nested));
    }
    return joined(tests, node.get("match", "all"));
  }

  /** Chapter ii is numbered too. */
  private static boolean isNumeric(String value, String variable) {
    return Numeric.isNumeric(value) || (variable.equals("locator") && Numeric.isRoman(value));
  }

  private static Condition nested(Node conditions) {
    List<Condition> tests = new ArrayList<>();
    conditions.children("condition").forEach(node -> tests.add(of(node)));
    return joined(tests, conditions.get("match", "all"));
  }

  private static Condition joined(List<Condition> list, String match) {
    Condition[] tests = list.toArray(Condition[]::new);
    return switch (match) {
      case "any" -> scope -> one(tests, scope, true);
      case "none" -> scope -> !one(tests, scope, true);
      case "nand" -> scope -> one(tests, scope, false);
      default -> scope -> !one(tests, scope, false);
    };
  }

  /** Whether one test has this outcome. */
  private static boolean one(Condition[] tests, Scope scope, boolean outcome) {
    for (Condition test : tests) {
      if (test.holds(scope) == outcome) {
        return true;
      }
    }
    return false;
  }

  private static Condition position(String word) {
    return switch (word) {
      case "first" -> scope -> scope.isAt(Position.FIRST);
      case "subsequent" -> scope -> scope.isAt(Position.SUBSEQUENT);
      case "ibid" -> scope -> scope.isAt(Position.IBID);
      case "ibid-with-locator" -> scope -> scope.isAt(Position.IBID_WITH_LOCATOR);
      case "near-note" -> Scope::isNearNote;
      default -> scope -> false;
    };
  }
}
