package dev.variorum.render.pdf;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Emendation;
import dev.variorum.edition.Event;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Bibliography, register of conflicts, emendations, chronology, index. */
final class BackMatter {

  private final Usage usage;
  private final Edition edition;
  private final BookAnchors anchors;
  private final BookNotes notes;
  private final BookPlan plan;
  private final Register register;
  private final double measure;
  private final BookPlaces places;
  private final Words words;
  private boolean first = true;

  BackMatter(
      Edition edition,
      BookAnchors anchors,
      BookNotes notes,
      BookPlan plan,
      Register register,
      double measure) {
    this.usage = notes.usage();
    this.edition = edition;
    this.anchors = anchors;
    this.notes = notes;
    this.plan = plan;
    this.register = register;
    this.measure = measure;
    this.places = new BookPlaces(edition, anchors, notes);
    this.words = new Words(edition, usage);
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (!edition.styles().isEmpty()) {
      sections.add(
          new BibliographySection(edition, anchors, notes)
              .fill(begin("Bibliography", "bibliography", 1))
              .build());
    }
    if (RecordsSection.any(edition)) {
      sections.add(
          new RecordsSection(edition, anchors, notes, plan, measure)
              .fill(begin("The records", "records", 1))
              .build());
    }
    if (!edition.conflicts().isEmpty()) {
      sections.add(
          new RegisterSection(edition, anchors, notes, register)
              .fill(begin("Register of conflicts", "register", 1))
              .build());
    }
    if (!ParallelSection.findings(edition).isEmpty()) {
      sections.add(
          new ParallelSection(edition, anchors, notes, register)
              .fill(begin("Parallel passages", "parallels", 1))
              .build());
    }
    if (!edition.emendations().isEmpty()) {
      sections.add(emendations(begin("Emendations", "emendations", 1)));
    }
    if (!edition.chronology().isEmpty()) {
      sections.add(chronology(begin("Chronology", "chronology", 1)));
    }
    if (!edition.names().isEmpty()) {
      sections.add(
          new IndexSection(edition, anchors, usage).fill(begin("Index", "index", 2)).build());
    }
    return sections;
  }

  private SectionBuilder begin(String title, String name, int columns) {
    plan.heading(1, "", title, "back:" + name);
    SectionBuilder section =
        new SectionBuilder(first ? "Part" : "Sect")
            .columns(columns)
            .heads(text(edition.manifest().title()), title);
    if (first) {
      section.onRecto();
      first = false;
    }
    return section.opening(1, "", title, anchors.anchor("back:" + name));
  }

  private Section emendations(SectionBuilder section) {
    String document = "";
    for (Emendation emendation : inOrder(edition.emendations())) {
      if (!emendation.anchor().document().equals(document)) {
        document = emendation.anchor().document();
        String title = text(places.title(document));
        section.add(new Block.Bookmark(2, title));
        section.paragraph(
            "H2",
            BookStyles.SERIES,
            List.of(),
            Piece.styled(Look.BOLD, places.siglum(document)),
            new Piece.Text("\u2002"),
            Piece.styled(Look.ITALIC, title));
        section.add(new Block.Space(2, false));
      }
      List<Piece> content = new ArrayList<>();
      String call = "call:emendation:" + emendation.id();
      if (anchors.leads(call)) {
        content.add(anchors.place(call));
        content.add(new Piece.Text("\u2002"));
      } else {
        content.addAll(places.of(emendation.anchor().document(), emendation.anchor().place()));
        content.add(new Piece.Text(" "));
      }
      content.add(new Piece.Text(text(emendation.reading()) + "] "));
      content.add(new Piece.Text(text(emendation.anchor().quote().replaceAll("\\s+", " "))));
      content.add(new Piece.Text(". "));
      List<Piece> reason = new ArrayList<>(words.of(emendation.reason()));
      if (!emendation.certainty().equals("certain")) {
        reason.add(new Piece.Text(" (" + emendation.certainty() + ")"));
      }
      content.add(new Piece.Styled(Look.ITALIC, reason));
      section.add(new Block.Paragraph("P", BookStyles.HANGING.after(0.5), List.of(), content));
    }
    return section.build();
  }

  /** In the order of the documents and of the text. */
  private List<Emendation> inOrder(List<Emendation> emendations) {
    List<String> documents = edition.documents().stream().map(EditedDocument::id).toList();
    return emendations.stream()
        .sorted(
            Comparator.comparingInt((Emendation one) -> documents.indexOf(one.anchor().document()))
                .thenComparing(one -> one.anchor().span().start()))
        .toList();
  }

  private Section chronology(SectionBuilder section) {
    ChronologyDrawing drawing = new ChronologyDrawing(edition, measure);
    if (!drawing.isEmpty()) {
      section.add(drawing.block());
      section.add(new Block.Space(4, false));
      BookFigures.caption(
          section, plan, anchors, "chart:chronology", "The events and the sources that tell them");
      section.paragraph(
          "P", BookStyles.CHART_TEXT, List.of(), new Piece.Text(drawing.description()));
      section.add(new Block.Space(12, false));
    }
    for (Event event : edition.chronology()) {
      List<Piece> content = new ArrayList<>();
      content.add(anchors.anchor("event:" + event.id()));
      String time = event.time().isEmpty() ? "" : ", " + event.time();
      content.add(Piece.styled(Look.BOLD, DateWords.of(event.date()) + time));
      String where = event.place().isEmpty() ? "" : " (" + event.place() + ")";
      content.add(new Piece.Text("\u2002"));
      content.addAll(words.of(event.what()));
      content.add(new Piece.Text(where + " "));
      content.addAll(witnesses(event));
      section.add(new Block.Paragraph("P", BookStyles.HANGING.after(1), List.of(), content));
    }
    return section.build();
  }

  /** Where an event is told, in brackets, with the date of a source that has another. */
  private List<Piece> witnesses(Event event) {
    List<Piece> content = new ArrayList<>();
    for (Event.Witness witness : event.witnesses()) {
      content.add(new Piece.Text(content.isEmpty() ? "(" : "; "));
      content.addAll(places.of(witness.anchor().document(), witness.anchor().place(), ""));
      if (!witness.date().isEmpty() && !witness.date().equals(event.date())) {
        content.add(new Piece.Text(": " + DateWords.of(witness.date())));
      }
    }
    if (!content.isEmpty()) {
      content.add(new Piece.Text(")"));
    }
    return content;
  }

  private String text(String value) {
    return usage.set(value);
  }
}
