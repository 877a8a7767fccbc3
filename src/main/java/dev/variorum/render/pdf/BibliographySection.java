package dev.variorum.render.pdf;

import dev.variorum.bibliography.Item;
import dev.variorum.edition.Edition;
import dev.variorum.edition.StyleRendering;
import dev.variorum.edition.WorkUse;
import dev.variorum.render.EdtfDate;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bibliography in the edition's own style: works first, then the archival series, each
 * described once and its numbered records under their reels.
 */
final class BibliographySection {

  private final Usage usage;
  private final Edition edition;
  private final BookAnchors anchors;
  private final InlinePieces pieces;

  BibliographySection(Edition edition, BookAnchors anchors, BookNotes notes) {
    this.usage = notes.usage();
    this.edition = edition;
    this.anchors = anchors;
    this.pieces = new InlinePieces(anchors, notes, Map.of(), "", "", false);
  }

  SectionBuilder fill(SectionBuilder section) {
    List<StyleRendering.Entry> works = new ArrayList<>();
    Map<String, List<StyleRendering.Entry>> series = new LinkedHashMap<>();
    for (StyleRendering.Entry entry : edition.styles().get(0).bibliography()) {
      String collection = collection(edition.items().get(entry.key()));
      if (collection.isEmpty()) {
        works.add(entry);
      } else {
        series.computeIfAbsent(collection, key -> new ArrayList<>()).add(entry);
      }
    }
    if (!works.isEmpty() && !series.isEmpty()) {
      heading(section, "Works");
    }
    works.forEach(entry -> entry(section, entry));
    series.forEach((collection, entries) -> series(section, collection, entries));
    return section;
  }

  /** The series of a numbered archival record; empty for everything else. */
  private static String collection(@Nullable Item item) {
    if (item == null || item.text("archive").isEmpty() || item.text("number").isEmpty()) {
      return "";
    }
    String title = item.text("collection-title");
    return title.isEmpty() ? item.text("archive") : title;
  }

  private static void heading(SectionBuilder section, String title) {
    section.add(new Block.Bookmark(2, title));
    section.paragraph("H2", BookStyles.SERIES, List.of(Look.ITALIC), new Piece.Text(title));
    section.add(new Block.Space(2, false));
  }

  private void series(
      SectionBuilder section, String collection, List<StyleRendering.Entry> entries) {
    heading(section, text(collection));
    Item first = edition.items().get(entries.get(0).key());
    if (first != null) {
      String said = description(first);
      if (!said.isEmpty()) {
        section.paragraph("P", BookStyles.SMALL, List.of(), new Piece.Text(said));
      }
    }
    Map<String, List<StyleRendering.Entry>> reels = new TreeMap<>(BibliographySection::byNumber);
    for (StyleRendering.Entry entry : entries) {
      Item item = edition.items().get(entry.key());
      String reel = item == null ? "" : item.text("archive_location");
      reels.computeIfAbsent(reel, key -> new ArrayList<>()).add(entry);
    }
    reels.forEach(
        (reel, own) -> {
          if (!reel.isEmpty()) {
            section.paragraph(
                "H3", BookStyles.REEL, List.of(Look.SMALL_CAPS), new Piece.Text(text(reel)));
          }
          own.forEach(entry -> record(section, entry));
        });
  }

  /** Reel 9 before reel 10. */
  private static int byNumber(String left, String right) {
    String a = left.replaceAll("\\D", "");
    String b = right.replaceAll("\\D", "");
    int byLength = Integer.compare(a.length(), b.length());
    int byDigits = byLength != 0 ? byLength : a.compareTo(b);
    return byDigits != 0 ? byDigits : left.compareTo(right);
  }

  /** Where the records of a series lie and how they were published. */
  private String description(Item item) {
    List<String> parts = new ArrayList<>();
    for (String field : List.of("archive", "archive-place", "archive_collection")) {
      if (!item.text(field).isEmpty()) {
        parts.add(item.text(field));
      }
    }
    StringBuilder said = new StringBuilder(String.join(", ", parts)).append('.');
    String publisher = item.text("publisher");
    if (!publisher.isEmpty()) {
      String medium = item.text("medium");
      if (!medium.isEmpty()) {
        said.append(' ').append(medium.substring(0, 1).toUpperCase(java.util.Locale.ROOT));
        said.append(medium.substring(1)).append(": ");
      } else {
        said.append(' ');
      }
      String place = item.text("publisher-place");
      said.append(place.isEmpty() ? "" : place + ": ").append(publisher).append('.');
    }
    return text(said.toString());
  }

  /** Number, title and date of a record; the rest stands with its series. */
  private void record(SectionBuilder section, StyleRendering.Entry entry) {
    Item item = edition.items().get(entry.key());
    if (item == null) {
      return;
    }
    List<Piece> content = new ArrayList<>();
    content.add(anchors.anchor("work:" + entry.key()));
    content.add(new Piece.Text(item.text("number") + "\u2002"));
    Piece title = new Piece.Text(text(item.title()));
    String language = edition.foreignTitle(item);
    content.add(language.isEmpty() ? title : new Piece.Foreign(language, List.of(title)));
    List<List<Integer>> dates = item.dateParts("issued");
    if (!dates.isEmpty()) {
      String first = EdtfDate.iso(dates.get(0));
      String date = dates.size() > 1 ? first + "/" + EdtfDate.iso(dates.get(1)) : first;
      content.add(new Piece.Text(", " + DateWords.of(date)));
    }
    content.add(new Piece.Text("."));
    uses(entry.key(), content);
    section.add(new Block.Paragraph("P", BookStyles.HANGING, List.of(), content));
  }

  private void entry(SectionBuilder section, StyleRendering.Entry entry) {
    List<Piece> content = new ArrayList<>();
    content.add(anchors.anchor("work:" + entry.key()));
    content.addAll(pieces.of(entry.text()));
    uses(entry.key(), content);
    section.add(new Block.Paragraph("P", BookStyles.HANGING, List.of(), content));
  }

  /** The pages that cite a work. */
  private void uses(String key, List<Piece> content) {
    List<String> calls = new ArrayList<>();
    for (WorkUse use : edition.uses().getOrDefault(key, List.of())) {
      String note = "note:author:" + use.passage();
      int slash = use.passage().indexOf('/');
      String block = "block:" + use.passage();
      if (anchors.leads(note)) {
        calls.add(note);
      } else if (slash > 0 && anchors.leads(block)) {
        calls.add(block);
      }
    }
    if (!calls.isEmpty()) {
      content.add(new Piece.Text(" \u2014\u00a0"));
      content.add(anchors.pages(calls));
      content.add(new Piece.Text("."));
    }
  }

  private String text(String value) {
    return usage.set(value);
  }
}
