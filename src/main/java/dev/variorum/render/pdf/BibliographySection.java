package dev.variorum.render.pdf;

import dev.variorum.bibliography.Item;
import dev.variorum.edition.Edition;
import dev.variorum.edition.StyleRendering;
import dev.variorum.edition.WorkUse;
import dev.variorum.render.Typography;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bibliography in the edition's own style: works first, then the archival series. */
final class BibliographySection {

  private final Edition edition;
  private final BookAnchors anchors;
  private final InlinePieces pieces;

  BibliographySection(Edition edition, BookAnchors anchors, BookNotes notes) {
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
    series.forEach(
        (collection, entries) -> {
          heading(section, new Typography().apply(collection));
          entries.forEach(entry -> entry(section, entry));
        });
    return section;
  }

  /** The series of an archival record; empty for everything else. */
  private static String collection(@Nullable Item item) {
    if (item == null || item.text("archive").isEmpty()) {
      return "";
    }
    String title = item.text("collection-title");
    return title.isEmpty() ? item.text("archive") : title;
  }

  private static void heading(SectionBuilder section, String title) {
    section.add(new Block.Bookmark(2, title));
    ParagraphStyle style =
        ParagraphStyle.text(10.5, 13)
            .aligned(ParagraphStyle.Alignment.LEFT)
            .after(10)
            .keptWithNext();
    section.paragraph("H2", style, List.of(Look.ITALIC), new Piece.Text(title));
    section.add(new Block.Space(2, false));
  }

  private void entry(SectionBuilder section, StyleRendering.Entry entry) {
    List<Piece> content = new ArrayList<>();
    content.add(anchors.anchor("work:" + entry.key()));
    content.addAll(pieces.of(entry.text()));
    List<String> calls = new ArrayList<>();
    for (WorkUse use : edition.uses().getOrDefault(entry.key(), List.of())) {
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
      content.add(new Piece.PageNumbers(calls));
      content.add(new Piece.Text("."));
    }
    section.add(new Block.Paragraph("P", BookStyles.HANGING, List.of(), content));
  }
}
