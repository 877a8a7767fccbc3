package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.cite.CitationForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One family name with two given names. Where both carry the same office the two are likely one
 * man, and one name is wrong; otherwise they are two persons whom a bare family name does not tell
 * apart. A family name counts as one where an office or a bibliography vouches for it.
 */
final class GivenNames implements Detector {

  private static final int MOST_WITNESSES = 3;
  private static final int MOST_BARE = 30;
  private static final int NEAR = 300;

  /** What may stand before a name and is no part of it. */
  private static final Set<String> NO_NAMES = noNames();

  private static Set<String> noNames() {
    Set<String> words = new LinkedHashSet<>(Vocabulary.words("states"));
    words.addAll(Vocabulary.words("address"));
    words.addAll(Vocabulary.words("office-modifiers"));
    return Set.copyOf(words);
  }

  /** A given name and where it stands. */
  private record Given(String name, List<Evidence> evidence, Set<String> offices) {}

  @Override
  public String name() {
    return "given-name";
  }

  @Override
  public List<Finding> examine(Study study) {
    Set<String> families = new LinkedHashSet<>(study.offices().byFamily().keySet());
    for (Item item : study.corpus().items().values()) {
      for (String variable : List.of("author", "editor", "translator")) {
        for (Name name : item.names(variable)) {
          if (!name.isLiteral()) {
            families.add(name.family());
          }
        }
      }
    }
    Map<String, Map<String, Given>> persons = new LinkedHashMap<>();
    for (NameMention mention : study.names().mentions()) {
      collect(study.names(), mention, families, persons);
    }
    offices(study, persons);
    List<Finding> findings = new ArrayList<>();
    persons.forEach((family, given) -> compare(study, family, given, findings));
    return findings;
  }

  private static void collect(
      NameIndex names,
      NameMention mention,
      Set<String> families,
      Map<String, Map<String, Given>> persons) {
    List<String> tokens = mention.tokens();
    int size = tokens.size();
    if (size < 2 || size > 5) {
      return;
    }
    String family = "";
    String given = "";
    if (families.contains(mention.last())) {
      family = mention.last();
      given = firstAfterTitles(tokens);
    } else if (size == 2 && families.contains(tokens.get(0))) {
      family = tokens.get(0);
      given = tokens.get(1);
    }
    boolean plain =
        given.length() > 2
            && given.chars().allMatch(Character::isLetter)
            && !given.equals(given.toUpperCase(java.util.Locale.ROOT));
    if (!family.isEmpty()
        && plain
        && !isTitle(given)
        && !families.contains(given)
        && !names.isCommon(Folding.fold(given))) {
      Given entry =
          persons
              .computeIfAbsent(family, k -> new LinkedHashMap<>())
              .computeIfAbsent(given, k -> new Given(k, new ArrayList<>(), new LinkedHashSet<>()));
      if (entry.evidence().size() < MOST_WITNESSES) {
        entry.evidence().add(mention.evidence(mention.text()));
      }
    }
  }

  /** "Twice Consul Anders Holm": what stands before the title is none of the name's. */
  private static String firstAfterTitles(List<String> tokens) {
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      from = isTitle(tokens.get(i)) ? i + 1 : from;
    }
    return from < tokens.size() ? tokens.get(from) : "";
  }

  private static boolean isTitle(String word) {
    String folded = Folding.fold(word);
    return !Office.of(word).head().isEmpty() || NO_NAMES.contains(folded);
  }

  private static void offices(Study study, Map<String, Map<String, Given>> persons) {
    study
        .offices()
        .byFamily()
        .forEach(
            (family, holdings) -> {
              for (OfficeHolders.Holding holding : holdings) {
                String first = holding.given().split(" ", -1)[0];
                Given given = persons.getOrDefault(family, Map.of()).get(first);
                if (given != null && !holding.office().isRank()) {
                  given.offices().add(holding.office().head());
                }
              }
            });
  }

  /** The short forms of notes, which name the author by the family name alone. */
  private static void bare(Study study, String family, List<Evidence> evidence) {
    for (Study.Cite cite : study.cites()) {
      if (cite.citation().form() == CitationForm.SHORT
          && cite.printed().startsWith(family + ",")
          && evidence.size() < MOST_BARE) {
        evidence.add(cite.evidence("the family name alone"));
      }
    }
  }

  /** Whether one passage names both: then its author knows of two. */
  private static boolean areToldApart(Given a, Given b) {
    return a.evidence().stream()
        .anyMatch(
            one ->
                b.evidence().stream()
                    .anyMatch(
                        other ->
                            one.document().equals(other.document())
                                && Math.abs(one.span().start() - other.span().start()) < NEAR));
  }

  private void compare(
      Study study, String family, Map<String, Given> given, List<Finding> findings) {
    if (given.size() < 2) {
      return;
    }
    List<Given> all = new ArrayList<>(given.values());
    boolean same = false;
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Set<String> shared = new LinkedHashSet<>(all.get(i).offices());
        shared.retainAll(all.get(j).offices());
        same |= !shared.isEmpty() && !areToldApart(all.get(i), all.get(j));
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    all.forEach(name -> evidence.addAll(name.evidence()));
    if (!same) {
      bare(study, family, evidence);
    }
    boolean across = evidence.stream().map(Evidence::document).distinct().count() > 1;
    findings.add(
        finding(
            Folding.slug(family),
            across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
            same ? Severity.WARNING : Severity.INFO,
            family + " has more than one given name: " + String.join(", ", given.keySet()) + ".",
            same ? "Both hold the same office." : "They may be different persons.",
            evidence));
  }
}
