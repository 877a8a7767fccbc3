package dev.variorum.bibliography.csl;

/** Where a cite stands in the series of citations. */
public enum Position {
  FIRST,
  SUBSEQUENT,
  IBID,
  IBID_WITH_LOCATOR;

  /** Whether a style's test for another position holds here: ibid is also subsequent. */
  boolean implies(Position tested) {
    return switch (tested) {
      case FIRST -> this == FIRST;
      case SUBSEQUENT -> this != FIRST;
      case IBID -> this == IBID || this == IBID_WITH_LOCATOR;
      case IBID_WITH_LOCATOR -> this == IBID_WITH_LOCATOR;
    };
  }
}
