package dev.variorum.typeset;

import dev.variorum.typeset.font.FontFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Flows for tests: hand-made, or random with a seed. */
final class Flows {

  static final ParagraphStyle BODY = ParagraphStyle.text(11, 13.5).indented(0, 0, 15).withNumbers();
  static final ParagraphStyle QUOTE = ParagraphStyle.text(10, 12.5).indented(18, 18, 0).after(4);
  static final ParagraphStyle HEAD =
      ParagraphStyle.text(13, 16).aligned(ParagraphStyle.Alignment.LEFT).after(12).keptWithNext();
  static final ParagraphStyle NOTE = ParagraphStyle.text(8.7, 10.5).indented(0, 0, 10);

  private static final String[] WORDS = {
    "the",
    "keeper",
    "of",
    "lighthouse",
    "wrote",
    "every",
    "evening",
    "in",
    "a",
    "considerable",
    "log",
    "that",
    "nobody",
    "understood",
    "office",
    "affluent",
    "and",
    "difficult",
    "harbour",
    "administration",
    "Skerry-Point",
    "1871",
    "when",
    "storms",
    "extinguished",
    "lamp,",
    "rather",
    "unexpectedly",
    "first",
    "winter;",
    "commissioners",
    "refused",
    "to",
    "acknowledge",
    "it.",
    "Nevertheless",
    "(so",
    "he",
    "says)",
    "\u201cwithout",
    "oil\u201d",
    "is",
    "no",
    "light"
  };

  private final Random random;
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final List<String> anchors = new ArrayList<>();
  private int count;

  Flows(long seed) {
    random = new Random(seed);
  }

  static List<NoteSeries> series() {
    return List.of(
        new NoteSeries("author", NoteSeries.Layout.BLOCK, NOTE, 60),
        new NoteSeries("editor", NoteSeries.Layout.BLOCK, NOTE, 60),
        new NoteSeries("apparatus", NoteSeries.Layout.RUN_IN, NOTE, 312));
  }

  static Flow of(List<Section> sections, Map<String, Note> notes) {
    return new Flow(
        "en",
        Geometry.trade(),
        LineNumbers.DEFAULT,
        FontFamily.liberation(),
        series(),
        sections,
        notes);
  }

  /** The same text with its notes laid out otherwise. */
  static Flow with(Flow flow, NoteSeries.Layout author, NoteSeries.Layout editor) {
    return new Flow(
        flow.language(),
        flow.geometry(),
        flow.lines(),
        flow.family(),
        List.of(
            new NoteSeries("author", author, NOTE, 60),
            new NoteSeries("editor", editor, NOTE, 60),
            flow.series().get(2)),
        flow.sections(),
        flow.notes());
  }

  /** The same text with its lines counted otherwise. */
  static Flow with(Flow flow, LineNumbers lines) {
    return new Flow(
        flow.language(),
        flow.geometry(),
        lines,
        flow.family(),
        flow.series(),
        flow.sections(),
        flow.notes());
  }

  static Section section(Block... blocks) {
    return new Section(
        "Sect", Section.Opening.PAGE, false, false, false, "left", "right", 1, 0, List.of(blocks));
  }

  static Block paragraph(Piece... pieces) {
    return new Block.Paragraph("P", BODY, List.of(), List.of(pieces));
  }

  static Note note(String id, int series, String mark, String text) {
    return new Note(
        id,
        series,
        mark,
        "note " + mark,
        List.of(new Block.Paragraph("P", NOTE, List.of(), List.of(new Piece.Text(text)))));
  }

  String words(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  /** Some chapters with notes of all series, quotations, tables, references. */
  Flow book(int chapters) {
    List<Section> sections = new ArrayList<>();
    for (int c = 0; c < chapters; c++) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Bookmark(1, "Chapter"));
      blocks.add(new Block.Space(48, true));
      blocks.add(new Block.Paragraph("H1", HEAD, List.of(), List.of(new Piece.Text(words(4)))));
      int number = 1;
      for (int p = 0; p < 6 + random.nextInt(14); p++) {
        blocks.add(block(number));
        number += 4;
      }
      sections.add(
          new Section(
              "Sect",
              random.nextBoolean() ? Section.Opening.PAGE : Section.Opening.RECTO,
              false,
              c == 0,
              false,
              "The Book",
              "Chapter",
              1,
              0,
              blocks));
    }
    return of(sections, notes);
  }

  private Block block(int number) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return new Block.Group(
          "BlockQuote",
          List.of(
              new Block.Paragraph(
                  "P", QUOTE, List.of(), List.of(new Piece.Text(words(20 + random.nextInt(60)))))));
    }
    if (kind == 1) {
      return table();
    }
    return new Block.Paragraph("P", BODY, List.of(), pieces(number));
  }

  private List<Piece> pieces(int number) {
    List<Piece> pieces = new ArrayList<>();
    String anchor = "anchor" + count++;
    pieces.add(new Piece.Anchor(anchor));
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      pieces.add(new Piece.Text(words(5 + random.nextInt(40))));
      int kind = random.nextInt(7);
      String mark = String.valueOf(number + i);
      if (kind == 0) {
        pieces.add(call(0, mark, 4 + random.nextInt(30)));
      } else if (kind == 1) {
        pieces.add(call(1, "a" + mark, 5 + random.nextInt(150)));
      } else if (kind == 2) {
        pieces.add(new Piece.Text(" "));
        pieces.add(lemma());
      } else if (kind == 3 && !anchors.isEmpty()) {
        String target = anchors.get(random.nextInt(anchors.size()));
        pieces.add(new Piece.Text(" (see "));
        pieces.add(new Piece.PageNumber(target, false));
        pieces.add(new Piece.Text(")"));
      } else if (kind == 4) {
        pieces.add(new Piece.Text(" "));
        pieces.add(new Piece.OriginalPage(mark));
      }
      pieces.add(new Piece.Text(" "));
    }
    anchors.add(anchor);
    return pieces;
  }

  private Piece call(int series, String mark, int length) {
    String id = "n" + count++;
    List<Piece> text = new ArrayList<>(List.of(new Piece.Text(words(length))));
    if (series == 0 && random.nextInt(3) == 0) {
      // A note in a note.
      text.add(call(1, "b" + mark, 12));
    }
    notes.put(
        id,
        new Note(
            id,
            series,
            mark,
            "note " + mark,
            List.of(new Block.Paragraph("P", NOTE, List.of(), text))));
    return new Piece.Call(id);
  }

  private Piece lemma() {
    String id = "e" + count++;
    String words = words(2);
    notes.put(id, note(id, 2, "", words + "] " + words(3)));
    return new Piece.Lemma(id, List.of(new Piece.Text(words)));
  }

  private Block table() {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int r = 0; r < 3 + random.nextInt(30); r++) {
      rows.add(
          List.of(
              new Block.Cell(List.of(new Piece.Text(words(3))), 1, ParagraphStyle.Alignment.LEFT),
              new Block.Cell(
                  List.of(new Piece.Text(words(1))), 1, ParagraphStyle.Alignment.CENTERED)));
    }
    return new Block.Table(ParagraphStyle.text(9, 11), 1, true, List.of(3.0, 1.0), rows);
  }
}
