package dev.variorum.render.html;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Essay;
import dev.variorum.model.Division;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the parts of an edition in their order. */
final class Parts {

  private final Edition edition;
  private final Addresses addresses;
  private final Labels labels;
  private final PageNames names = new PageNames();
  private final List<Part> parts = new ArrayList<>();

  private Parts(Edition edition, Addresses addresses, Labels labels) {
    this.edition = edition;
    this.addresses = addresses;
    this.labels = labels;
  }

  /**
   * The parts.
   *
   * @param divided whether each division of a source is a part, and the search too, as in an
   *     edition of many pages
   */
  static List<Part> of(Edition edition, Addresses addresses, Labels labels, boolean divided) {
    Parts parts = new Parts(edition, addresses, labels);
    parts.front();
    edition.documents().forEach(document -> parts.source(document, divided));
    parts.apparatus();
    if (divided) {
      parts.apparatus(true, "edition-search", "search", "Search", s -> new SearchWriter(s).write());
    }
    return List.copyOf(parts.parts);
  }

  private void front() {
    add(
        "edition-title",
        "index",
        edition.manifest().title(),
        Part.Kind.TITLE,
        sheet -> {
          new FrontWriter(sheet).title();
          new ContentsWriter(sheet).write();
        });
    essay("edition-introduction", "introduction", "doc-introduction", edition.introduction());
    essay("edition-principles", "principles", null, edition.principles());
  }

  private void essay(String id, String file, @Nullable String role, @Nullable Essay essay) {
    if (essay != null) {
      add(
          id,
          file,
          essay.title(),
          Part.Kind.FRONT,
          sheet -> new FrontWriter(sheet).essay(id, role, essay));
    }
  }

  private void source(EditedDocument document, boolean divided) {
    Map<String, List<Division>> byPart =
        document.text().divisions().stream()
            .collect(
                Collectors.groupingBy(
                    division -> addresses.part(addresses.block(document.id(), division.id())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String siglum = labels.siglum(document.id());
    if (!divided || byPart.size() < 2) {
      List<Division> all = document.text().divisions();
      String id = Addresses.document(document.id());
      source(document, id, siglum, document.source().title(), all, true);
      return;
    }
    boolean opening = true;
    for (Map.Entry<String, List<Division>> part : byPart.entrySet()) {
      Division first = part.getValue().get(0);
      String title = labels.heading(first);
      String name = siglum + "-" + first.id();
      source(document, part.getKey(), name, title, part.getValue(), opening);
      opening = false;
    }
  }

  private void source(
      EditedDocument document,
      String id,
      String file,
      String title,
      List<Division> divisions,
      boolean opening) {
    add(
        id,
        file,
        title,
        Part.Kind.SOURCE,
        sheet -> new DocumentWriter(sheet, document).write(divisions, opening));
  }

  private void apparatus() {
    apparatus(
        !edition.documents().isEmpty() && !addresses.uncalled().isEmpty(),
        Addresses.UNCALLED,
        "notes",
        "Notes on what the text leaves out",
        NotesWriter::uncalled);
    apparatus(
        !edition.conflicts().isEmpty(),
        "edition-conflicts",
        "conflicts",
        "Source conflicts",
        sheet -> new ConflictsWriter(sheet).write());
    apparatus(
        !edition.emendations().isEmpty(),
        "edition-emendations",
        "corrections",
        "Corrections of the printed text",
        sheet -> new EmendationsWriter(sheet).write());
    apparatus(
        !edition.findings().isEmpty(),
        "edition-findings",
        "findings",
        "What the examination found",
        sheet -> new FindingsWriter(sheet).write());
    apparatus(
        !ParallelsWriter.collated(edition).isEmpty(),
        "edition-parallels",
        "parallels",
        "Parallel passages",
        sheet -> new ParallelsWriter(sheet).write());
    apparatus(
        !edition.chronology().isEmpty(),
        "edition-chronology",
        "chronology",
        "Chronology",
        sheet -> new ChronologyWriter(sheet).write());
    apparatus(
        NetworkWriter.any(edition),
        "edition-network",
        "network",
        "Who acts with whom",
        NetworkWriter::write);
    apparatus(
        RecordsWriter.any(edition),
        "edition-records",
        "records",
        "The records",
        sheet -> new RecordsWriter(sheet).write());
    apparatus(
        !edition.items().isEmpty(),
        "edition-bibliography",
        "bibliography",
        "Bibliography",
        sheet -> new BibliographyWriter(sheet).write());
    apparatus(
        !edition.names().isEmpty(),
        "edition-names",
        "names",
        "Index of names",
        sheet -> new NamesWriter(sheet).write());
  }

  private void apparatus(
      boolean there, String id, String file, String title, Consumer<Sheet> writing) {
    if (there) {
      add(id, file, title, Part.Kind.APPARATUS, writing);
    }
  }

  private void add(String id, String file, String title, Part.Kind kind, Consumer<Sheet> writing) {
    String name = kind == Part.Kind.SOURCE ? names.file(file) : file + ".html";
    parts.add(new Part(id, name, title, kind, writing));
  }
}
