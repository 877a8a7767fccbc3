package dev.variorum.edition;

import dev.variorum.examine.Finding;
import dev.variorum.examine.Severity;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the editor made of the findings, by their severity. A finding counts as true where a
 * conflict answers it, whatever the verdict on the conflict; as false where it was dismissed.
 *
 * @param bySeverity every severity, the heaviest first
 */
public record Judgements(Map<Severity, Count> bySeverity) {

  /**
   * Findings of one severity.
   *
   * @param answered by a conflict
   * @param dismissed as no conflict
   * @param open judged by nobody yet
   */
  public record Count(int answered, int dismissed, int open) {

    /** All of them. */
    public int all() {
      return answered + dismissed + open;
    }

    private Count plus(Count more) {
      return new Count(answered + more.answered, dismissed + more.dismissed, open + more.open);
    }
  }

  private static final Count NONE = new Count(0, 0, 0);

  /** Counts the findings of an edition. */
  public static Judgements of(Edition edition) {
    Set<String> answered = new HashSet<>();
    edition.conflicts().forEach(conflict -> answered.addAll(conflict.findings()));
    Map<Severity, Count> counts = new EnumMap<>(Severity.class);
    for (Finding finding : edition.findings()) {
      Count one =
          answered.contains(finding.id())
              ? new Count(1, 0, 0)
              : edition.dismissed().containsKey(finding.id())
                  ? new Count(0, 1, 0)
                  : new Count(0, 0, 1);
      counts.merge(finding.severity(), one, Count::plus);
    }
    return new Judgements(counts);
  }

  /** The count of one severity. */
  public Count of(Severity severity) {
    return bySeverity.getOrDefault(severity, NONE);
  }

  /**
   * The share of true findings among those judged of a warning or more; 1 where none was judged.
   */
  public double precision() {
    Count heavy = of(Severity.WARNING).plus(of(Severity.ERROR));
    int judged = heavy.answered() + heavy.dismissed();
    return judged == 0 ? 1 : (double) heavy.answered() / judged;
  }

  /** The figures, a line each. */
  public String report() {
    StringBuilder out = new StringBuilder();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      Count count = of(severity);
      out.append(
          String.format(
              Locale.ROOT,
              "%-8s %4d: %d true, %d dismissed, %d open\n",
              severity.name().toLowerCase(Locale.ROOT),
              count.all(),
              count.answered(),
              count.dismissed(),
              count.open()));
    }
    return out.append(
            String.format(
                Locale.ROOT,
                "precision of what is judged of warning and above: %.1f %%\n",
                100 * precision()))
        .toString();
  }
}
