package dev.variorum.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ranks the works that a reference may mean, by its names, its title, its volume and its year. */
final class WorkMatcher {

  private static final double AUTHOR = 0.45;
  private static final double TITLE = 0.55;
  private static final double LEAST = 0.55;

  private final Catalogue catalogue;

  WorkMatcher(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The candidates of a reference, best first; those below the least score are left out. */
  List<Candidate> candidates(Mention mention) {
    List<String> head = Words.of(mention.head());
    List<String> title = Words.content(mention.title());
    Set<Work> works = new LinkedHashSet<>();
    head.forEach(word -> works.addAll(catalogue.byAuthor(word)));
    if (works.isEmpty() || mention.head().isEmpty()) {
      works.addAll(catalogue.byTitle(title));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Work work : works) {
      Candidate candidate = score(mention, head, title, work);
      if (candidate.score() >= LEAST) {
        candidates.add(candidate);
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::key));
    return candidates;
  }

  private static Candidate score(
      Mention mention, List<String> head, List<String> title, Work work) {
    boolean named = !head.isEmpty();
    boolean authored = named && isAuthor(head, work);
    double titled = agreement(title, work.title());
    double score;
    StringBuilder reason = new StringBuilder();
    if (named && authored) {
      boolean titleless = title.isEmpty();
      score = titleless ? 0.8 : AUTHOR + TITLE * titled;
      reason.append("author");
      reason.append(titleless ? ", no title given" : ", title " + percent(titled));
      if (!titleless && titled < 0.34) {
        score = Math.min(score, 0.5);
      }
    } else if (named) {
      score = titled >= 0.8 && title.size() >= 3 ? 0.6 * titled : 0;
      reason.append("title ").append(percent(titled)).append(", another name");
    } else {
      boolean weighty = title.size() >= 2 || (title.size() == 1 && work.title().size() == 1);
      score = weighty && titled >= 0.75 ? 0.9 * titled : 0;
      reason.append("title ").append(percent(titled));
    }
    boolean run =
        title.size() > 1 && java.util.Collections.indexOfSubList(work.title(), title) >= 0;
    if (run) {
      score += 0.06;
      reason.append(", the words in a run");
    }
    score += volume(mention, work, reason) + year(mention, work, reason);
    return new Candidate(work.key(), score, reason.toString());
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static boolean isAuthor(List<String> head, Work work) {
    for (String author : work.authors()) {
      if (head.containsAll(List.of(author.split(" ")))) {
        return true;
      }
    }
    return false;
  }

  /** The share of the words of a short title that the full one has. */
  private static double agreement(List<String> mention, List<String> title) {
    if (mention.isEmpty()) {
      return 0;
    }
    double found = 0;
    for (String word : mention) {
      if (title.contains(word)) {
        found++;
      } else if (title.stream().anyMatch(other -> Words.isSlip(word, other))) {
        found += 0.8;
      }
    }
    return found / mention.size();
  }

  private static double volume(Mention mention, Work work, StringBuilder reason) {
    String own = work.item().text("volume");
    String cited = mention.locator("volume");
    boolean journal = !work.item().text("container-title").isEmpty();
    if (own.isEmpty() || cited.isEmpty() || journal) {
      return 0;
    }
    boolean same = own.equalsIgnoreCase(cited);
    reason.append(same ? ", same volume" : ", another volume");
    return same ? 0.05 : -0.4;
  }

  private static double year(Mention mention, Work work, StringBuilder reason) {
    int own = work.item().year("issued").orElse(0);
    if (mention.year() == 0 || own == 0) {
      return 0;
    }
    boolean same = own == mention.year();
    reason.append(same ? ", same year" : ", another year");
    return same ? 0.05 : -0.1;
  }
}
