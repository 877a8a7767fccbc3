package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.model.Runs;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private static final String TEXT = "Ada Quill met the envoy Ada in Port Lumen.";

  private static Document document(List<Inline> inlines) {
    Division division =
        new Division(
            "text",
            Division.Kind.BODY,
            1,
            List.of(),
            List.of(),
            List.of(new Block.Paragraph("text.1", inlines)),
            List.of());
    return new Document("s", "", SourceText.of("s", TEXT), List.of(division), List.of());
  }

  private static Inline.Text text(int start, int end) {
    return new Inline.Text(TEXT.substring(start, end), new Span(start, end));
  }

  private static List<Inline> apply(
      List<Inline> inlines,
      List<List<Overlay.Stretch>> layers,
      TreeMap<Integer, List<Inline.EditorCall>> calls) {
    Document applied = new Overlay(layers, calls).apply(document(inlines));
    return Runs.of(applied.divisions().get(0).blocks().get(0)).get(0);
  }

  private static Emendation emendation(int start, int end, String reading) {
    Anchor anchor = new Anchor("s", TEXT.substring(start, end), new Span(start, end), "text.1");
    return new Emendation("e1", anchor, reading, "spelling", "slip", "certain", "");
  }

  @Test
  void aCallStandsAfterItsOffsetAndOnce() {
    Inline.EditorCall call =
        new Inline.EditorCall(Inline.Series.NOTE, "n", "a", true, new Span(9, 9));
    TreeMap<Integer, List<Inline.EditorCall>> calls = new TreeMap<>();
    calls.put(9, List.of(call));
    List<Inline> out = apply(List.of(text(0, 9), text(9, 42)), List.of(), calls);
    assertEquals(1, out.indexOf(call));
    assertEquals(3, out.size());
  }

  @Test
  void aNameInsideAPassageIsNested() {
    List<Inline> out =
        apply(
            List.of(text(0, 42)),
            List.of(
                List.of(new Overlay.Stretch(new Span(0, 13), new Overlay.Passage("c"))),
                List.of(new Overlay.Stretch(new Span(0, 9), new Overlay.Name("ada")))),
            new TreeMap<>());
    Inline.Marked passage = (Inline.Marked) out.get(0);
    assertEquals(Inline.Mark.CONFLICT, passage.mark());
    assertEquals(Inline.Mark.NAME, ((Inline.Marked) passage.content().get(0)).mark());
    assertEquals("Ada Quill met", PlainText.of(List.of(passage)).text());
  }

  /** Between the halves of a joined paragraph stands a block of notes, which is no part of it. */
  @Test
  void aNameThatAPageBreakDividesLeavesOutWhatStandsBetween() {
    SourceText source = SourceText.of("s", "in Port\n\n1 Ibid.\n\nLumen stood");
    Inline.Text first = new Inline.Text("in Port", new Span(0, 7));
    Inline.Join join = new Inline.Join(Inline.JoinKind.SPACE, new Span(7, 8), 18, List.of());
    Inline.Text second = new Inline.Text("Lumen stood", new Span(18, 29));
    Division division =
        new Division(
            "text",
            Division.Kind.BODY,
            1,
            List.of(),
            List.of(),
            List.of(new Block.Paragraph("text.1", List.of(first, join, second))),
            List.of());
    NameFinder finder = new NameFinder();
    finder.add("lumen", List.of("Port Lumen"), List.of());
    List<Overlay.Stretch> found =
        finder.find(new Document("s", "", source, List.of(division), List.of()));
    assertEquals(
        List.of("Port", "Lumen"),
        found.stream().map(stretch -> source.slice(stretch.span())).toList());
    assertEquals(1, finder.places("lumen").size());
  }

  @Test
  void aCorrectionKeepsTheNoteCallInItsLemma() {
    Inline.NoteCall call = new Inline.NoteCall("s/text/1", "1", new Span(13, 14));
    List<Inline> out =
        apply(
            List.of(text(0, 13), call, text(14, 42)),
            List.of(
                List.of(
                    new Overlay.Stretch(
                        new Span(10, 17), new Overlay.Emended(emendation(10, 17, "saw the"))))),
            new TreeMap<>());
    Inline.Correction correction = (Inline.Correction) out.get(1);
    assertEquals("saw the", PlainText.of(correction.reading()).text());
    assertTrue(out.contains(call));
  }

  @Test
  void whateverIsLaidOverItThePrintedTextStays() {
    Random random = new Random(42);
    for (int round = 0; round < 500; round++) {
      int cut = random.nextInt(TEXT.length());
      List<Inline> inlines =
          List.of(
              text(0, cut),
              new Inline.Styled(
                  Inline.Style.ITALIC,
                  List.of(text(cut, TEXT.length())),
                  new Span(cut, TEXT.length())));
      List<List<Overlay.Stretch>> layers = new ArrayList<>();
      for (int layer = 0; layer < 4; layer++) {
        List<Overlay.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          int start = random.nextInt(TEXT.length());
          int end = start + 1 + random.nextInt(TEXT.length() - start);
          Overlay.Wrapping wrapping =
              switch (layer) {
                case 0 -> new Overlay.Cited("key", i);
                case 1 -> new Overlay.Passage("c" + i);
                case 2 -> new Overlay.Emended(emendation(start, end, "x"));
                default -> new Overlay.Name("n" + i);
              };
          stretches.add(new Overlay.Stretch(new Span(start, end), wrapping));
        }
        layers.add(stretches);
      }
      assertEquals(TEXT, PlainText.of(apply(inlines, layers, new TreeMap<>())).text());
    }
  }
}
