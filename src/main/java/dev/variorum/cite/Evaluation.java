package dev.variorum.cite;

import dev.variorum.cite.GoldNote.GoldCitation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well citations agree with a hand-made answer. With keys a citation is right when the answer
 * has its key in the same note. With clusters each cluster of the answer is first paired with the
 * cluster that shares most notes with it, one to one; a citation is right when the answer has its
 * partner in the same note. B-cubed, which needs no pairing, is given beside it.
 *
 * @param notes how many notes of the answer were compared
 * @param missing notes of the answer that the document lacks
 * @param byForm the counts by the form that the answer gives
 * @param bands how many links of a certainty band are right, by the lower bound of the band
 * @param misses what differs, one line a note
 */
public record Evaluation(
    int notes,
    List<String> missing,
    Count total,
    Map<String, Count> byForm,
    Map<String, Count> bands,
    double bcubedPrecision,
    double bcubedRecall,
    List<String> misses) {

  /**
   * Counts of citations.
   *
   * @param right found and right
   * @param wrong found and not in the answer; in a band: links that are wrong
   * @param missed in the answer and not found
   */
  public record Count(int right, int wrong, int missed) {
    public double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    public double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Count plus(int moreRight, int moreWrong, int moreMissed) {
      return new Count(right + moreRight, wrong + moreWrong, missed + moreMissed);
    }
  }

  private static final Count NONE = new Count(0, 0, 0);

  public Evaluation {
    missing = List.copyOf(missing);
    misses = List.copyOf(misses);
  }

  /** Harmonic mean of the two B-cubed figures. */
  public double bcubed() {
    double sum = bcubedPrecision + bcubedRecall;
    return sum == 0 ? 0 : 2 * bcubedPrecision * bcubedRecall / sum;
  }

  /** Compares a document with an answer. */
  public static Evaluation of(CitedDocument cited, List<GoldNote> gold) {
    return new Comparison(cited, gold).run();
  }

  /** The figures as lines for people. */
  public String report() {
    StringBuilder out = new StringBuilder();
    line(out, "notes", notes + (missing.isEmpty() ? "" : ", missing " + missing));
    line(out, "all", figures(total));
    byForm.forEach((form, count) -> line(out, form, figures(count)));
    line(
        out,
        "B-cubed",
        String.format(
            Locale.ROOT, "P %.3f  R %.3f  F1 %.3f", bcubedPrecision, bcubedRecall, bcubed()));
    bands.forEach(
        (band, count) ->
            line(
                out,
                "certainty " + band,
                String.format(
                    Locale.ROOT,
                    "%d of %d right (%.3f)",
                    count.right(),
                    count.right() + count.wrong(),
                    count.precision())));
    return out.toString();
  }

  private static String figures(Count count) {
    return String.format(
        Locale.ROOT,
        "P %.3f  R %.3f  F1 %.3f  (right %d, wrong %d, missed %d)",
        count.precision(),
        count.recall(),
        count.f1(),
        count.right(),
        count.wrong(),
        count.missed());
  }

  private static void line(StringBuilder out, String name, String figures) {
    out.append(String.format(Locale.ROOT, "%-18s %s%n", name, figures));
  }

  /** One comparison in progress. */
  private static final class Comparison {
    private final List<GoldNote> gold;
    private final List<@Nullable CitedPassage> passages = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, Set<Integer>> notesOfKey = new HashMap<>();
    private final Map<String, Set<Integer>> notesOfWork = new HashMap<>();
    private final Map<String, Count> byForm = new TreeMap<>();
    private final Map<String, Count> bands = new TreeMap<>(Comparator.reverseOrder());
    private final List<String> misses = new ArrayList<>();
    private Count total = NONE;

    Comparison(CitedDocument cited, List<GoldNote> gold) {
      this.gold = gold;
      Map<String, CitedPassage> byId = new HashMap<>();
      cited.passages().forEach(passage -> byId.put(passage.id(), passage));
      Map<String, CitedPassage> byPlace = new HashMap<>();
      cited.document().divisions().stream()
          .flatMap(division -> division.notes().stream())
          .forEach(
              note -> {
                CitedPassage passage = byId.get(note.id());
                if (passage != null) {
                  byPlace.putIfAbsent(passage.division() + " " + note.number(), passage);
                  byPlace.putIfAbsent(" " + note.number(), passage);
                }
              });
      for (GoldNote note : gold) {
        CitedPassage passage = byPlace.get(note.division() + " " + note.number());
        passages.add(passage);
        if (passage == null) {
          missing.add((note.division() + " " + note.number()).strip());
        }
      }
      for (int i = 0; i < gold.size(); i++) {
        int index = i;
        found(i).forEach(link -> at(notesOfKey, String.valueOf(link.key()), index));
        gold.get(i).citations().forEach(wanted -> at(notesOfWork, wanted.work(), index));
      }
    }

    private static void at(Map<String, Set<Integer>> map, String name, int note) {
      map.computeIfAbsent(name, key -> new HashSet<>()).add(note);
    }

    private List<Citation> found(int index) {
      CitedPassage passage = passages.get(index);
      return passage == null
          ? List.of()
          : passage.citations().stream().filter(link -> link.key() != null).toList();
    }

    Evaluation run() {
      boolean clusters = gold.stream().anyMatch(GoldNote::clusters);
      Map<String, String> partner = clusters ? pairs() : Map.of();
      for (int i = 0; i < gold.size(); i++) {
        compare(i, partner, clusters);
      }
      double[] bcubed = bcubed();
      return new Evaluation(
          gold.size(), missing, total, byForm, bands, bcubed[0], bcubed[1], misses);
    }

    /** Pairs clusters with those of the answer, the largest overlaps first. */
    private Map<String, String> pairs() {
      record Pair(String key, String work, int notes) {}
      List<Pair> pairs = new ArrayList<>();
      notesOfKey.forEach(
          (key, notes) ->
              notesOfWork.forEach(
                  (work, wanted) -> {
                    int common = (int) notes.stream().filter(wanted::contains).count();
                    if (common > 0) {
                      pairs.add(new Pair(key, work, common));
                    }
                  }));
      pairs.sort(
          Comparator.comparingInt(Pair::notes)
              .reversed()
              .thenComparing(Pair::key)
              .thenComparing(Pair::work));
      Map<String, String> partner = new LinkedHashMap<>();
      Set<String> taken = new HashSet<>();
      for (Pair pair : pairs) {
        if (!partner.containsKey(pair.key()) && taken.add(pair.work())) {
          partner.put(pair.key(), pair.work());
        }
      }
      return partner;
    }

    private void compare(int index, Map<String, String> partner, boolean clusters) {
      List<GoldCitation> open = new ArrayList<>(gold.get(index).citations());
      List<String> wrong = new ArrayList<>();
      for (Citation link : found(index)) {
        String key = String.valueOf(link.key());
        String work = clusters ? partner.getOrDefault(key, "?" + key) : key;
        GoldCitation match =
            open.stream().filter(wanted -> wanted.work().equals(work)).findFirst().orElse(null);
        boolean again =
            match == null
                && gold.get(index).citations().stream()
                    .anyMatch(wanted -> wanted.work().equals(work));
        boolean right = match != null || again;
        band(link.certainty(), right);
        if (match != null) {
          open.remove(match);
          if (!match.optional()) {
            count(match.form(), 1, 0, 0);
          }
        } else if (!again) {
          count(link.form().name().toLowerCase(Locale.ROOT), 0, 1, 0);
          wrong.add(key + " by " + link.rule());
        }
      }
      open.removeIf(GoldCitation::optional);
      open.forEach(wanted -> count(wanted.form(), 0, 0, 1));
      if (!wrong.isEmpty() || !open.isEmpty()) {
        misses.add(
            (gold.get(index).division() + " " + gold.get(index).number()).strip()
                + ": wrong "
                + wrong
                + ", missed "
                + open.stream().map(GoldCitation::work).toList());
      }
    }

    private void count(String form, int right, int wrong, int missed) {
      total = total.plus(right, wrong, missed);
      byForm.merge(
          form.isEmpty() ? "other" : form,
          NONE.plus(right, wrong, missed),
          (a, b) -> a.plus(b.right(), b.wrong(), b.missed()));
    }

    private void band(double certainty, boolean right) {
      String band = certainty >= 0.9 ? "0.9" : certainty >= 0.8 ? "0.8" : "0.0";
      Count one = right ? NONE.plus(1, 0, 0) : NONE.plus(0, 1, 0);
      bands.merge(band, one, (a, b) -> a.plus(b.right(), b.wrong(), b.missed()));
    }

    /**
     * Precision over the links found, recall over those of the answer; a link's best partner
     * counts.
     */
    private double[] bcubed() {
      double precision = 0;
      double recall = 0;
      int links = 0;
      int wanted = 0;
      for (int i = 0; i < gold.size(); i++) {
        List<String> keys = found(i).stream().map(link -> String.valueOf(link.key())).toList();
        List<String> works = gold.get(i).citations().stream().map(GoldCitation::work).toList();
        for (String key : keys) {
          links++;
          precision += best(notesOfKey, key, notesOfWork, works);
        }
        for (String work : works) {
          wanted++;
          recall += best(notesOfWork, work, notesOfKey, keys);
        }
      }
      return new double[] {links == 0 ? 1 : precision / links, wanted == 0 ? 1 : recall / wanted};
    }

    private static double best(
        Map<String, Set<Integer>> own,
        String name,
        Map<String, Set<Integer>> others,
        List<String> candidates) {
      Set<Integer> notes = own.getOrDefault(name, Set.of());
      double best = 0;
      for (String candidate : candidates) {
        Set<Integer> other = others.getOrDefault(candidate, Set.of());
        long common = notes.stream().filter(other::contains).count();
        best = Math.max(best, (double) common / notes.size());
      }
      return best;
    }
  }
}
