package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out where each cite of a series of clusters stands. */
final class Positions {

  private final int nearDistance;
  private final boolean restart;
  private final Map<String, Integer> lastNote = new HashMap<>();
  private final Map<String, Integer> firstNote = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private List<Cite> before = List.of();
  private int noteBefore;
  private String division = "";

  /**
   * Begins a series.
   *
   * @param nearDistance how many notes back still count as near
   * @param restart whether each division begins anew
   */
  Positions(int nearDistance, boolean restart) {
    this.nearDistance = nearDistance;
    this.restart = restart;
  }

  /** The states of the cites of the next cluster, in their order. */
  List<CiteState> next(Cluster cluster) {
    if (restart && !cluster.division().equals(division)) {
      lastNote.clear();
      firstNote.clear();
      seen.clear();
      before = List.of();
    }
    division = cluster.division();
    List<CiteState> states = new ArrayList<>();
    Cite previous = null;
    for (Cite cite : cluster.cites()) {
      boolean known = seen.contains(cite.key());
      boolean near =
          known
              && cluster.noteNumber() - lastNote.getOrDefault(cite.key(), 0) <= nearDistance;
      Position position = known ? Position.SUBSEQUENT : Position.FIRST;
      Cite against = previous;
      if (previous == null
          && before.size() == 1
          && (cluster.noteNumber() == 0 || cluster.noteNumber() - noteBefore <= 1)) {
        against = before.get(0);
      }
      if (previous == null && before.size() > 1 && allSame(before)) {
        against = null;
      }
      if (known && against != null && against.key().equals(cite.key())) {
        position = ibid(against, cite);
      }
      states.add(
          new CiteState(cite, position, near, firstNote.getOrDefault(cite.key(), 0)));
      seen.add(cite.key());
      firstNote.putIfAbsent(cite.key(), cluster.noteNumber());
      lastNote.put(cite.key(), cluster.noteNumber());
      previous = cite;
    }
    before = cluster.cites();
    noteBefore = cluster.noteNumber();
    return states;
  }

  private static boolean allSame(List<Cite> cites) {
    return cites.stream().map(Cite::key).distinct().count() == 1;
  }

  private static Position ibid(Cite against, Cite cite) {
    if (cite.locator().isEmpty()) {
      return against.locator().isEmpty() ? Position.IBID : Position.SUBSEQUENT;
    }
    boolean same =
        against.locator().equals(cite.locator())
            && Locators.label(against).equals(Locators.label(cite));
    return same ? Position.IBID : Position.IBID_WITH_LOCATOR;
  }
}
