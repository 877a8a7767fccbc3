package dev.variorum.edition;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.LanguageTag;
import dev.variorum.examine.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finished edition: everything is resolved, numbered and in order; renderers only write it down.
 *
 * @param documents in the order of the manifest
 * @param items the bibliography by key, the author's works and records first, the editor's after
 * @param uses the places that cite each work, by key; works that nothing cites are absent
 * @param findings of the detectors, with or without a verdict
 * @param styles the notes and the bibliography in each style of the manifest, in its order
 * @param dismissed the editor's reason by the id of each finding that is no conflict
 * @param foreign the foreign words that the editor lists; they are marked in all running text
 *     already, not in titles, names and remarks that are mere strings
 */
public record Edition(
    Manifest manifest,
    List<EditedDocument> documents,
    Map<String, Item> items,
    Map<String, List<WorkUse>> uses,
    List<Finding> findings,
    List<Conflict> conflicts,
    List<Emendation> emendations,
    List<EditorialNote> notes,
    List<NameEntry> names,
    List<Event> chronology,
    @Nullable Essay introduction,
    @Nullable Essay principles,
    List<StyleRendering> styles,
    Map<String, String> dismissed,
    ForeignWords foreign) {

  public Edition {
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
    conflicts = List.copyOf(conflicts);
    emendations = List.copyOf(emendations);
    notes = List.copyOf(notes);
    names = List.copyOf(names);
    chronology = List.copyOf(chronology);
    styles = List.copyOf(styles);
  }

  /** The language of a work's title (BCP 47) where it is another than the edition's; or empty. */
  public String foreignTitle(Item item) {
    return foreign(item.text("language"), item.title());
  }

  /** The same for the title of what contains a work, or of its series. */
  public String foreignContainer(Item item, String title) {
    return foreign(item.containerLanguage(), title);
  }

  private String foreign(String said, String title) {
    String tag = said.isEmpty() ? "" : LanguageTag.of(said, title);
    return LanguageTag.same(tag, manifest.language()) ? "" : tag;
  }

  /** Findings that no verdict answers and that the editor has not dismissed. */
  public List<Finding> open() {
    return findings.stream()
        .filter(finding -> !dismissed.containsKey(finding.id()))
        .filter(
            finding ->
                conflicts.stream()
                    .noneMatch(conflict -> conflict.findings().contains(finding.id())))
        .toList();
  }
}
