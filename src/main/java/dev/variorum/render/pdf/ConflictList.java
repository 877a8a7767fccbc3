package dev.variorum.render.pdf;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Verdict;
import dev.variorum.examine.ConflictClass;
import dev.variorum.model.Division;
import dev.variorum.model.PlainText;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.ParagraphStyle.Alignment;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The conflicts in the front matter: a table of their classes and verdicts, then a list in the
 * order of the texts, since the register goes by class.
 */
final class ConflictList {

  private static final String TITLE = "Conflicts of the sources";

  private final Usage usage;
  private final Edition edition;
  private final BookAnchors anchors;
  private final BookPlaces places;
  private final Register register;

  ConflictList(Edition edition, BookAnchors anchors, BookNotes notes, Register register) {
    this.usage = notes.usage();
    this.edition = edition;
    this.anchors = anchors;
    this.places = new BookPlaces(edition, anchors, notes);
    this.register = register;
  }

  List<Section> sections() {
    return List.of(table(), list());
  }

  private Section table() {
    SectionBuilder section =
        new SectionBuilder("Sect")
            .roman()
            .heads(TITLE, TITLE)
            .opening(1, "", TITLE, anchors.anchor("front:conflicts"));
    section.paragraph(
        "P",
        BookStyles.FIRST,
        List.of(),
        new Piece.Text(
            "The register at the end of the book discusses "
                + edition.conflicts().size()
                + " conflicts, by class, under the numbers that the foot of the pages gives with"
                + " the sign \u00a7. These are the classes, the verdicts, and the pages on which"
                + " the classes begin."));
    section.add(new Block.Space(14, false));
    List<List<Block.Cell>> rows = new ArrayList<>();
    List<Block.Cell> head = new ArrayList<>(List.of(cell("", Alignment.LEFT)));
    for (Verdict.Status status : Verdict.Status.values()) {
      head.add(cell(VerdictWords.status(status), Alignment.CENTERED));
    }
    head.add(cell("all", Alignment.CENTERED));
    head.add(cell("page", Alignment.CENTERED));
    rows.add(head);
    register.classes().forEach((kind, conflicts) -> rows.add(row(kind, conflicts)));
    rows.add(row(null, edition.conflicts()));
    section.add(
        new Block.Table(
            BookStyles.TABLE, 1, true, List.of(30.0, 9.0, 9.0, 7.0, 7.5, 6.0, 6.0), rows));
    return section.build();
  }

  private static Block.Cell cell(String text, Alignment alignment) {
    return new Block.Cell(text.isEmpty() ? List.of() : List.of(Piece.text(text)), 1, alignment);
  }

  private static List<Block.Cell> row(
      @org.jspecify.annotations.Nullable ConflictClass kind, List<Conflict> conflicts) {
    List<Block.Cell> cells = new ArrayList<>();
    cells.add(cell(kind == null ? "All" : kind.title(), Alignment.LEFT));
    for (Verdict.Status status : Verdict.Status.values()) {
      long count = conflicts.stream().filter(c -> c.verdict().status() == status).count();
      cells.add(cell(count == 0 ? "\u2013" : Long.toString(count), Alignment.CENTERED));
    }
    cells.add(cell(Integer.toString(conflicts.size()), Alignment.CENTERED));
    List<Piece> page =
        kind == null
            ? List.of()
            : List.of(new Piece.PageNumber(RegisterSection.anchor(kind), false));
    cells.add(new Block.Cell(page, 1, Alignment.CENTERED));
    return cells;
  }

  private Section list() {
    SectionBuilder section = new SectionBuilder("Sect").roman().columns(2).heads(TITLE, TITLE);
    section.paragraph(
        "H2",
        BookStyles.LIST_HEAD.after(0),
        List.of(),
        new Piece.Text("In the order of the texts"));
    section.add(new Block.Space(4, false));
    for (EditedDocument document : edition.documents()) {
      List<Conflict> rest = new ArrayList<>(of(document));
      for (Division division : document.text().divisions()) {
        List<Conflict> here = rest.stream().filter(c -> inside(c, document, division)).toList();
        rest.removeAll(here);
        group(section, heading(document, division), here);
      }
      group(section, document.source().title(), rest);
    }
    return section.build();
  }

  private List<Conflict> of(EditedDocument document) {
    return edition.conflicts().stream()
        .filter(c -> !c.passages().isEmpty())
        .filter(c -> c.passages().get(0).anchor().document().equals(document.id()))
        .sorted(Comparator.comparingInt(c -> c.passages().get(0).anchor().span().start()))
        .toList();
  }

  private static boolean inside(Conflict conflict, EditedDocument document, Division division) {
    String place = conflict.passages().get(0).anchor().place();
    return place.equals(division.id())
        || place.startsWith(division.id() + ".")
        || place.startsWith(document.id() + "/" + division.id() + "/");
  }

  private String heading(EditedDocument document, Division division) {
    if (document.text().divisions().size() == 1) {
      return document.source().title();
    }
    String title = usage.heading(PlainText.of(division.title()).text());
    String label = usage.heading(PlainText.of(division.label()).text());
    String words = label.isEmpty() || label.equals(title) ? title : label + ". " + title;
    return words.isEmpty() ? document.source().title() : words;
  }

  private void group(SectionBuilder section, String title, List<Conflict> conflicts) {
    if (conflicts.isEmpty()) {
      return;
    }
    section.paragraph("H3", BookStyles.LIST_HEAD, List.of(), new Piece.Text(text(title)));
    section.add(new Block.Space(2, false));
    List<Block> entries = new ArrayList<>();
    conflicts.forEach(conflict -> entries.add(entry(conflict)));
    section.add(new Block.Group("TOC", entries));
  }

  private Block entry(Conflict conflict) {
    ParagraphStyle style =
        new ParagraphStyle(8.7, 10.8, Alignment.LEFT, 10, 0, -10, 1.2, false, false, false);
    String number = register.sign(conflict.id());
    List<Piece> content = new ArrayList<>();
    content.add(
        new Piece.Link(
            "register:" + conflict.id(),
            false,
            "register of conflicts, number " + number.substring(2),
            new Words(edition, usage).of(conflict.title())));
    content.add(new Piece.Text(", "));
    if (conflict.verdict().status() == Verdict.Status.OPEN) {
      content.add(Piece.styled(Look.ITALIC, "open"));
      content.add(new Piece.Text(", "));
    }
    var first = conflict.passages().get(0).anchor();
    content.addAll(places.line(first.document(), first.place(), call(conflict)));
    content.add(new Piece.Text(" (" + number + ")"));
    return new Block.Paragraph("TOCI", style, List.of(), content);
  }

  private static String call(Conflict conflict) {
    return "call:" + BookNotes.passage(conflict.id(), 0);
  }

  private String text(String value) {
    return usage.set(value);
  }
}
