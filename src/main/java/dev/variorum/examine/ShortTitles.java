package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.cite.CitationForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A short title should fit one work only and use the words of its title. Reported: a short title
 * that stands in the title of another work as well (a warning where the author is the same), one
 * with words that the title lacks, and two short titles for one work.
 */
final class ShortTitles implements Detector {

  private static final int MOST_WITNESSES = 4;
  private static final Pattern ROMAN = Pattern.compile("[ivxlc]{1,7}");
  private static final Set<String> SCAFFOLD =
      Set.of(
          "op",
          "cit",
          "loc",
          "ibid",
          "id",
          "ff",
          "passim",
          "chap",
          "chaps",
          "chapter",
          "appendix",
          "app",
          "pt",
          "bk",
          "ser",
          "sec",
          "col",
          "cols",
          "note",
          "notes",
          "see",
          "also",
          "cf",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec");

  /** Kinds of works that notes describe, each time anew, and do not call by a title. */
  private static final Set<String> DESCRIBED =
      Set.of("document", "manuscript", "personal_communication", "interview", "collection");

  @Override
  public String name() {
    return "short-title";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, Map<String, Study.Cite>> byWork = new LinkedHashMap<>();
    for (Study.Cite cite : study.cites()) {
      Item item = item(study, cite);
      if (item == null
          || DESCRIBED.contains(item.type())
          || cite.citation().form() != CitationForm.SHORT) {
        continue;
      }
      List<String> title = shortTitle(cite, item);
      if (!title.isEmpty()) {
        byWork
            .computeIfAbsent(item.id(), k -> new LinkedHashMap<>())
            .putIfAbsent(String.join(" ", title), cite);
      }
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    byWork.forEach(
        (key, titles) -> {
          titles.forEach((title, cite) -> check(study, key, title, cite, reported, findings));
          if (titles.size() > 1) {
            several(key, titles, findings);
          }
        });
    return findings;
  }

  private static @org.jspecify.annotations.Nullable Item item(Study study, Study.Cite cite) {
    String key = cite.citation().key();
    return key == null ? null : study.corpus().items().get(key);
  }

  /** The words of a short form without names, locators and volume. */
  private static List<String> shortTitle(Study.Cite cite, Item item) {
    List<String> words = new ArrayList<>();
    String printed =
        cite.printed().replaceAll("(?i)\\b(?:vols?|pp?|no|table|fig|frs?|reel)\\.? ?\\d.*", "");
    for (String word : Folding.folded(printed)) {
      if (!word.chars().anyMatch(Character::isDigit)) {
        words.add(word);
      }
    }
    for (String variable : List.of("author", "editor")) {
      for (Name name : item.names(variable)) {
        List<String> author = Folding.folded(name.isLiteral() ? name.literal() : name.family());
        if (words.size() > author.size() && words.subList(0, author.size()).equals(author)) {
          words = words.subList(author.size(), words.size());
        }
      }
    }
    return words;
  }

  private void check(
      Study study,
      String key,
      String title,
      Study.Cite cite,
      Set<String> reported,
      List<Finding> findings) {
    Item item = study.corpus().items().get(key);
    if (item == null) {
      return;
    }
    List<Evidence> others = new ArrayList<>();
    boolean sameAuthor = false;
    for (Item other : study.corpus().items().values()) {
      boolean fits =
          (" " + String.join(" ", Folding.folded(other.title())) + " ").contains(" " + title + " ");
      if (fits && !other.id().equals(key) && !other.title().equals(item.title())) {
        study
            .entries()
            .of(other.id())
            .ifPresent(entry -> others.add(entry.evidence("fits " + other.id() + " too")));
        sameAuthor |= other.names("author").equals(item.names("author"));
      }
    }
    if (!others.isEmpty() && title.contains(" ")) {
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(cite.evidence("the short title"));
      study.entries().of(key).ifPresent(entry -> evidence.add(entry.evidence("the work meant")));
      evidence.addAll(others.subList(0, Math.min(MOST_WITNESSES, others.size())));
      findings.add(
          finding(
              key + ":" + title.replace(' ', '-') + ":fits-two",
              ConflictClass.CITATION_HYGIENE,
              sameAuthor ? Severity.WARNING : Severity.INFO,
              "The short title \""
                  + title
                  + "\" for "
                  + key
                  + " fits another work of the bibliography too.",
              "",
              evidence));
    }
    List<String> lacking = new ArrayList<>(List.of(title.split(" ")));
    lacking.removeAll(
        Folding.folded(
            item.title() + " " + item.text("title-short") + " " + item.text("container-title")));
    boolean reference = lacking.stream().anyMatch(ShortTitles::isScaffold);
    lacking.removeIf(word -> isScaffold(word) || isAbbreviation(word, item));
    lacking.removeAll(beforeTitle(cite));
    // "chaps. i and ii"; an article within a title does belong to it.
    lacking.removeIf(word -> Folding.isFunctionWord(word) && (reference || title.startsWith(word)));
    if (!lacking.isEmpty() && reported.add(key + " " + lacking)) {
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(cite.evidence("the short title"));
      study.entries().of(key).ifPresent(entry -> evidence.add(entry.evidence("the title")));
      findings.add(
          finding(
              key + ":" + title.replace(' ', '-') + ":other-words",
              ConflictClass.CITATION_HYGIENE,
              Severity.WARNING,
              "The short title \""
                  + title
                  + "\" has words that the title of "
                  + key
                  + " lacks: "
                  + String.join(", ", lacking)
                  + ".",
              "",
              evidence));
    }
  }

  /** Volumes, dates and words of reference, which belong to no title. */
  private static boolean isScaffold(String word) {
    return word.length() == 1 || SCAFFOLD.contains(word) || ROMAN.matcher(word).matches();
  }

  /** The words before the first comma: an author whom the entry may lack. */
  private static List<String> beforeTitle(Study.Cite cite) {
    int comma = cite.printed().indexOf(',');
    return comma < 0 ? List.of() : Folding.folded(cite.printed().substring(0, comma));
  }

  /** Whether a word is one of the entry's, cut short, inflected or in the genitive. */
  private static boolean isAbbreviation(String word, Item item) {
    StringBuilder all = new StringBuilder(item.title());
    for (String variable : List.of("author", "editor", "publisher", "container-title")) {
      item.names(variable)
          .forEach(
              name ->
                  all.append(' ')
                      .append(
                          name.isLiteral() ? name.literal() : name.family() + " " + name.given()));
      all.append(' ').append(item.text(variable));
    }
    return Folding.folded(all.toString()).stream()
        .anyMatch(
            full -> abbreviates(word, full) || word.equals(full + "s") || full.equals(word + "s"));
  }

  private static boolean abbreviates(String word, String full) {
    if (word.charAt(0) != full.charAt(0) || word.length() > full.length()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < word.length(); i++) {
      at += full.charAt(i) == word.charAt(at) ? 1 : 0;
    }
    return at == word.length() && word.length() <= 5;
  }

  private void several(String key, Map<String, Study.Cite> titles, List<Finding> findings) {
    List<Evidence> evidence = new ArrayList<>();
    titles.forEach((title, cite) -> evidence.add(cite.evidence(title)));
    findings.add(
        finding(
            key + ":several",
            ConflictClass.CITATION_HYGIENE,
            Severity.INFO,
            key
                + " has "
                + titles.size()
                + " short titles: "
                + String.join("; ", titles.keySet())
                + ".",
            "",
            evidence));
  }
}
