package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.edition.Manifest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item as an OpenURL context object in a span (COinS), which reference managers pick up. The
 * keys are those of the formats {@code journal}, {@code book}, {@code dissertation} and {@code dc}
 * of the OpenURL registry; where {@code dc} leaves the kind of a work open, it is named as Zotero
 * names it.
 */
final class Coins {

  private final StringBuilder text = new StringBuilder("ctx_ver=Z39.88-2004");

  private Coins() {}

  /** The attribute of a work. */
  static String of(Item item) {
    Coins coins = new Coins();
    switch (item.type()) {
      case "article-journal", "article-magazine", "article-newspaper" -> coins.article(item);
      case "review", "review-book" -> {
        if (item.text("container-title").isEmpty()) {
          coins.other(item);
        } else {
          coins.article(item);
        }
      }
      case "book" -> coins.book(item, "book");
      case "chapter" -> coins.book(item, "bookitem");
      case "paper-conference" -> coins.book(item, "proceeding");
      case "report" -> coins.book(item, "report");
      case "thesis" -> coins.thesis(item);
      default -> coins.other(item);
    }
    return coins.text.toString();
  }

  /** The attribute of the edition itself. */
  static String of(Manifest manifest) {
    Coins coins = new Coins();
    coins.add("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
    coins.add("rft.genre", "book");
    coins.add(
        "rft.btitle",
        manifest.subtitle().isEmpty()
            ? manifest.title()
            : manifest.title() + ": " + manifest.subtitle());
    coins.add("rft.date", manifest.date());
    coins.add("rft.language", manifest.language());
    manifest.editors().forEach(editor -> coins.add("rft.contributor", editor));
    return coins.text.toString();
  }

  private void article(Item item) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
    add("rft.genre", "article");
    add("rft.atitle", item.title());
    add("rft.jtitle", item.text("container-title"));
    add("rft.volume", item.text("volume"));
    add("rft.issue", item.text("issue"));
    add("rft.pages", item.text("page"));
    add("rft.issn", item.text("ISSN"));
    common(item);
  }

  private void book(Item item, String genre) {
    boolean part = genre.equals("bookitem") || genre.equals("proceeding");
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
    add("rft.genre", genre);
    add(part ? "rft.atitle" : "rft.btitle", item.title());
    add("rft.btitle", part ? item.text("container-title") : "");
    add("rft.series", item.text("collection-title"));
    add("rft.edition", item.text("edition"));
    add("rft.volume", item.text("volume"));
    add("rft.place", item.text("publisher-place"));
    add("rft.pub", item.text("publisher"));
    add("rft.pages", item.text("page"));
    add("rft.isbn", item.text("ISBN"));
    common(item);
  }

  private void thesis(Item item) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation");
    add("rft.title", item.title());
    add("rft.inst", item.text("publisher"));
    add("rft.degree", item.text("genre"));
    common(item);
  }

  private void other(Item item) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
    add("rft.type", kind(item.type()));
    add("rft.title", item.title());
    add("rft.source", item.text("container-title"));
    add("rft.publisher", item.text("publisher"));
    add("rft.identifier", item.text("number"));
    add(
        "rft.description",
        Stream.of("number", "collection-title", "archive_collection", "archive", "archive_location")
            .map(item::text)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(", ")));
    common(item);
  }

  private static String kind(String type) {
    return switch (type) {
      case "webpage" -> "webpage";
      case "post-weblog" -> "blogPost";
      case "post" -> "forumPost";
      case "manuscript" -> "manuscript";
      case "personal_communication" -> "letter";
      case "interview" -> "interview";
      case "speech" -> "presentation";
      case "entry", "entry-encyclopedia" -> "encyclopediaArticle";
      case "entry-dictionary" -> "dictionaryEntry";
      case "map" -> "map";
      case "motion_picture" -> "film";
      case "legal_case" -> "case";
      case "legislation" -> "statute";
      case "bill" -> "bill";
      case "hearing" -> "hearing";
      default -> "document";
    };
  }

  private void common(Item item) {
    String doi = item.text("DOI");
    add("rft_id", doi.isEmpty() ? "" : "info:doi/" + doi);
    add("rft_id", item.text("URL"));
    List<List<Integer>> dates = item.dateParts("issued");
    if (!dates.isEmpty()) {
      add("rft.date", Dates.iso(dates.get(0)));
    }
    for (Name author : item.names("author")) {
      // A comma says where the family name ends, and that a name is not a body's.
      add(author.isLiteral() ? "rft.aucorp" : "rft.au", inverted(author));
    }
    if (item.names("author").isEmpty()) {
      item.names("editor").forEach(editor -> add("rft.contributor", inverted(editor)));
    }
    add("rft.language", item.text("language"));
  }

  private static String inverted(Name name) {
    if (name.isLiteral() || name.given().isEmpty()) {
      return name.display();
    }
    String family = (name.nonDroppingParticle() + " " + name.family()).strip();
    String given = (name.given() + " " + name.droppingParticle()).strip();
    return family + ", " + given + (name.suffix().isEmpty() ? "" : ", " + name.suffix());
  }

  private void add(String key, String value) {
    if (!value.isEmpty()) {
      text.append('&').append(key).append('=');
      text.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
  }
}
