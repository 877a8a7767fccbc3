package dev.variorum.edition;

import java.util.List;

/**
 * How a conflict is decided.
 *
 * @param reading what the edition reads; empty where no reading results
 * @param preferred the passages that the verdict follows, numbered from 1; may be empty
 */
public record Verdict(Status status, String reading, List<Integer> preferred) {

  /** How sure. */
  public enum Status {
    DECIDED,
    PROBABLE,
    OPEN,
    /** both stand */
    INDIFFERENT
  }

  public Verdict {
    preferred = List.copyOf(preferred);
  }
}
