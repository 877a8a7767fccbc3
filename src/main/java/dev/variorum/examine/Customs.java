package dev.variorum.examine;

import java.util.List;
import java.util.function.Supplier;

/**
 * Findings of form against the custom of a text. A rule of citing that a text breaks now and then
 * is broken; one that it breaks in a third of all cases is not its rule, and a list of so many
 * faults would only bury the others.
 */
final class Customs {

  /** How many examples a finding on a custom shows. */
  static final int EXAMPLES = 8;

  private static final int FEW = 12;

  private Customs() {}

  /**
   * The findings, or the one that says that this is the custom.
   *
   * @param cases how many cases there are in which the rule could have been broken
   */
  static List<Finding> unlessCustom(List<Finding> own, int cases, Supplier<Finding> custom) {
    return own.size() > FEW && own.size() * 3 >= cases ? List.of(custom.get()) : own;
  }
}
