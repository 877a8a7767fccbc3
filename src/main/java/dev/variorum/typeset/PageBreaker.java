package dev.variorum.typeset;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a galley into pages: of all ways, the one that costs least in empty lines, widows, orphans
 * and divided notes. A state is the next row of text and how far the notes of each series have been
 * set; the search goes over the states in the order of the text.
 */
final class PageBreaker {

  /** Space between text and notes, and around the rule of each series. */
  static final double RULE_SPACE = 9;

  private static final double EPSILON = 0.01;
  private static final int BEAM = 12;

  /** Fewer lines of text than this on a page are to be avoided. */
  private static final int FEW = 6;

  /** What each line that is lacking there costs, squared. */
  private static final double FEW_COST = 120;

  /** Pages are tried that are shorter than the fullest by so many lines at most. */
  private static final int WINDOW = 11;

  private final Galley galley;
  private final List<NoteFoot> feet;
  private final double height;
  private final double leading;
  private final int rows;
  private final double[] tops;
  private final double[] repeated;

  private static final class State {
    final int row;
    final int[] cursors;
    final double cost;
    final @Nullable State before;
    final @Nullable PagePlan plan;

    State(int row, int[] cursors, double cost, @Nullable State before, @Nullable PagePlan plan) {
      this.row = row;
      this.cursors = cursors;
      this.cost = cost;
      this.before = before;
      this.plan = plan;
    }
  }

  PageBreaker(Galley galley, List<NoteFoot> feet, double height, double leading) {
    this.galley = galley;
    this.feet = feet;
    this.height = height;
    this.leading = leading;
    this.rows = galley.rows().size();
    this.tops = new double[rows + 1];
    this.repeated = new double[rows];
    for (int i = 0; i < rows; i++) {
      Row row = galley.rows().get(i);
      tops[i + 1] = tops[i] + row.before() + row.height();
      for (Row head : row.repeat()) {
        repeated[i] += head.height();
      }
    }
  }

  List<PagePlan> plan() {
    if (rows == 0) {
      return List.of(new PagePlan(0, 0, new int[feet.size()], new int[feet.size()]));
    }
    List<Map<IntBuffer, State>> byRow = new ArrayList<>();
    for (int i = 0; i <= rows; i++) {
      byRow.add(new HashMap<>());
    }
    put(byRow, new State(0, new int[feet.size()], 0, null, null));
    State best = null;
    for (int i = 0; i <= rows; i++) {
      List<State> states = new ArrayList<>(byRow.get(i).values());
      // Ties are broken by how far the notes are, never by the order of a hash table.
      states.sort(PageBreaker::compare);
      byRow.set(i, Map.of());
      for (int k = 0; k < Math.min(states.size(), BEAM); k++) {
        State done = expand(states.get(k), byRow);
        if (done != null && (best == null || done.cost < best.cost)) {
          best = done;
        }
      }
    }
    if (best == null) {
      throw new IllegalStateException("no way to cut a section into pages");
    }
    List<PagePlan> plans = new ArrayList<>();
    for (State state = best; state.plan != null; state = state.before) {
      plans.add(state.plan);
      if (state.before == null) {
        break;
      }
    }
    Collections.reverse(plans);
    return plans;
  }

  /** Whether pages that were planned before hold what they are to hold now. */
  boolean holds(List<PagePlan> plans) {
    for (PagePlan plan : plans) {
      double body = plan.from() < plan.to() ? body(plan.from(), plan.to()) : 0;
      for (int s = 0; s < feet.size(); s++) {
        if (plan.notesTo()[s] > pendingEnd(s, rows)) {
          return false;
        }
      }
      if (body + notesHeight(plan.notesFrom(), plan.notesTo()) > height + EPSILON) {
        return false;
      }
    }
    return true;
  }

  private static int compare(State a, State b) {
    int byCost = Double.compare(a.cost, b.cost);
    return byCost != 0 ? byCost : Arrays.compare(b.cursors, a.cursors);
  }

  private static void put(List<Map<IntBuffer, State>> byRow, State state) {
    Map<IntBuffer, State> map = byRow.get(state.row);
    IntBuffer key = IntBuffer.wrap(state.cursors);
    State old = map.get(key);
    if (old == null || state.cost < old.cost) {
      map.put(key, state);
    }
  }

  private int pendingEnd(int s, int row) {
    return feet.get(s).end(row);
  }

  private boolean finished(State state) {
    for (int s = 0; s < feet.size(); s++) {
      if (state.cursors[s] != pendingEnd(s, state.row)) {
        return false;
      }
    }
    return state.row == rows;
  }

  /** Tries all pages that may follow; returns the state itself where nothing is left to set. */
  private @Nullable State expand(State start, List<Map<IntBuffer, State>> byRow) {
    State state = start;
    if (finished(state)) {
      return state;
    }
    // Pages that hold nothing but the rest of notes, where these alone are more than a page.
    while (notesAlone(state)) {
      int[] to = forced(state, state.row, 0);
      PagePlan plan = new PagePlan(state.row, state.row, state.cursors, to);
      state = new State(state.row, to, state.cost + 300, state, plan);
      if (finished(state)) {
        return state;
      }
    }
    if (state.row == rows) {
      int[] to = new int[feet.size()];
      Arrays.setAll(to, s -> pendingEnd(s, rows));
      PagePlan plan = new PagePlan(rows, rows, state.cursors, to);
      return new State(rows, to, state.cost + 300, state, plan);
    }
    List<State> found = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    double leastAllowed = Double.POSITIVE_INFINITY;
    List<Double> slacks = new ArrayList<>();
    List<Integer> early = new ArrayList<>();
    for (int j = state.row + 1; j <= rows; j++) {
      double body = body(state.row, j);
      if (body > height + EPSILON) {
        break;
      }
      if (j < rows && slackAtLeast(state, j) > WINDOW * leading) {
        early.add(j);
        continue;
      }
      PagePlan page = page(state, j);
      if (page == null) {
        // More text calls more notes: what does not fit now does not fit later.
        break;
      }
      found.add(after(state, page));
      slacks.add(slack(page));
      least = Math.min(least, slack(page));
      leastAllowed = allowed(j) ? Math.min(leastAllowed, slack(page)) : leastAllowed;
    }
    // Most of the short pages are out of the question once the fuller ones are known.
    for (int k = early.size() - 1; k >= 0; k--) {
      int j = early.get(k);
      double fullest = allowed(j) ? leastAllowed : least;
      PagePlan page = slackAtLeast(state, j) > fullest + WINDOW * leading ? null : page(state, j);
      if (page != null) {
        found.add(after(state, page));
        slacks.add(slack(page));
        least = Math.min(least, slack(page));
        leastAllowed = allowed(j) ? Math.min(leastAllowed, slack(page)) : leastAllowed;
      }
    }
    if (found.isEmpty()) {
      int j = state.row + 1;
      while (j < rows && galley.rows().get(j).breakCost() >= Row.NEVER / 10 && j < state.row + 3) {
        j++;
      }
      double body = body(state.row, j);
      if (body > height + EPSILON) {
        j = state.row + 1;
        body = body(state.row, j);
      }
      int[] to = forced(state, j, body);
      put(
          byRow,
          new State(j, to, state.cost + 1e8, state, new PagePlan(state.row, j, state.cursors, to)));
      return null;
    }
    for (int k = 0; k < found.size(); k++) {
      // Lines that keep together may be more than the window holds.
      int j = found.get(k).row;
      double fullest = allowed(j) ? leastAllowed : least;
      if (slacks.get(k) <= fullest + WINDOW * leading || j == rows) {
        put(byRow, found.get(k));
      }
    }
    return null;
  }

  /** A page that ends before row j, or null where its notes do not fit. */
  private @Nullable PagePlan page(State state, int j) {
    int[] to = fit(state, j, height - body(state.row, j));
    return to == null ? null : new PagePlan(state.row, j, state.cursors, to);
  }

  private State after(State state, PagePlan page) {
    double cost = cost(state, page.to(), page.notesTo(), slack(page));
    return new State(page.to(), page.notesTo(), state.cost + cost, state, page);
  }

  /** The room that is left on a page. */
  private double slack(PagePlan plan) {
    return height - body(plan.from(), plan.to()) - notesHeight(plan.notesFrom(), plan.notesTo());
  }

  /** What room a page that ends before row j hardly leaves less of. */
  private double slackAtLeast(State state, int j) {
    double room = height - body(state.row, j);
    for (int s = 0; s < feet.size(); s++) {
      int from = state.cursors[s];
      int to = pendingEnd(s, j);
      room -= from == to ? 0 : feet.get(s).most(from, to) + RULE_SPACE;
    }
    return room;
  }

  /** Whether a page may end before a row. */
  private boolean allowed(int j) {
    return j == rows
        || galley.rows().get(j).breakCost() + galley.rows().get(j - 1).endCost() < Row.NEVER / 10;
  }

  private boolean notesAlone(State state) {
    double pending = 0;
    for (int s = 0; s < feet.size(); s++) {
      pending += seriesHeight(s, state.cursors[s], pendingEnd(s, state.row));
    }
    return pending > height * 0.75;
  }

  private double body(int from, int to) {
    return tops[to] - tops[from] - galley.rows().get(from).before() + repeated[from];
  }

  private double seriesHeight(int s, int from, int to) {
    return from == to ? 0 : feet.get(s).height(from, to) + RULE_SPACE;
  }

  private double notesHeight(int[] from, int[] to) {
    double sum = 0;
    for (int s = 0; s < feet.size(); s++) {
      sum += seriesHeight(s, from[s], to[s]);
    }
    return sum;
  }

  /** How far the notes go on a page whose text ends before row j; null if they do not fit. */
  private int @Nullable [] fit(State state, int j, double room) {
    int[] to = new int[feet.size()];
    for (int s = 0; s < feet.size(); s++) {
      to[s] = pendingEnd(s, j);
    }
    double excess = notesHeight(state.cursors, to) - room;
    for (int s = feet.size() - 1; s >= 0 && excess > EPSILON; s--) {
      if (to[s] != state.cursors[s]) {
        double before = seriesHeight(s, state.cursors[s], to[s]);
        to[s] = feet.get(s).cut(state.cursors[s], to[s], excess);
        excess -= before - seriesHeight(s, state.cursors[s], to[s]);
      }
    }
    return excess > EPSILON ? null : to;
  }

  /** Takes of the notes what there is room for, at least something. */
  private int[] forced(State state, int j, double body) {
    double room = height - body;
    int[] to = state.cursors.clone();
    boolean some = body <= 0;
    boolean blocked = false;
    for (int s = 0; s < feet.size() && !blocked; s++) {
      int end = pendingEnd(s, j);
      if (to[s] != end) {
        to[s] = feet.get(s).take(state.cursors[s], end, room - RULE_SPACE, some);
        room -= seriesHeight(s, state.cursors[s], to[s]);
        some = false;
        blocked = to[s] != end && room < leading;
      }
    }
    return to;
  }

  private double cost(State state, int j, int[] to, double slack) {
    boolean last = j == rows;
    double cost = 0;
    double lines = Math.max(0, slack) / leading;
    if (!last) {
      cost += lines * lines * 10;
      cost += galley.rows().get(j).breakCost() + galley.rows().get(j - 1).endCost();
    }
    double lack = FEW - (tops[j] - tops[state.row]) / leading;
    if (lack > 0 && state.row > 0) {
      // A page of few lines looks lost, the last of a chapter no less than others.
      cost += lack * lack * FEW_COST;
    }
    for (int s = 0; s < feet.size(); s++) {
      int carried = to[s] == pendingEnd(s, j) ? 0 : feet.get(s).carried(to[s], pendingEnd(s, j));
      if (carried > 0) {
        cost += 70 + 3.0 * carried + (last ? 250 : 0);
      }
    }
    return cost;
  }
}
