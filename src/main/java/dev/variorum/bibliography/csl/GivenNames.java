package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that tell names apart wherever they stand, whether or not the cites are alike. */
final class GivenNames {

  private final Session session;
  private final Position position;
  private final boolean primaryOnly;
  private final int highest;

  GivenNames(Session session, Position position, String rule) {
    this.session = session;
    this.position = position;
    primaryOnly = rule.startsWith("primary-name");
    highest = rule.endsWith("with-initials") ? 1 : 2;
  }

  private record Seen(String key, ShownName shown, String base) {
    String identity() {
      return shown.at(2).replaceAll("[\\s.]", "") + "\n" + shown.name().getSuffix();
    }
  }

  void run(List<String> keys, Map<String, Distinction> distinctions) {
    // Names behind et al. first: they keep their levels should they come to be shown.
    run(keys, distinctions, Disambiguator.MAX_NAMES);
    run(keys, distinctions, 0);
  }

  private void run(List<String> keys, Map<String, Distinction> distinctions, int names) {
    List<List<Seen>> seenInEach =
        Parallel.map(
            keys,
            key -> seen(key, distinctions.getOrDefault(key, Distinction.NONE).withNames(names)));
    Map<String, List<Seen>> byBase = new LinkedHashMap<>();
    for (List<Seen> ofOne : seenInEach) {
      for (Seen seen : ofOne) {
        byBase.computeIfAbsent(seen.base, base -> new ArrayList<>()).add(seen);
      }
    }
    byBase.values().forEach(seen -> raise(seen, distinctions));
  }

  private List<Seen> seen(String key, Distinction distinction) {
    ItemView view = session.view(key);
    if (view == null) {
      return List.of();
    }
    List<Seen> seen = new ArrayList<>();
    for (ShownName name : session.trial(view, session.state(key, position), distinction).shown()) {
      if (name.isPrimary() || !primaryOnly) {
        seen.add(new Seen(key, name, name.at(0)));
      }
    }
    return seen;
  }

  /** Initials that some share help only where they tell at least one person apart. */
  private static int bestInitials(Map<String, Set<String>> byInitials) {
    return byInitials.size() > 1 ? 1 : 0;
  }

  private void raise(List<Seen> alike, Map<String, Distinction> distinctions) {
    Set<String> people = new LinkedHashSet<>();
    alike.forEach(seen -> people.add(seen.identity()));
    if (people.size() < 2) {
      for (Seen seen : alike) {
        Distinction old = distinctions.get(seen.key);
        if (old != null) {
          distinctions.put(seen.key, old.withGiven(seen.shown.place(), 0));
        }
      }
      return;
    }
    Map<String, Set<String>> byInitials = new HashMap<>();
    for (Seen seen : alike) {
      byInitials.computeIfAbsent(seen.shown.at(1), k -> new LinkedHashSet<>()).add(seen.identity());
    }
    for (Seen seen : alike) {
      Set<String> same = byInitials.getOrDefault(seen.shown.at(1), Set.of());
      int level = same.size() == 1 ? 1 : highest == 1 ? bestInitials(byInitials) : highest;
      Distinction old = distinctions.getOrDefault(seen.key, Distinction.NONE);
      distinctions.put(seen.key, old.withGiven(seen.shown.place(), level));
    }
  }
}
