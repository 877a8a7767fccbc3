package dev.variorum.render.pdf;

import dev.variorum.edition.Edition;
import dev.variorum.render.Usage;
import dev.variorum.render.chart.FrameChecks;
import dev.variorum.render.chart.RecordSeries;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle.Alignment;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.List;

/** What the numbers of the archival records show: their line, and their pages and frames. */
final class RecordsSection {

  private final Edition edition;
  private final BookAnchors anchors;
  private final BookPlaces places;
  private final BookPlan plan;
  private final Usage usage;
  private final double measure;

  RecordsSection(
      Edition edition, BookAnchors anchors, BookNotes notes, BookPlan plan, double measure) {
    this.edition = edition;
    this.anchors = anchors;
    this.places = new BookPlaces(edition, anchors, notes);
    this.plan = plan;
    this.usage = notes.usage();
    this.measure = measure;
  }

  /** Whether the edition has anything to show here. */
  static boolean any(Edition edition) {
    return !FrameChecks.of(edition).isEmpty()
        || RecordSeries.of(edition).stream().anyMatch(series -> !series.line().isEmpty());
  }

  SectionBuilder fill(SectionBuilder section) {
    for (RecordSeries series : RecordSeries.of(edition)) {
      if (!series.line().isEmpty()) {
        line(series, section);
      }
    }
    List<FrameChecks> checks = FrameChecks.of(edition);
    if (!checks.isEmpty()) {
      frames(checks, section);
    }
    return section;
  }

  private void line(RecordSeries series, SectionBuilder section) {
    List<RecordSeries.Rival> rivals = series.rivals(edition);
    RecordDrawing drawing = new RecordDrawing(series.line(), rivals, measure);
    section.add(drawing.block());
    section.add(new Block.Space(4, false));
    String title = series.name() + ": the numbers of the records and their dates";
    BookFigures.caption(section, plan, anchors, "chart:" + series.name(), title);
    List<Piece> said = new ArrayList<>();
    said.add(new Piece.Text(drawing.description()));
    if (!rivals.isEmpty()) {
      said.add(new Piece.Text(" A ring is the date that a note gives against the list: "));
    }
    for (int i = 0; i < rivals.size(); i++) {
      RecordSeries.Rival rival = rivals.get(i);
      String document = rival.passage().replaceFirst("/.*", "");
      said.add(new Piece.Text(i == 0 ? "" : "; "));
      said.add(new Piece.Text(rival.entry().item().text("number") + ", "));
      said.add(new Piece.Text(DateWords.of(rival.date()) + " "));
      said.addAll(places.of(document, rival.passage()));
    }
    said.add(new Piece.Text(rivals.isEmpty() ? "" : "."));
    section.add(new Block.Paragraph("P", BookStyles.CHART_TEXT, List.of(), said));
    section.add(new Block.Space(16, false));
  }

  private void frames(List<FrameChecks> all, SectionBuilder section) {
    String title = "Pages and frames of the filmed records";
    BookFigures.heading(section, plan, anchors, "table:frames", title);
    List<List<Block.Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(
            cell(Piece.text("record")),
            cell(Piece.text("cited")),
            cell(Piece.text("page")),
            cell(Piece.text("frame")),
            cell(Piece.text("frame less page"))));
    for (FrameChecks checks : all) {
      boolean first = true;
      for (FrameChecks.Check check : checks.checks()) {
        rows.add(row(checks, check, first));
        first = false;
      }
    }
    section.add(
        new Block.Table(BookStyles.TABLE, 1, false, List.of(14.0, 22.0, 10.0, 12.0, 14.0), rows));
    section.paragraph(
        "P",
        BookStyles.CHART_TEXT,
        List.of(),
        new Piece.Text(
            "In one film the frame number less the page number is always the same; in bold, where"
                + " it is not."));
  }

  private List<Block.Cell> row(FrameChecks checks, FrameChecks.Check check, boolean first) {
    String passage = check.use().passage();
    String document = passage.replaceFirst("/.*", "");
    String difference = Integer.toString(check.difference());
    return List.of(
        cell(
            first
                ? anchors.linked(
                    "work:" + checks.key(),
                    "entry of the bibliography",
                    List.of(new Piece.Text(checks.key())))
                : List.of()),
        cell(places.of(document, passage, "")),
        cell(Piece.text(usage.set(check.page()))),
        cell(Piece.text(usage.set(check.frame()))),
        cell(
            check.difference() == checks.usual()
                ? Piece.text(difference)
                : Piece.styled(Look.BOLD, difference)));
  }

  private static Block.Cell cell(Piece content) {
    return cell(List.of(content));
  }

  private static Block.Cell cell(List<Piece> content) {
    return new Block.Cell(content, 1, Alignment.LEFT);
  }
}
