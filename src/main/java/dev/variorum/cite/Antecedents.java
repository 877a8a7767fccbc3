package dev.variorum.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Ibid. and a note's number may refer to: the citations of the note before and of this one,
 * and those of each note of the division by its number.
 */
final class Antecedents {

  private static final int NEAR = 8;
  private static final int FAR = 60;

  private final Map<Integer, List<Cited>> byNote = new HashMap<>();
  private List<Cited> before = List.of();
  private List<Cited> current = new ArrayList<>();
  private boolean remarkBetween;
  private boolean divisionBetween;

  /** What Ibid. means, by which rule, how surely and why. */
  record Choice(Cited cited, String rule, double certainty, List<String> evidence) {}

  void startDivision() {
    divisionBetween = true;
    byNote.clear();
  }

  void startNote() {
    if (!current.isEmpty()) {
      before = current;
      remarkBetween = false;
    } else {
      remarkBetween = !before.isEmpty();
    }
    current = new ArrayList<>();
  }

  void endNote(int number) {
    if (!current.isEmpty()) {
      byNote.put(number, List.copyOf(current));
      divisionBetween = false;
    }
  }

  void add(Cited cited) {
    current.add(cited);
  }

  /** The citations of this note so far. */
  List<Cited> current() {
    return current;
  }

  /** The citations of the last note before this one that cites anything. */
  List<Cited> before() {
    return before;
  }

  /** The citations of a note of this division. */
  List<Cited> of(int note) {
    return byNote.getOrDefault(note, List.of());
  }

  /** The citation before, in this note or in the one before. */
  Optional<Cited> last() {
    List<Cited> source = current.isEmpty() ? before : current;
    return source.isEmpty() ? Optional.empty() : Optional.of(source.get(source.size() - 1));
  }

  /** Whether what was cited last is a document or a holding. */
  boolean lastIsHeld() {
    return last()
        .map(Cited::work)
        .filter(
            work -> work.kind() == Reference.Kind.DOCUMENT || work.kind() == Reference.Kind.HOLDING)
        .isPresent();
  }

  /** Runs something with a memory of its own; what Ibid. means afterwards stays as it was. */
  <T> T apart(java.util.function.Supplier<T> work) {
    List<Cited> outer = current;
    List<Cited> outerBefore = before;
    current = new ArrayList<>();
    before = List.of();
    T result = work.get();
    current = outer;
    before = outerBefore;
    return result;
  }

  /** The work that an Ibid. means; empty where nothing was cited before. */
  Optional<Choice> ibid(Reference reference) {
    Cited last = last().orElse(null);
    if (last == null) {
      return Optional.empty();
    }
    if (!current.isEmpty()) {
      return Optional.of(new Choice(last, "ibid", 0.97, List.of()));
    }
    if (before.stream().map(Cited::work).distinct().count() > 1) {
      return Optional.of(ofSeveral(reference, last));
    }
    if (divisionBetween) {
      String why = "the citation before stands in the division before";
      return Optional.of(new Choice(last, "ibid-across-divisions", 0.7, List.of(why)));
    }
    if (remarkBetween) {
      String why = "the note before cites nothing; the last one that cites is meant";
      return Optional.of(new Choice(last, "ibid-after-remark", 0.8, List.of(why)));
    }
    return Optional.of(new Choice(last, "ibid", 0.97, List.of()));
  }

  /**
   * After several works the last is meant, unless the place speaks for another: the volume in which
   * only that one was cited, or a page just after the one cited there.
   */
  private Choice ofSeveral(Reference reference, Cited last) {
    String volume = reference.locator("volume");
    List<Cited> others = before.stream().filter(cited -> cited.work() != last.work()).toList();
    if (!volume.isEmpty() && !volume.equalsIgnoreCase(last.work().lastVolume())) {
      List<Cited> same =
          others.stream()
              .filter(cited -> volume.equalsIgnoreCase(cited.work().lastVolume()))
              .toList();
      if (same.stream().map(Cited::work).distinct().count() == 1) {
        String why = "of the works in the note before only this one was cited in volume " + volume;
        return new Choice(same.get(0), "ibid-same-volume", 0.85, List.of(why));
      }
    }
    int page = firstNumber(reference.locator("page"));
    if (page > 0 && volume.isEmpty() && distance(page, last.work()) > FAR) {
      List<Cited> near =
          others.stream().filter(cited -> distance(page, cited.work()) <= NEAR).toList();
      if (near.stream().map(Cited::work).distinct().count() == 1) {
        String why =
            "page " + page + " is near the one cited last in this work and far from the other's";
        return new Choice(near.get(0), "ibid-near-page", 0.8, List.of(why));
      }
    }
    return new Choice(
        last,
        "ibid-after-several",
        0.85,
        List.of("the note before cites several works; the last of them is meant"));
  }

  private static int distance(int page, CitedWork work) {
    return work.lastPage() < 0 ? FAR : Math.abs(page - work.lastPage());
  }

  private static int firstNumber(String pages) {
    int end = 0;
    while (end < pages.length() && end < 6 && Character.isDigit(pages.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Integer.parseInt(pages.substring(0, end));
  }
}
