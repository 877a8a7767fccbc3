package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitationForm;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.cite.Locator;
import dev.variorum.cite.Segment;
import dev.variorum.edition.Anchor;
import dev.variorum.edition.Conflict;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Emendation;
import dev.variorum.edition.Essay;
import dev.variorum.edition.Event;
import dev.variorum.edition.Manifest;
import dev.variorum.edition.NameEntry;
import dev.variorum.edition.Place;
import dev.variorum.edition.StyleRendering;
import dev.variorum.edition.Verdict;
import dev.variorum.edition.WorkUse;
import dev.variorum.examine.ConflictClass;
import dev.variorum.examine.Evidence;
import dev.variorum.examine.Finding;
import dev.variorum.examine.Severity;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small edition in our own words that has every device, made by hand. */
final class Editions {

  private static final Span NOWHERE = new Span(0, 0);

  static final String FIRST =
      "CHAPTER I\n\nTHE LAMP\n\nThe lamp on Skerry Point was first lit on 3 May 1871, and keeper"
          + " Adair kept it for eleven years. His log is the only witness.\n\n"
          + "1. Adair, Log, 3 May 1872, MSL-0101, 4.\n\n2. Ibid., 7.\n";

  static final String SECOND =
      "The light at Skerry Point was lit on the third of May 1872, by the new keeper.\n";

  private Editions() {}

  static Inline text(String value) {
    return new Inline.Text(value, NOWHERE);
  }

  static Block paragraph(String id, Inline... inlines) {
    return new Block.Paragraph(id, List.of(inlines));
  }

  static Edition small() {
    return edition("Two accounts of <b>Skerry</b> & \"Point\"", List.of(first(), second()));
  }

  /** An edition of one document, one division and one paragraph. */
  static Edition of(String title, Inline... inlines) {
    Division body = division("body", Division.Kind.BODY, "", List.of(paragraph("body.1", inlines)));
    return new Edition(
        manifest(title, List.of(entry("x", "X"))),
        List.of(document("x", "X", "text", List.of(body), List.of())),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        java.util.Map.of(),
        dev.variorum.edition.ForeignWords.NONE);
  }

  private static Edition edition(String title, List<EditedDocument> documents) {
    Map<String, Item> items = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      String id = "MSL-010" + i;
      items.put(id, record(id, 1871, i == 4 ? 1 : i + 2));
    }
    items.put(
        "adair1890",
        new Item("adair1890", "book", Map.of("title", "A Keeper's \"Life\": and more")));
    return new Edition(
        manifest(title, documents.stream().map(EditedDocument::source).toList()),
        documents,
        items,
        Map.of(
            "MSL-0101",
            List.of(
                new WorkUse(
                    "a/I/1", List.of(new Locator("page", "4"), new Locator("frame", "0104"))),
                new WorkUse(
                    "a/I/2", List.of(new Locator("page", "7"), new Locator("frame", "0108"))),
                new WorkUse("conflict:first-light", List.of()))),
        List.of(finding("note-date:a/I/1"), finding("cross-reference:I.3")),
        List.of(conflict()),
        List.of(
            new Emendation(
                "e-a-keeper",
                new Anchor("a", "keper", span(FIRST, "keeper"), "I.1"),
                "keeper",
                "spelling",
                "letter lost",
                "certain",
                "first-light")),
        List.of(
            note("skerry-point", anchor("a", FIRST, "Skerry Point", "I.1")),
            note("uncalled", new Anchor("a", "CHAPTER I", span(FIRST, "CHAPTER I"), ""))),
        List.of(name()),
        List.of(
            event("1871-05-03-light", "1871-05-03", "first-light"),
            event("1882-retired", "1882", "")),
        new Essay("Introduction", List.of(paragraph("introduction.1", text("Two accounts.")))),
        new Essay("Method", List.of(paragraph("principles.1", link("conflict:first-light")))),
        List.of(style("chicago", "Chicago", ""), style("apa", "APA", "apa: ")),
        java.util.Map.of(),
        dev.variorum.edition.ForeignWords.NONE);
  }

  private static Manifest manifest(String title, List<Manifest.SourceEntry> sources) {
    return new Manifest(
        title,
        "A specimen",
        List.of("A. Editor"),
        "en",
        "1.0",
        "2026-01",
        "CC-BY-4.0",
        sources,
        List.of("chicago", "apa"),
        List.of(),
        List.of(),
        Manifest.Citing.LISTED,
        dev.variorum.edition.BookDesign.DEFAULT);
  }

  private static Manifest.SourceEntry entry(String id, String siglum) {
    return new Manifest.SourceEntry(
        id, siglum, id + ".txt", "", "Account " + siglum, "adair1890", "", "");
  }

  private static EditedDocument document(
      String id, String siglum, String text, List<Division> divisions, List<CitedPassage> cited) {
    Document document = new Document(id, "Account", SourceText.of(id, text), divisions, List.of());
    return new EditedDocument(entry(id, siglum), new CitedDocument(document, cited), document);
  }

  private static Division division(
      String id, Division.Kind kind, String title, List<Block> blocks, Note... notes) {
    return new Division(
        id,
        kind,
        1,
        title.isEmpty() ? List.of() : List.of(text("CHAPTER " + id)),
        title.isEmpty() ? List.of() : List.of(text(title)),
        blocks,
        List.of(notes));
  }

  private static EditedDocument first() {
    Block opening =
        paragraph(
            "I.1",
            new Inline.PageBreak("5", true, NOWHERE),
            text("The lamp on "),
            marked(Inline.Mark.NAME, "skerry", text("Skerry Point")),
            new Inline.EditorCall(Inline.Series.NOTE, "skerry-point", "a", true, NOWHERE),
            text(" was "),
            marked(Inline.Mark.CONFLICT, "first-light", text("first lit on 3 May 1871")),
            new Inline.EditorCall(Inline.Series.CONFLICT, "first-light", "b", true, NOWHERE),
            text(", and "),
            new Inline.Correction(
                "e-a-keeper", List.of(text("keper")), List.of(text("keeper")), NOWHERE),
            text(" Adair kept it."),
            new Inline.NoteCall("a/I/1", "1", NOWHERE));
    Block second =
        paragraph(
            "I.2",
            text("His log is the only witness."),
            new Inline.NoteCall("a/I/2", "2", NOWHERE),
            new Inline.PageBreak("6", false, NOWHERE),
            text(" See "),
            new Inline.Link("https://example.org/a b", List.of(text("the archive")), NOWHERE));
    List<Block> blocks =
        List.of(
            opening,
            new Block.Quotation("I.q1", List.of(paragraph("I.q1.1", text("A clear night.")))),
            second,
            table(),
            new Block.Figure(
                "I.f1", List.of(text("Figure 1.")), List.of(text("The tower")), "", List.of()),
            new Block.Heading("I.h1", 2, List.of(text("Afterwards"))),
            new Block.ItemList("I.l1", false, List.of(List.of(paragraph("I.l1.1", text("One"))))),
            new Block.Lines(
                "I.s1",
                Block.LinesKind.SIGNATURE,
                List.of(List.of(text("J. Adair")), List.of(text("Keeper")))),
            new Block.Entry("I.e1", Block.EntryKind.WORK, List.of(text("Adair, John. A Life."))),
            new Block.Contents(
                "I.c1", List.of(new Block.ContentsLine("I", "The Lamp", "5", 1, NOWHERE))));
    Division chapter =
        division(
            "I",
            Division.Kind.CHAPTER,
            "The Lamp",
            blocks,
            note("a/I/1", 1, "Adair, Log, 3 May 1872, MSL-0101, 4", "c"),
            note("a/I/2", 2, "Ibid., 7", ""));
    List<CitedPassage> cited =
        List.of(cited("a/I/1", CitationForm.FULL, "4"), cited("a/I/2", CitationForm.IBID, "7"));
    return document("a", "A", FIRST, List.of(chapter), cited);
  }

  private static EditedDocument second() {
    Division body =
        division(
            "body",
            Division.Kind.BODY,
            "",
            List.of(
                paragraph(
                    "body.1",
                    marked(Inline.Mark.CONFLICT, "first-light", text(SECOND.strip())),
                    new Inline.EditorCall(
                        Inline.Series.CONFLICT, "first-light", "d", false, NOWHERE))));
    return document("b", "B", SECOND, List.of(body), List.of());
  }

  private static Block table() {
    return new Block.Table(
        "I.t1",
        List.of(text("Table 1.")),
        List.of(text("Nights")),
        1,
        List.of(
            List.of(cell("Year", 1), cell("Clear and dark", 2)),
            List.of(cell("1871", 1), cell("100", 1), cell("44", 1))),
        List.of(text("Log.")));
  }

  private static Block.Cell cell(String value, int columns) {
    return new Block.Cell(List.of(text(value)), columns);
  }

  private static Note note(String id, int number, String value, String editor) {
    Inline cited = new Inline.CitationMark("MSL-0101", 0, citation(value, editor), NOWHERE);
    return new Note(
        id,
        number,
        Integer.toString(number),
        List.of(paragraph(id, cited, text("."))),
        NOWHERE,
        Optional.of(NOWHERE));
  }

  private static List<Inline> citation(String value, String editor) {
    return editor.isEmpty()
        ? List.of(text(value))
        : List.of(
            new Inline.Styled(
                Inline.Style.ITALIC,
                List.of(
                    text(value),
                    new Inline.EditorCall(
                        Inline.Series.CONFLICT, "first-light", editor, false, NOWHERE)),
                NOWHERE));
  }

  private static CitedPassage cited(String id, CitationForm form, String page) {
    Citation citation =
        new Citation(
            "MSL-0101",
            form,
            List.of(new Locator("page", page)),
            NOWHERE,
            "test",
            1,
            List.of(),
            List.of());
    return new CitedPassage(
        id, CitedPassage.Place.NOTE, "I", NOWHERE, List.of(new Segment.Cited(citation)));
  }

  private static Conflict conflict() {
    return new Conflict(
        "first-light",
        "The night of the first light",
        ConflictClass.BETWEEN_SOURCES,
        List.of(
            new Conflict.Passage(anchor("a", FIRST, "first lit on 3 May 1871", "I.1"), "1871"),
            new Conflict.Passage(
                anchor("b", SECOND, "lit on the third of May 1872", "body.1"), "1872")),
        new Verdict(Verdict.Status.DECIDED, "3 May 1871", List.of(1)),
        true,
        List.of("note-date:a/I/1"),
        List.of(
            paragraph("conflict.1", text("The log begins in 1871, see "), link("work:MSL-0101"))));
  }

  private static EditorialNote note(String id, Anchor anchor) {
    return new EditorialNote(
        id, "identification", anchor, true, List.of(paragraph(id, text("A rock, " + id + "."))));
  }

  private static NameEntry name() {
    return new NameEntry(
        "skerry",
        "place",
        "Skerry Point",
        "Skerry Point",
        List.of("Skerry Point"),
        "A headland.",
        "unverified",
        "",
        List.of(new Place("a", "I.1"), new Place("b", "body.1")));
  }

  private static Event event(String id, String date, String conflict) {
    return new Event(
        id,
        date,
        "",
        "Skerry Point",
        "The lamp is lit.",
        List.of("skerry"),
        List.of(
            new Event.Witness(anchor("a", FIRST, "first lit on 3 May 1871", "I.1"), "1871-05-03"),
            new Event.Witness(
                anchor("b", SECOND, "the third of May 1872", "body.1"), "1872-05-03")),
        conflict);
  }

  private static Finding finding(String id) {
    return new Finding(
        id,
        "note-date",
        ConflictClass.NOTE_VS_BIBLIOGRAPHY,
        "The note has another year.",
        Severity.WARNING,
        "1872 is not 1871",
        List.of(new Evidence("a", NOWHERE, "3 May 1872", "1872")));
  }

  private static StyleRendering style(String id, String title, String prefix) {
    return new StyleRendering(
        id,
        title,
        Map.of("a/I/1", List.of(text(prefix + "Adair, 4."))),
        List.of(
            new StyleRendering.Entry("adair1890", List.of(text(prefix + "Adair, A Life."))),
            new StyleRendering.Entry("MSL-0101", List.of(text(prefix + "Adair, Log.")))));
  }

  private static Item record(String id, int year, int month) {
    return new Item(
        id,
        "document",
        Map.of(
            "title",
            "Log",
            "number",
            id,
            "archive",
            "Lights Office",
            "issued",
            Map.of("date-parts", List.of(List.of(year, month, 3))),
            "custom",
            Map.of("reel", "1")));
  }

  private static Inline link(String target) {
    return new Inline.Link(target, List.of(text("see there")), NOWHERE);
  }

  private static Inline marked(Inline.Mark mark, String id, Inline... content) {
    return new Inline.Marked(mark, id, List.of(content), NOWHERE);
  }

  private static Anchor anchor(String document, String source, String quote, String place) {
    return new Anchor(document, quote, span(source, quote), place);
  }

  private static Span span(String source, String quote) {
    int start = source.indexOf(quote);
    return new Span(start, start + quote.length());
  }
}
