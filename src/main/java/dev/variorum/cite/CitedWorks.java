package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The works that a text cites, as far as it has been read; finds the one that a reference means.
 */
final class CitedWorks {

  private static final int MOST_CANDIDATES = 60;
  private static final double LEAST = 0.6;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, List<CitedWork>> byName = new HashMap<>();
  private final Map<String, List<CitedWork>> byTitleWord = new HashMap<>();
  private final Map<String, CitedWork> byPhrase = new HashMap<>();
  private final Map<String, CitedWork> byNumber = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, Integer> counted = new HashMap<>();
  private final List<Item> unlisted = new ArrayList<>();
  private int clock;

  /** A work with the reason why it may be meant. */
  record Match(CitedWork work, double score, String reason) {}

  /** Takes a work from a bibliography. */
  void list(Item item) {
    if (!keys.add(item.id())) {
      return;
    }
    CitedWork work = new CitedWork(item.id(), true, Reference.Kind.WORK);
    List<String> names = new ArrayList<>();
    for (String role : List.of("author", "editor", "translator", "container-author")) {
      for (Name name : item.names(role)) {
        names.addAll(Words.of(name.isLiteral() ? name.literal() : name.family()));
      }
    }
    work.volume(item.text("container-title").isEmpty() ? item.text("volume") : "");
    if (!item.text("number").isEmpty()) {
      byNumber.putIfAbsent(item.text("number"), work);
    }
    work.printed(letters(item.title()));
    learn(work, names, Words.content(item.title()));
    learn(work, List.of(), Words.content(item.text("title-short")));
    if (item.type().equals("document") && names.isEmpty()) {
      // Notes know it by its description, with or without the place where it lies.
      learn(work, List.of(), Words.content(RecordReader.description(item.title())));
      String whole = item.title() + " (" + item.text("archive") + ")";
      learn(work, List.of(), Words.content(RecordReader.description(whole)));
    }
  }

  private void learn(CitedWork work, List<String> names, List<String> title) {
    for (String name : names) {
      if (name.length() > 1 && !work.names().contains(name)) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(work);
      }
    }
    work.name(names);
    if (work.title(title)) {
      for (String word : new LinkedHashSet<>(title)) {
        byTitleWord.computeIfAbsent(stem(word), key -> new ArrayList<>()).add(work);
      }
      byPhrase.putIfAbsent(Words.document(String.join(" ", title)), work);
    }
  }

  /** Another name by which notes go on to call a work. */
  void alias(String words, CitedWork work) {
    String phrase = Words.document(words);
    if (!phrase.isEmpty()) {
      byPhrase.putIfAbsent(phrase, work);
    }
  }

  Optional<CitedWork> phrase(String words) {
    return Optional.ofNullable(byPhrase.get(Words.document(words)));
  }

  /** The holding with the same numbers whose words agree, though one says less of the archive. */
  Optional<CitedWork> sameHolding(Reference reference) {
    if (reference.kind() != Reference.Kind.HOLDING) {
      return Optional.empty();
    }
    List<String> words = List.of(Words.document(reference.title()).split(" "));
    List<String> numbers = numbers(words);
    for (String number : numbers) {
      for (CitedWork work : recent(byTitleWord.getOrDefault(stem(number), List.of()))) {
        boolean same =
            work.kind() == Reference.Kind.HOLDING
                && work.titles().stream()
                    .anyMatch(
                        form ->
                            numbers(form).equals(numbers)
                                && agreement(words, withoutMarks(form), true) >= 0.9);
        if (same) {
          return Optional.of(work);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> withoutMarks(List<String> form) {
    return form.stream().filter(word -> !word.equals("ms") && !word.equals("mss")).toList();
  }

  private static List<String> numbers(List<String> words) {
    return words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
  }

  /** The one letter, interview or report whose description has all of some words. */
  Optional<CitedWork> document(String words) {
    List<String> content = Words.content(words);
    if (content.size() < 2) {
      return Optional.empty();
    }
    CitedWork found = null;
    for (CitedWork work : recent(byTitleWord.getOrDefault(stem(content.get(0)), List.of()))) {
      boolean fits =
          work.kind() == Reference.Kind.DOCUMENT
              && work.titles().stream().anyMatch(title -> title.containsAll(content));
      if (fits && found != null && found != work) {
        return Optional.empty();
      }
      found = fits ? work : found;
    }
    return Optional.ofNullable(found);
  }

  /** The record with a number of a series. */
  Optional<CitedWork> record(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** Whether most of some words are words by which works known so far are called. */
  boolean isMadeOfKnownWords(String words) {
    List<String> content = Words.content(words);
    content.removeIf(word -> Character.isDigit(word.charAt(0)));
    long known =
        content.stream()
            .filter(word -> byTitleWord.containsKey(stem(word)) || byName.containsKey(word))
            .count();
    return content.size() >= 2 && known * 3 >= content.size() * 2L;
  }

  /** Whether a word is a name of a work known so far. */
  List<CitedWork> named(String word) {
    return recent(byName.getOrDefault(word, List.of()));
  }

  /** A new work, known by one reference. */
  CitedWork add(Reference reference) {
    List<String> names = Words.of(reference.head());
    List<String> title = Words.content(reference.title());
    boolean numbered = !reference.number().isEmpty();
    String key = numbered ? reference.number() : base(reference, names, title);
    CitedWork work = new CitedWork(unique(key), false, reference.kind());
    unlisted.add(UnlistedWork.item(work.key(), reference));
    learn(work, names, title);
    if (numbered) {
      byNumber.put(reference.number(), work);
    }
    return work;
  }

  /** The works that were added, as far as their first references tell. */
  List<Item> unlisted() {
    return unlisted;
  }

  private static String base(Reference reference, List<String> names, List<String> title) {
    String family = names.isEmpty() ? "" : names.get(names.size() - 1);
    if (family.length() <= 2 && !names.isEmpty()) {
      family = names.get(0);
    }
    String first = title.isEmpty() ? "" : title.get(0);
    String tail = reference.year() > 0 ? Integer.toString(reference.year()) : first;
    String base = family.isEmpty() || tail.isEmpty() ? family + tail : family + "-" + tail;
    boolean document = reference.kind() != Reference.Kind.WORK;
    String all = document ? String.join("-", title.subList(0, Math.min(6, title.size()))) : base;
    return all.isEmpty() ? "work" : all;
  }

  private String unique(String base) {
    String key = base;
    int count = counted.getOrDefault(base, 1);
    while (!keys.add(key)) {
      count++;
      key = base + "-" + count;
    }
    counted.put(base, count);
    return key;
  }

  /** Notes that a reference was found to mean a work. */
  void cite(CitedWork work, Reference reference) {
    work.cited(clock++, reference.locators());
    if (reference.kind() == Reference.Kind.WORK) {
      learn(work, Words.of(reference.head()), Words.content(reference.title()));
    }
  }

  /** The works that a reference may mean, best first. */
  List<Match> matches(Reference reference) {
    List<String> names = Words.of(reference.head());
    List<String> title = Words.content(reference.title());
    Set<CitedWork> works = new LinkedHashSet<>();
    for (String name : names) {
      works.addAll(recent(byName.getOrDefault(name, List.of())));
    }
    for (String word : works.isEmpty() ? title : List.<String>of()) {
      List<CitedWork> having = byTitleWord.getOrDefault(stem(word), List.of());
      works.addAll(recent(having));
    }
    List<Match> matches = new ArrayList<>();
    for (CitedWork work : works) {
      Match match = match(names, title, reference, work);
      if (match != null && match.score() >= LEAST) {
        matches.add(match);
      }
    }
    String cited = letters(reference.title());
    matches.sort(
        Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> !isAsPrinted(cited, match.work()))
            .thenComparing(match -> -match.work().lastCited()));
    return matches;
  }

  /** Of two entries for one work the one is meant whose capitals are those of the note. */
  private static boolean isAsPrinted(String cited, CitedWork work) {
    return !cited.isEmpty() && work.printed().startsWith(cited);
  }

  private static String letters(String title) {
    return NO_LETTERS.matcher(title).replaceAll("");
  }

  private static List<CitedWork> recent(List<CitedWork> works) {
    int size = works.size();
    return size <= MOST_CANDIDATES ? works : works.subList(size - MOST_CANDIDATES, size);
  }

  private static @Nullable Match match(
      List<String> names, List<String> title, Reference reference, CitedWork work) {
    boolean named = !names.isEmpty();
    boolean known = !work.names().isEmpty();
    boolean shared = named && known && shares(names, work.names());
    if (named && known && !shared) {
      return null;
    }
    double agreement = 0;
    for (List<String> form : work.titles()) {
      agreement = Math.max(agreement, agreement(title, form, shared));
    }
    if (title.isEmpty()) {
      return shared ? new Match(work, 0.75, "author, no title given") : null;
    }
    if (shared) {
      boolean lead = work.titles().stream().anyMatch(form -> leads(title, form));
      double sure = lead ? agreement : agreement * (agreement > 0.85 ? 0.9 : 0.6);
      String reason = "author, title " + percent(agreement);
      boolean other = isAnotherVolume(reference, work);
      return other
          ? new Match(work, (0.4 + 0.6 * sure) * 0.8, reason + ", another volume")
          : new Match(work, 0.4 + 0.6 * sure, reason);
    }
    boolean weighty = title.size() >= 2 || reference.marked();
    double score = weighty ? 0.95 * agreement : 0.85 * agreement;
    return new Match(work, named || known ? score * 0.95 : score, "title " + percent(agreement));
  }

  private static boolean isAnotherVolume(Reference reference, CitedWork work) {
    String cited = reference.locator("volume");
    return !cited.isEmpty() && !work.volume().isEmpty() && !cited.equalsIgnoreCase(work.volume());
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** Whether a family name is shared: the last word of the names, or any long one. */
  private static boolean shares(List<String> names, Set<String> known) {
    String family = names.get(names.size() - 1);
    if (known.contains(family) && family.length() > 1) {
      return true;
    }
    for (String name : names) {
      if (name.length() > 3 && known.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** How well two forms of a title agree: the shorter one in the longer, in order of weight. */
  private static double agreement(List<String> mention, List<String> form, boolean authored) {
    if (mention.isEmpty() || form.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String word : mention) {
      for (String other : form) {
        boolean cut = authored && word.length() >= 3 && other.startsWith(word);
        if (cut || stem(word).equals(stem(other)) || Words.isSlip(word, other)) {
          common++;
          break;
        }
      }
    }
    double ofMention = (double) common / mention.size();
    double ofForm = Math.min(1.0, (double) common / form.size());
    boolean lead = stem(mention.get(0)).equals(stem(form.get(0)));
    double closeness = 0.02 * Math.min(ofMention, ofForm);
    double inner = authored || lead ? Math.max(ofMention, ofForm) : Math.min(ofMention, ofForm);
    double outer = authored ? inner : Math.max(inner, lead ? ofMention * 0.95 : 0);
    return outer - 0.02 + closeness;
  }

  private static boolean leads(List<String> mention, List<String> form) {
    return !form.isEmpty() && stem(mention.get(0)).equals(stem(form.get(0)));
  }

  /** A word without the endings of its plural and its possessive. */
  private static String stem(String word) {
    return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
