package dev.variorum.examine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is said to hold which office, wherever an office and a name stand together. */
final class OfficeHolders {

  /**
   * An office beside a name.
   *
   * @param family the last word of the name
   * @param given the words before it; may be empty
   */
  record Holding(
      String family,
      String given,
      Office office,
      String printed,
      Passage passage,
      int start,
      int end) {

    Evidence evidence() {
      return passage.evidence(start, end, printed);
    }
  }

  private static final String PERSON =
      "((?:\\p{Lu}(?:\\p{L}+|\\.)(?:-\\p{L}+)? ){0,2}\\p{Lu}\\p{L}+(?:-\\p{L}+)?)";
  private static final Pattern BEFORE = Pattern.compile("(" + Office.PATTERN + "),? " + PERSON);
  private static final Pattern AFTER =
      Pattern.compile(
          PERSON
              + "(?:,| as| succeeded \\p{Lu}\\p{L}+ as) (?:an? |the |\\p{Lu}\\p{L}+[’']s )?("
              + Office.PATTERN
              + ")(?! \\p{Lu}|[’'])");
  private static final Pattern NOT_A_PERSON =
      Pattern.compile(
          ".*\\b(?:Union|Army|Navy|Japan|Germany|Government|Council|Affairs|Staff|War|States|Embassy|Japanese|Soviet|German|Pact|Committee|The|Foreign|Minister)\\b.*");

  private static final int REACH = 160;

  private final Map<String, List<Holding>> byFamily = new LinkedHashMap<>();

  private final NameIndex names;

  OfficeHolders(List<Passage> passages, NameIndex names) {
    this.names = names;
    for (Passage passage : passages) {
      if (passage.kind() == Passage.Kind.ENTRY || passage.kind() == Passage.Kind.HEADING) {
        continue;
      }
      for (int[] window : windows(passage.text())) {
        Matcher before = BEFORE.matcher(passage.text()).region(window[0], window[1]);
        before.useTransparentBounds(true);
        while (before.find()) {
          add(passage, before.group(2), before.group(1), before.start(), before.end());
        }
        Matcher after = AFTER.matcher(passage.text()).region(window[0], window[1]);
        after.useTransparentBounds(true);
        while (after.find()) {
          add(passage, after.group(1), after.group(2), after.start(), after.end());
        }
      }
    }
    reorder();
  }

  /** The stretches around the words that head the name of an office; the patterns are costly. */
  private static List<int[]> windows(String text) {
    List<int[]> windows = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (Office.isHead(text.substring(start, i))) {
          int from = text.lastIndexOf(' ', Math.max(0, start - REACH)) + 1;
          int to = Math.min(text.length(), i + REACH);
          int[] last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
          if (last != null && from <= last[1]) {
            last[1] = to;
          } else {
            windows.add(new int[] {from, to});
          }
        }
        start = -1;
      }
    }
    return windows;
  }

  /** "Togo Shigenori" beside "Shigenori Togo": the rarer last word is a given name. */
  private void reorder() {
    for (String family : List.copyOf(byFamily.keySet())) {
      List<Holding> own = byFamily.getOrDefault(family, List.of());
      for (Holding holding : List.copyOf(own)) {
        List<Holding> other = byFamily.getOrDefault(holding.given(), List.of());
        boolean inverted =
            other.size() > own.size()
                || other.stream().anyMatch(that -> that.given().equals(family));
        if (!other.isEmpty() && inverted) {
          own.remove(holding);
          String familyName = holding.given();
          String givenName = family;
          other.add(
              new Holding(
                  familyName,
                  givenName,
                  holding.office(),
                  holding.printed(),
                  holding.passage(),
                  holding.start(),
                  holding.end()));
        }
      }
      if (own.isEmpty()) {
        byFamily.remove(family);
      }
    }
  }

  private void add(Passage passage, String person, String printed, int start, int end) {
    Office office = Office.of(printed);
    if (office.head().isEmpty()
        || NOT_A_PERSON.matcher(person).matches()
        || isAdjective(printed, person)) {
      return;
    }
    int space = person.lastIndexOf(' ');
    String family = person.substring(space + 1);
    String folded = Folding.fold(family);
    if (Folding.isFunctionWord(folded) || names.isCommon(folded)) {
      return;
    }
    String given = space < 0 ? "" : person.substring(0, space);
    byFamily
        .computeIfAbsent(family, k -> new ArrayList<>())
        .add(new Holding(family, given, office, printed, passage, start, end));
  }

  /** "General Staff", "Prince Edward Island": an office's name inside another name. */
  private static boolean isAdjective(String printed, String person) {
    return printed.endsWith("General") && person.startsWith("Staff");
  }

  /** The persons by family name, in reading order. */
  Map<String, List<Holding>> byFamily() {
    return byFamily;
  }

  Optional<List<Holding>> of(String family) {
    return Optional.ofNullable(byFamily.get(family));
  }
}
