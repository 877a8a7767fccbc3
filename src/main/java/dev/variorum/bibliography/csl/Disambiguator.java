package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells apart the cites of different items that would read alike: by more names, by given names, by
 * what the style adds under disambiguate, by a letter after the year, in this order.
 */
final class Disambiguator {

  static final int MAX_NAMES = 100;
  private static final int MAX_TESTS = 3;

  private final Session session;
  private final Area area;
  private final Position position;
  private final Map<String, Distinction> distinctions;

  Disambiguator(Session session, Map<String, Distinction> distinctions) {
    this.session = session;
    this.distinctions = distinctions;
    area = session.style().citation();
    position = session.style().isNote() ? Position.SUBSEQUENT : Position.FIRST;
  }

  /** Fills in the distinctions of the items, which come in the order of the bibliography. */
  void run(List<String> keys) {
    boolean names = area.option("disambiguate-add-names").equals("true");
    boolean given = area.option("disambiguate-add-givenname").equals("true");
    String rule = area.option("givenname-disambiguation-rule", "by-cite");
    if (given && !rule.equals("by-cite")) {
      new GivenNames(session, position, rule).run(keys, distinctions);
    }
    boolean byCite = given && rule.equals("by-cite");
    boolean suffix = area.option("disambiguate-add-year-suffix").equals("true");
    boolean condition = session.style().usesDisambiguate();
    if (!names && !byCite && !suffix && !condition) {
      return;
    }
    for (List<String> alike : alike(keys)) {
      List<List<String>> sets = List.of(alike);
      if (names) {
        sets = split(sets, this::byNames);
      }
      if (byCite) {
        sets = split(sets, set -> byGivenNames(set, names));
      }
      if (condition) {
        sets = split(sets, this::byCondition);
      }
      if (suffix) {
        sets.forEach(this::bySuffix);
      }
    }
  }

  private static List<List<String>> split(
      List<List<String>> sets, Function<List<String>, List<List<String>>> method) {
    List<List<String>> left = new ArrayList<>();
    sets.forEach(set -> left.addAll(method.apply(set)));
    return left;
  }

  /** The sets of two and more items whose cites read alike. */
  private List<List<String>> alike(Collection<String> keys) {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    List<String> ordered = List.copyOf(keys);
    List<String> texts = Parallel.map(ordered, key -> text(key, distinction(key)));
    for (int i = 0; i < texts.size(); i++) {
      sets.computeIfAbsent(texts.get(i), text -> new ArrayList<>()).add(ordered.get(i));
    }
    return sets.values().stream().filter(set -> set.size() > 1).toList();
  }

  private Distinction distinction(String key) {
    return distinctions.getOrDefault(key, Distinction.NONE);
  }

  private CiteState state(String key) {
    return session.state(key, position);
  }

  private String text(String key, Distinction distinction) {
    ItemView view = session.view(key);
    return view == null
        ? key
        : withoutAccess(session.trial(view, state(key), distinction).out()).plain();
  }

  /** When a work was looked at does not tell it from others. */
  private static Out withoutAccess(Out out) {
    return showsAccess(out) ? out.map(span -> isAccess(span) ? span.with(List.of()) : span) : out;
  }

  private static boolean showsAccess(Out out) {
    if (!(out instanceof Out.Span span)) {
      return false;
    }
    if (isAccess(span)) {
      return true;
    }
    for (Out child : span.children()) {
      if (showsAccess(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAccess(Out.Span span) {
    return span.mark().kind() == Mark.Kind.DATE && span.mark().value().equals("accessed");
  }

  private int most(List<String> set) {
    int most = 0;
    for (String key : set) {
      ItemView view = session.view(key);
      if (view != null) {
        for (ShownName name :
            session.trial(view, state(key), distinction(key).withNames(MAX_NAMES)).shown()) {
          String place = name.place();
          most = Math.max(most, 1 + Integer.parseInt(place.substring(place.indexOf('/') + 1)));
        }
      }
    }
    return most;
  }

  /** For each key how many of the set read like it, itself included. */
  private Map<String, Integer> company(List<String> set, Map<String, Distinction> trial) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (String key : set) {
      String text = text(key, trial.getOrDefault(key, distinction(key)));
      texts.put(key, text);
      counts.merge(text, 1, Integer::sum);
    }
    Map<String, Integer> company = new HashMap<>();
    set.forEach(key -> company.put(key, counts.getOrDefault(texts.get(key), 1)));
    return company;
  }

  private List<List<String>> byNames(List<String> set) {
    Map<String, Integer> best = new HashMap<>();
    Map<String, Distinction> chosen = new HashMap<>();
    set.forEach(key -> best.put(key, set.size()));
    int most = most(set);
    for (int count = 2; count <= most; count++) {
      Map<String, Distinction> trial = new HashMap<>();
      for (String key : set) {
        trial.put(key, distinction(key).withNames(count));
      }
      Map<String, Integer> company = company(set, trial);
      for (String key : set) {
        if (company.getOrDefault(key, 1) < best.getOrDefault(key, 1)) {
          best.put(key, company.getOrDefault(key, 1));
          chosen.put(key, trial.getOrDefault(key, Distinction.NONE));
        }
      }
    }
    distinctions.putAll(chosen);
    return alike(set);
  }

  private List<List<String>> byGivenNames(List<String> set, boolean addNames) {
    int most = addNames ? most(set) : 0;
    Map<String, Distinction> start = new HashMap<>();
    set.forEach(key -> start.put(key, distinction(key)));
    for (int count = addNames ? 1 : 0; count <= most; count++) {
      Map<String, Distinction> trial = new HashMap<>();
      for (String key : set) {
        Distinction old = start.getOrDefault(key, Distinction.NONE);
        trial.put(key, old.withNames(Math.max(old.names(), count)));
      }
      if (raise(set, trial)) {
        distinctions.putAll(trial);
        List<List<String>> left = alike(set);
        if (left.size() != 1 || left.get(0).size() != set.size()) {
          return split(left, rest -> byGivenNames(rest, addNames));
        }
      }
    }
    return alike(set);
  }

  /** Raises the first name that makes a difference; false where none does. */
  private boolean raise(List<String> set, Map<String, Distinction> trial) {
    Map<String, List<ShownName>> shown = new LinkedHashMap<>();
    int places = 0;
    for (String key : set) {
      ItemView view = session.view(key);
      List<ShownName> names =
          view == null
              ? List.of()
              : session.trial(view, state(key), trial.getOrDefault(key, Distinction.NONE)).shown();
      shown.put(key, names);
      places = Math.max(places, names.size());
    }
    Map<String, Distinction> widest = new HashMap<>(trial);
    for (int place = 0; place < places; place++) {
      for (int level = 1; level <= 2; level++) {
        Map<String, Distinction> higher = new HashMap<>(widest);
        for (String key : set) {
          List<ShownName> names = shown.getOrDefault(key, List.of());
          if (place < names.size()) {
            Distinction old = higher.getOrDefault(key, Distinction.NONE);
            higher.put(key, old.withGiven(names.get(place).place(), level));
          }
        }
        boolean helps =
            company(set, higher).values().stream().anyMatch(number -> number < set.size());
        if (helps) {
          trial.putAll(higher);
          return true;
        }
      }
    }
    return false;
  }

  private List<List<String>> byCondition(List<String> set) {
    for (int tests = 1; tests <= MAX_TESTS; tests++) {
      Map<String, Distinction> trial = new HashMap<>();
      for (String key : set) {
        trial.put(key, distinction(key).withCondition(tests));
      }
      Map<String, Integer> company = company(set, trial);
      if (company.values().stream().anyMatch(number -> number < set.size())) {
        distinctions.putAll(trial);
        return split(
            alike(set), rest -> rest.size() < set.size() ? byCondition(rest) : List.of(rest));
      }
    }
    return List.of(set);
  }

  private void bySuffix(List<String> set) {
    int suffix = 0;
    for (String key : set) {
      distinctions.put(key, distinction(key).withSuffix(++suffix));
    }
  }
}
