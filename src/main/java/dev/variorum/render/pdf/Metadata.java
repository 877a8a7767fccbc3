package dev.variorum.render.pdf;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Manifest;
import dev.variorum.edition.NameEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the file says of itself.
 *
 * @param authors of the texts
 * @param language BCP 47
 * @param description one line
 * @param subjects the names that most places of the texts hold
 * @param date day of the edition as {@code 2026-01-01}; every date in the file is this one
 * @param sources the texts, each with its checksum
 * @param relations addresses of the originals, as {@code https://doi.org/10.25777/ft4g-r763}
 */
public record Metadata(
    String title,
    List<String> authors,
    List<String> editors,
    String language,
    String description,
    List<String> subjects,
    String date,
    String rights,
    List<String> sources,
    List<String> relations) {

  private static final int SUBJECTS = 8;

  public Metadata {
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
    subjects = List.copyOf(subjects);
    sources = List.copyOf(sources);
    relations = List.copyOf(relations);
  }

  /** The metadata of an edition. */
  static Metadata of(Edition edition) {
    Manifest manifest = edition.manifest();
    List<String> authors = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    for (Manifest.SourceEntry source : manifest.sources()) {
      sources.add(
          source.title() + (source.sha256().isEmpty() ? "" : " (sha256:" + source.sha256() + ")"));
      Item item = edition.items().get(source.work());
      if (item == null) {
        continue;
      }
      for (Name name : item.names("author")) {
        if (!authors.contains(name.display())) {
          authors.add(name.display());
        }
      }
      if (!item.text("DOI").isEmpty()) {
        relations.add("https://doi.org/" + item.text("DOI"));
      }
      if (!item.text("URL").isEmpty()) {
        relations.add(item.text("URL"));
      }
    }
    return new Metadata(
        manifest.title(),
        authors,
        manifest.editors(),
        manifest.language(),
        manifest.subtitle(),
        subjects(edition),
        day(manifest.date()),
        manifest.licence(),
        sources,
        relations);
  }

  private static List<String> subjects(Edition edition) {
    return edition.names().stream()
        .filter(name -> !name.places().isEmpty())
        .sorted(
            Comparator.comparingInt((NameEntry name) -> -name.places().size())
                .thenComparing(NameEntry::id))
        .limit(SUBJECTS)
        .map(NameEntry::name)
        .toList();
  }

  /** The first day of a date of whatever precision. */
  private static String day(String edtf) {
    String digits = edtf.replaceAll("[^0-9-].*$", "");
    return switch (digits.length()) {
      case 4 -> digits + "-01-01";
      case 7 -> digits + "-01";
      case 10 -> digits;
      default -> "1970-01-01";
    };
  }
}
