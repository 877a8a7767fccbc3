package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record cited without its collection belongs, for a reader, to the collection named last.
 * Reported where the bibliography puts it in another; once for each chapter and pair of
 * collections.
 */
final class ContainerScope implements Detector {

  @Override
  public String name() {
    return "collection";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    List<Study.Cite> naming = new ArrayList<>();
    Study.Cite last = null;
    for (Study.Cite cite : study.cites()) {
      Item item = item(study, cite);
      if (item == null) {
        continue;
      }
      if (last != null && !last.passage().document().equals(cite.passage().document())) {
        last = null;
        naming.clear();
      }
      if (names(cite, item)) {
        last = cite;
        naming.add(cite);
      } else if (last != null) {
        Item lastItem = item(study, last);
        boolean other = lastItem != null && !collection(lastItem).equals(collection(item));
        String id = cite.place().division() + ":" + collection(item);
        if (other && reported.add(id + last.place().id())) {
          findings.add(report(cite, item, last, naming, study));
        }
      }
    }
    return findings;
  }

  private static @Nullable Item item(Study study, Study.Cite cite) {
    String key = cite.citation().key();
    Item item = key == null ? null : study.corpus().items().get(key);
    return item == null || item.text("number").isEmpty() || collection(item).isEmpty()
        ? null
        : item;
  }

  private static String collection(Item item) {
    return String.join(" ", Folding.folded(item.text("collection-title")));
  }

  /** Whether the citation prints the collection of its record. */
  private static boolean names(Study.Cite cite, Item item) {
    List<String> wanted = Folding.content(item.text("collection-title"));
    Set<String> printed = new HashSet<>(Folding.folded(cite.printed()));
    return wanted.stream().filter(printed::contains).count() * 10 >= wanted.size() * 8L;
  }

  private Finding report(
      Study.Cite cite, Item item, Study.Cite last, List<Study.Cite> naming, Study study) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(cite.evidence("no collection named"));
    evidence.add(last.evidence("the collection named last"));
    for (Study.Cite named : naming) {
      Item other = item(study, named);
      if (other != null && collection(other).equals(collection(item))) {
        evidence.add(named.evidence("the collection that the bibliography gives it"));
        break;
      }
    }
    return finding(
        item.id() + "@" + cite.place().id(),
        ConflictClass.CITATION_HYGIENE,
        Severity.WARNING,
        item.text("number")
            + " is cited without its collection after another collection was named.",
        "The bibliography lists it under " + item.text("collection-title") + ".",
        evidence);
  }
}
