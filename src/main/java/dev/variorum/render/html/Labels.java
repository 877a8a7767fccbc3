package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.cite.Locator;
import dev.variorum.edition.Conflict;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Manifest;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.render.Usage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the page names places, works and locators to people. */
final class Labels {

  private final Edition edition;
  private final Map<String, Manifest.SourceEntry> sources = new LinkedHashMap<>();
  private final Map<String, String> notes = new HashMap<>();
  private final Set<String> bodies = new HashSet<>();
  private final String first;
  private final Usage usage;

  Labels(Edition edition) {
    this.edition = edition;
    this.usage = Usage.of(edition.manifest().language());
    this.first = edition.documents().isEmpty() ? "" : edition.documents().get(0).id();
    for (EditedDocument document : edition.documents()) {
      sources.put(document.id(), document.source());
      for (Division division : document.text().divisions()) {
        if (division.kind() == Division.Kind.BODY) {
          bodies.add(document.id() + "/" + division.id());
        }
        for (Note note : division.notes()) {
          String where = where(document.id(), division);
          notes.put(note.id(), (where.isEmpty() ? "" : where + ", ") + "n. " + note.mark());
        }
      }
    }
  }

  /** What the language of the edition does to quotation marks and headings. */
  Usage usage() {
    return usage;
  }

  /** The siglum of a source, its id where it has none. */
  String siglum(String document) {
    Manifest.SourceEntry source = sources.get(document);
    return source == null || source.siglum().isEmpty() ? document : source.siglum();
  }

  String title(String document) {
    Manifest.SourceEntry source = sources.get(document);
    return source == null ? document : source.title();
  }

  /** A block or an author's note: {@code IV.12}, {@code IV, n. 28}; with the siglum elsewhere. */
  String place(String document, String place) {
    String note = notes.get(place);
    if (note != null) {
      return note;
    }
    if (document.equals(first)) {
      return place;
    }
    int dot = place.indexOf('.');
    boolean bare = dot > 0 && bodies.contains(document + "/" + place.substring(0, dot));
    return (siglum(document) + " " + (bare ? place.substring(dot + 1) : place)).strip();
  }

  /** A citing passage, as {@link Addresses#passage}. */
  String passage(String id) {
    String note = notes.get(id);
    if (note != null) {
      return note;
    }
    int colon = id.indexOf(':');
    if (colon > 0) {
      return editor(id.substring(0, colon), id.substring(colon + 1));
    }
    int slash = id.indexOf('/');
    return slash > 0 ? place(id.substring(0, slash), id.substring(slash + 1)) : id;
  }

  private String editor(String kind, String id) {
    if (kind.equals("conflict")) {
      return edition.conflicts().stream()
          .filter(conflict -> conflict.id().equals(id))
          .map(Conflict::title)
          .findFirst()
          .orElse(id);
    }
    boolean known =
        edition.notes().stream().map(EditorialNote::id).anyMatch(note -> note.equals(id));
    return known ? "note " + id : kind + " " + id;
  }

  /** A work in short: the first author's family name and the title without its subtitle. */
  String work(String key) {
    Item item = edition.items().get(key);
    if (item == null) {
      return key;
    }
    String title = item.title();
    int colon = title.indexOf(": ");
    String brief = colon > 0 ? title.substring(0, colon) : title;
    String number = item.text("number");
    if (!number.isEmpty()) {
      return brief.isEmpty() ? number : brief + ", " + number;
    }
    List<Name> names = item.names("author").isEmpty() ? item.names("editor") : item.names("author");
    if (names.isEmpty()) {
      return brief.isEmpty() ? key : brief;
    }
    Name name = names.get(0);
    return (name.isLiteral() ? name.literal() : name.family()) + ", " + brief;
  }

  /** The same with the title in italics. */
  void work(Markup out, String key) {
    String work = work(key);
    Item item = edition.items().get(key);
    String title = item == null ? "" : item.title().split(": ", 2)[0];
    int at = title.isEmpty() ? -1 : work.indexOf(title);
    String language = item == null ? "" : edition.foreignTitle(item);
    boolean italic = item != null && !article(item);
    if (at < 0 || !(italic || !language.isEmpty())) {
      out.text(work);
    } else {
      out.text(work.substring(0, at))
          .element(italic ? "em" : "span", title, "lang", language.isEmpty() ? null : language)
          .text(work.substring(at + title.length()));
    }
  }

  private static boolean article(Item item) {
    return item.type().startsWith("article")
        || item.type().equals("chapter")
        || item.type().equals("document")
        || item.type().equals("thesis")
        || item.type().equals("webpage");
  }

  /** The heading of a division in one line: its label and its title, as a book prints them. */
  String heading(Division division) {
    String label = heading(division.label());
    String title = heading(division.title());
    if (label.isEmpty() || title.isEmpty()) {
      return label + title;
    }
    return label + (label.endsWith(".") ? " " : ". ") + title;
  }

  private String heading(List<Inline> heading) {
    String words = PlainText.of(heading).text().replace('\n', ' ').strip();
    return usage.set(usage.heading(words));
  }

  static String locators(List<Locator> locators) {
    StringBuilder text = new StringBuilder();
    for (Locator locator : locators) {
      text.append(text.isEmpty() ? "" : ", ").append(locator(locator));
    }
    return text.toString();
  }

  private static String locator(Locator locator) {
    return switch (locator.label()) {
      case "page" -> (plural(locator.value()) ? "pp. " : "p. ") + locator.value();
      case "volume" -> "vol. " + locator.value();
      case "note" -> "n. " + locator.value();
      case "chapter" -> "ch. " + locator.value();
      default -> locator.label() + " " + locator.value();
    };
  }

  private static boolean plural(String value) {
    return value.matches(".*\\d\\s?[-\u2013,].*");
  }

  private String where(String document, Division division) {
    boolean bare = division.kind() == Division.Kind.BODY;
    if (document.equals(first)) {
      return bare ? "" : division.id();
    }
    return siglum(document) + (bare ? "" : " " + division.id());
  }
}
