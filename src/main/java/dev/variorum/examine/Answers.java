package dev.variorum.examine;

import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which findings a described conflict answers. A finding is answered when its evidence touches two
 * passages of the conflict, or its only passage, or when all the evidence that the finding has lies
 * in passages of the conflict.
 */
public final class Answers {

  /**
   * A passage of a conflict, where it stands.
   *
   * @param document id of the document
   * @param span where
   */
  public record Witness(String document, Span span) {
    boolean touches(Evidence evidence) {
      return evidence.document().equals(document) && evidence.span().overlaps(span);
    }
  }

  private Answers() {}

  /**
   * The findings that a conflict answers, in their order.
   *
   * @param passages of the conflict, at least one
   * @param findings to choose from
   */
  public static List<Finding> of(List<Witness> passages, List<Finding> findings) {
    List<Finding> answered = new ArrayList<>();
    for (Finding finding : findings) {
      Set<Witness> touched = new HashSet<>();
      int inside = 0;
      for (Evidence evidence : finding.evidence()) {
        boolean touches = false;
        for (Witness passage : passages) {
          if (passage.touches(evidence)) {
            touched.add(passage);
            touches = true;
          }
        }
        inside += touches ? 1 : 0;
      }
      boolean enough = !touched.isEmpty() && touched.size() >= Math.min(2, passages.size());
      if (enough || inside == finding.evidence().size()) {
        answered.add(finding);
      }
    }
    return List.copyOf(answered);
  }
}
