package dev.variorum.render.pdf;

import dev.variorum.bibliography.Item;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.model.Division;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.render.TitleItalics;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Flow;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Section;
import dev.variorum.typeset.font.FontFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts an edition together as a book: front matter, the documents, back matter. */
final class EditionFlow {

  private final Edition edition;
  private final Geometry geometry;
  private final FontFamily family;
  private final Register register;
  private final TitleItalics italics;
  private final Usage usage;

  EditionFlow(Edition edition, Geometry geometry, FontFamily family) {
    this.edition = edition;
    this.geometry = geometry;
    this.family = family;
    this.register = new Register(edition);
    this.italics = new TitleItalics(edition);
    this.usage = Usage.of(edition.manifest().language());
  }

  Flow flow() {
    BookAnchors first = new BookAnchors(Set.of(), register);
    build(first);
    return build(new BookAnchors(first.met(), register));
  }

  private Flow build(BookAnchors anchors) {
    BookNotes notes = new BookNotes(edition, register, italics, usage);

    BookPlan plan = new BookPlan();
    List<Section> front = new FrontMatter(edition, anchors, notes, plan, register).essays();
    List<Section> main = new ArrayList<>();
    for (EditedDocument document : edition.documents()) {
      document(document, anchors, notes, plan, main);
    }
    List<Section> back =
        new BackMatter(edition, anchors, notes, plan, register, geometry.textWidth()).sections();
    List<Section> sections =
        new ArrayList<>(new FrontMatter(edition, anchors, notes, plan, register).opening());
    sections.addAll(front);
    sections.addAll(main);
    sections.addAll(back);
    notes
        .made()
        .values()
        .forEach(
            note -> {
              anchors.meet("note:" + note.id());
              anchors.meet("call:" + note.id());
            });
    return new Flow(
        edition.manifest().language(),
        geometry,
        BookLook.lines(edition.manifest().book(), edition.manifest().language()),
        family,
        BookStyles.series(geometry.textWidth(), edition.manifest().book()),
        sections,
        notes.made());
  }

  private void document(
      EditedDocument document,
      BookAnchors anchors,
      BookNotes notes,
      BookPlan plan,
      List<Section> out) {
    List<Division> divisions = document.text().divisions();
    String title = usage.set(usage.heading(document.text().title()));
    boolean many = divisions.size() > 1;
    boolean restart = out.isEmpty();
    String anchor = "document:" + document.id();
    if (many) {
      plan.heading(1, "", title, anchor);
      Item item = edition.items().get(document.source().work());
      SectionBuilder part =
          PartTitle.of(document.source(), title, item, anchors.anchor(anchor), usage);
      if (restart) {
        part.restart();
      }
      out.add(part.build());
    }
    for (Division division : divisions) {
      out.add(division(document, division, title, many, restart && !many, anchors, notes, plan));
      restart = false;
    }
  }

  private Section division(
      EditedDocument document,
      Division division,
      String documentTitle,
      boolean many,
      boolean restart,
      BookAnchors anchors,
      BookNotes notes,
      BookPlan plan) {
    notes.restart();
    Map<String, Note> authorNotes = new HashMap<>();
    division.notes().forEach(note -> authorNotes.put(note.id(), note));
    String siglum = document.source().siglum();
    InlinePieces pieces =
        new InlinePieces(anchors, notes, authorNotes, document.id(), siglum, true);
    String own = PlainText.of(division.title()).text();
    String title = usage.set(usage.heading(own.isEmpty() ? name(division) : own));
    String label = usage.heading(PlainText.of(division.label()).text());
    if (label.equals(title)) {
      label = "";
    }
    SectionBuilder section =
        new SectionBuilder(many ? "Sect" : "Part")
            .heads(RunningHead.of(many ? documentTitle : versoOf(document)), RunningHead.of(title));
    if (restart) {
      section.restart();
    }
    if (!many) {
      section.onRecto();
      label = siglum;
    }
    int depth = many ? 2 : 1;
    plan.depth(depth);
    String anchor = "division:" + document.id() + "/" + division.id();
    boolean ownMatter =
        switch (division.kind()) {
          case TITLE, CONTENTS, FIGURES -> true;
          default -> false;
        };
    // What the original has in place of ours is in the outline and not in the contents.
    if (!ownMatter) {
      plan.heading(depth, many ? label : "", title, anchor);
    }
    dev.variorum.typeset.Piece place = anchors.anchor(anchor);
    anchors.meet("document:" + document.id());
    if (division.kind() == Division.Kind.TITLE) {
      section.add(new dev.variorum.typeset.Block.Bookmark(depth, title)).space(48);
      section.paragraph("P", BookStyles.title(10.5), List.of(), place);
    } else {
      pieces.keyedTo("title");
      List<dev.variorum.typeset.Piece> heading =
          own.isEmpty()
              ? List.of(new dev.variorum.typeset.Piece.Text(title))
              : pieces.of(HeadingCase.of(division.title(), usage));
      pieces.keyedTo("");
      section.opening(depth, label, title, heading, place);
    }
    section.add(new BlockFlow(pieces, anchors, plan, document.id(), true).of(division.blocks()));
    return section.build();
  }

  private String versoOf(EditedDocument document) {
    return usage.set(document.source().title());
  }

  private static String name(Division division) {
    return switch (division.kind()) {
      case TITLE -> "Title page";
      case ABSTRACT -> "Abstract";
      case CONTENTS -> "Contents of the original";
      case FIGURES -> "Figures of the original";
      case BIBLIOGRAPHY -> "Bibliography of the original";
      case NOTES -> "Notes";
      default -> division.id();
    };
  }
}
