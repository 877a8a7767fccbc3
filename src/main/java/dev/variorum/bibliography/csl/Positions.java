package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out where each cite of a series of clusters stands. */
final class Positions {

  private final int nearDistance;
  private final boolean restart;
  private final Map<String, Integer> lastNote = new HashMap<>();
  private final Map<String, Integer> firstNote = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private List<Cite> beforeInText = List.of();
  private List<Cite> before = List.of();
  private List<Cite> noteCites = List.of();
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
      beforeInText = List.of();
      noteCites = List.of();
    }
    division = cluster.division();
    List<CiteState> states = new ArrayList<>();
    Cite previous = null;
    for (Cite cite : cluster.cites()) {
      boolean known = seen.contains(cite.key());
      boolean near =
          known && cluster.noteNumber() - lastNote.getOrDefault(cite.key(), 0) <= nearDistance;
      Position position = known ? Position.SUBSEQUENT : Position.FIRST;
      Cite against = previous == null ? only(last(cluster.noteNumber())) : previous;
      if (known && against != null && against.key().equals(cite.key())) {
        position = ibid(against, cite);
      }
      states.add(new CiteState(cite, position, near, firstNote.getOrDefault(cite.key(), 0)));
      seen.add(cite.key());
      firstNote.putIfAbsent(cite.key(), cluster.noteNumber());
      lastNote.put(cite.key(), cluster.noteNumber());
      previous = cite;
    }
    remember(cluster);
    return states;
  }

  /** The cites that a cluster follows: of the note before, or of the text before. */
  private List<Cite> last(int note) {
    if (note == 0) {
      return beforeInText;
    }
    if (note == noteBefore) {
      return before;
    }
    return note - noteBefore == 1 ? noteCites : List.of();
  }

  private static @Nullable Cite only(List<Cite> cites) {
    return cites.size() == 1 ? cites.get(0) : null;
  }

  private void remember(Cluster cluster) {
    if (cluster.noteNumber() == 0) {
      beforeInText = cluster.cites();
      return;
    }
    if (cluster.noteNumber() == noteBefore) {
      noteCites = new ArrayList<>(noteCites);
      noteCites.addAll(cluster.cites());
    } else {
      noteCites = cluster.cites();
    }
    before = cluster.cites();
    noteBefore = cluster.noteNumber();
  }

  private static Position ibid(Cite against, Cite cite) {
    if (cite.locator().isEmpty()) {
      return against.locator().isEmpty() ? Position.IBID : Position.SUBSEQUENT;
    }
    boolean same =
        against.locator().equals(cite.locator())
            && against.variables().equals(cite.variables())
            && Locators.label(against).equals(Locators.label(cite));
    return same ? Position.IBID : Position.IBID_WITH_LOCATOR;
  }
}
