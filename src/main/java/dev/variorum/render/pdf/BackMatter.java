package dev.variorum.render.pdf;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Emendation;
import dev.variorum.edition.Event;
import dev.variorum.examine.ConflictClass;
import dev.variorum.render.Typography;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bibliography, register of conflicts, emendations, chronology, index. */
final class BackMatter {

  private final Edition edition;
  private final BookAnchors anchors;
  private final BookNotes notes;
  private final BookPlan plan;
  private boolean first = true;

  BackMatter(Edition edition, BookAnchors anchors, BookNotes notes, BookPlan plan) {
    this.edition = edition;
    this.anchors = anchors;
    this.notes = notes;
    this.plan = plan;
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (!edition.styles().isEmpty()) {
      sections.add(
          new BibliographySection(edition, anchors, notes)
              .fill(begin("Bibliography", "bibliography", 1))
              .build());
    }
    if (!edition.conflicts().isEmpty()) {
      sections.add(register(begin("Register of conflicts", "register", 1)));
    }
    if (!edition.emendations().isEmpty()) {
      sections.add(emendations(begin("Emendations", "emendations", 1)));
    }
    if (!edition.chronology().isEmpty()) {
      sections.add(chronology(begin("Chronology", "chronology", 1)));
    }
    if (!edition.names().isEmpty()) {
      sections.add(new IndexSection(edition, anchors).fill(begin("Index", "index", 2)).build());
    }
    return sections;
  }

  private SectionBuilder begin(String title, String name, int columns) {
    plan.heading(1, title, "back:" + name);
    SectionBuilder section =
        new SectionBuilder("Sect").columns(columns).heads(text(edition.manifest().title()), title);
    if (first) {
      section.onRecto();
      first = false;
    }
    return section.opening(1, "", title, anchors.anchor("back:" + name));
  }

  private Section register(SectionBuilder section) {
    InlinePieces pieces = new InlinePieces(anchors, notes, Map.of(), "", false);
    for (ConflictClass kind : ConflictClass.values()) {
      List<Conflict> own =
          edition.conflicts().stream().filter(c -> c.conflictClass() == kind).toList();
      if (own.isEmpty()) {
        continue;
      }
      section.paragraph(
          "H2", BookStyles.heading(2), List.of(Look.SMALL_CAPS), new Piece.Text(kind.title()));
      section.add(new Block.Space(3, false));
      for (Conflict conflict : own) {
        conflict(conflict, pieces, section);
      }
    }
    return section.build();
  }

  private void conflict(Conflict conflict, InlinePieces pieces, SectionBuilder section) {
    List<String> calls = notes.callsOf(conflict.id());
    List<Piece> head = new ArrayList<>();
    head.add(anchors.anchor("register:" + conflict.id()));
    head.add(Piece.styled(Look.BOLD, text(conflict.title())));
    head.add(new Piece.Text("\u2002"));
    head.addAll(BookNotes.verdict(conflict.verdict()));
    section.add(new Block.Paragraph("P", BookStyles.REGISTER_HEAD, List.of(), head));
    List<Piece> passages = new ArrayList<>();
    for (int i = 0; i < conflict.passages().size(); i++) {
      Conflict.Passage passage = conflict.passages().get(i);
      passages.add(new Piece.Text(i == 0 ? "" : "; "));
      if (!passage.says().isEmpty()) {
        passages.add(Piece.styled(Look.ITALIC, text(passage.says())));
        passages.add(new Piece.Text(" "));
      }
      passages.addAll(place(passage.anchor().document(), passage.anchor().place()));
    }
    for (int i = 0; i < calls.size(); i++) {
      passages.add(new Piece.Text(i == 0 ? ". Notes\u00a0" : ", "));
      passages.addAll(
          anchors.linked(
              "note:" + calls.get(i),
              "editor's note",
              List.of(new Piece.Text(notes.mark(calls.get(i))))));
      passages.add(new Piece.Text("\u00a0("));
      passages.add(new Piece.PageNumber("note:" + calls.get(i), false));
      passages.add(new Piece.Text(")"));
    }
    passages.add(new Piece.Text("."));
    section.add(new Block.Paragraph("P", BookStyles.REGISTER_PASSAGES, List.of(), passages));
    boolean begun = false;
    for (Block block : new NoteBlocks(pieces).of(conflict.note())) {
      if (block instanceof Block.Paragraph paragraph) {
        section.add(
            new Block.Paragraph(
                "P",
                begun ? BookStyles.REGISTER.indented(0, 0, 10) : BookStyles.REGISTER,
                List.of(),
                paragraph.content()));
        begun = true;
      }
    }
  }

  /** Siglum, page and line of a place of the sources. */
  private List<Piece> place(String document, String place) {
    String siglum =
        edition.manifest().sources().stream()
            .filter(source -> source.id().equals(document))
            .map(source -> source.siglum())
            .findFirst()
            .orElse(document);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text("("));
    pieces.add(new Piece.Text(siglum));
    String block = "block:" + document + "/" + place;
    String note = "call:author:" + place;
    String anchor = anchors.leads(block) ? block : anchors.leads(note) ? note : "";
    if (!anchor.isEmpty()) {
      pieces.add(new Piece.Text("\u00a0"));
      pieces.add(new Piece.PageNumber(anchor, true));
    }
    pieces.add(new Piece.Text(")"));
    return pieces;
  }

  private Section emendations(SectionBuilder section) {
    for (Emendation emendation : edition.emendations()) {
      List<Piece> content = new ArrayList<>();
      String call = "call:emendation:" + emendation.id();
      if (anchors.leads(call)) {
        content.add(new Piece.PageNumber(call, true));
        content.add(new Piece.Text("\u2002"));
      } else {
        content.addAll(place(emendation.anchor().document(), emendation.anchor().place()));
        content.add(new Piece.Text(" "));
      }
      content.add(new Piece.Text(text(emendation.reading()) + "] "));
      content.add(new Piece.Text(text(emendation.anchor().quote().replaceAll("\\s+", " "))));
      content.add(new Piece.Text(". "));
      content.add(
          Piece.styled(
              Look.ITALIC,
              text(emendation.reason())
                  + (emendation.certainty().equals("certain")
                      ? ""
                      : " (" + emendation.certainty() + ")")));
      section.add(new Block.Paragraph("P", BookStyles.HANGING.after(0.5), List.of(), content));
    }
    return section.build();
  }

  private Section chronology(SectionBuilder section) {
    for (Event event : edition.chronology()) {
      List<Piece> content = new ArrayList<>();
      content.add(anchors.anchor("event:" + event.id()));
      String time = event.time().isEmpty() ? "" : ", " + event.time();
      content.add(Piece.styled(Look.BOLD, DateWords.of(event.date()) + time));
      String where = event.place().isEmpty() ? "" : " (" + event.place() + ")";
      content.add(new Piece.Text("\u2002" + text(event.what()) + where + " "));
      boolean begun = false;
      for (Event.Witness witness : event.witnesses()) {
        if (begun) {
          content.add(new Piece.Text(" "));
        }
        content.addAll(place(witness.anchor().document(), witness.anchor().place()));
        if (!witness.date().isEmpty() && !witness.date().equals(event.date())) {
          content.add(new Piece.Text(":\u00a0" + DateWords.of(witness.date())));
        }
        begun = true;
      }
      section.add(new Block.Paragraph("P", BookStyles.HANGING.after(1), List.of(), content));
    }
    return section.build();
  }

  private static String text(String value) {
    return new Typography().apply(value);
  }
}
