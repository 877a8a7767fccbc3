package dev.variorum.render.pdf;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Essay;
import dev.variorum.edition.Manifest;
import dev.variorum.examine.ConflictClass;
import dev.variorum.render.Typography;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.ParagraphStyle.Alignment;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import dev.variorum.typeset.font.FontFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Half-title, title, colophon, contents, lists, introduction, sigla. */
final class FrontMatter {

  private final Edition edition;
  private final BookAnchors anchors;
  private final BookNotes notes;
  private final BookPlan plan;

  FrontMatter(Edition edition, BookAnchors anchors, BookNotes notes, BookPlan plan) {
    this.edition = edition;
    this.anchors = anchors;
    this.notes = notes;
    this.plan = plan;
  }

  /** What stands before the introduction; made last, when the contents are known. */
  List<Section> opening() {
    Manifest manifest = edition.manifest();
    List<Section> sections = new ArrayList<>();
    String title = text(manifest.title());
    sections.add(
        new SectionBuilder("Sect")
            .roman()
            .plain()
            .onRecto()
            .space(150)
            .paragraph("P", BookStyles.title(15), List.of(), new Piece.Text(title))
            .build());
    SectionBuilder page =
        new SectionBuilder("Sect")
            .roman()
            .plain()
            .onRecto()
            .add(new Block.Bookmark(1, "Title"))
            .space(96)
            .paragraph("H1", BookStyles.title(24), List.of(), new Piece.Text(title));
    if (!manifest.subtitle().isEmpty()) {
      page.space(12)
          .paragraph(
              "P",
              BookStyles.title(13),
              List.of(Look.ITALIC),
              new Piece.Text(text(manifest.subtitle())));
    }
    page.space(60);
    if (!manifest.editors().isEmpty()) {
      String editors = text(String.join(", ", manifest.editors()));
      page.paragraph(
          "P", BookStyles.title(11), List.of(), new Piece.Text("A critical edition by " + editors));
    }
    page.space(150)
        .paragraph("P", BookStyles.title(10), List.of(), new Piece.Text(manifest.date()));
    sections.add(page.build());
    sections.add(colophon());
    sections.add(contents());
    if (!plan.figures().isEmpty()) {
      sections.add(figures());
    }
    if (!edition.conflicts().isEmpty()) {
      sections.add(conflicts());
    }
    return sections;
  }

  private Section colophon() {
    Manifest manifest = edition.manifest();
    ParagraphStyle small = ParagraphStyle.text(8.6, 10.8).aligned(Alignment.LEFT);
    SectionBuilder section = new SectionBuilder("Sect").roman().plain().space(150);
    line(section, small, "Version " + manifest.version() + ", " + manifest.date() + ".");
    if (!manifest.licence().isEmpty()) {
      line(
          section,
          small,
          "The edition\u2019s own words are licensed under "
              + manifest.licence()
              + "; the texts remain their authors\u2019.");
    }
    section.space(10);
    line(section, small, "Set from these sources, by their checksums (SHA-256):");
    for (Manifest.SourceEntry source : edition.manifest().sources()) {
      String sum = source.sha256();
      int half = sum.length() / 2;
      section.paragraph(
          "P",
          small.indented(16, 0, -16).after(4),
          List.of(),
          Piece.styled(Look.BOLD, source.siglum()),
          new Piece.Text("\u2002" + text(source.title()) + "."),
          new Piece.LineEnd(),
          new Piece.Styled(
              Look.LINING,
              List.of(
                  new Piece.Text(sum.substring(0, half)),
                  new Piece.LineEnd(),
                  new Piece.Text(sum.substring(half)))));
    }
    section.space(10);
    line(
        section,
        small,
        "Set by Variorum in " + (FontFamily.hasGaramond() ? "EB Garamond." : "Liberation Serif."));
    return section.build();
  }

  private static void line(SectionBuilder section, ParagraphStyle style, String text) {
    section.paragraph("P", style.after(3), List.of(), new Piece.Text(text));
  }

  private Section contents() {
    SectionBuilder section = head("Contents", "contents").onRecto().heads("Contents", "Contents");
    List<Block> lines = new ArrayList<>();
    for (BookPlan.Line line : plan.contents()) {
      lines.add(entry(line, line.level() == 1));
    }
    return section.add(new Block.Group("TOC", lines)).build();
  }

  private Section figures() {
    SectionBuilder section =
        head("Figures and tables", "figures").heads("Figures and tables", "Figures and tables");
    List<Block> lines = new ArrayList<>();
    plan.figures().forEach(line -> lines.add(entry(line, false)));
    return section.add(new Block.Group("TOC", lines)).build();
  }

  private static Block entry(BookPlan.Line line, boolean part) {
    double left = 12.0 * (line.level() - 1);
    ParagraphStyle style =
        new ParagraphStyle(
            10.5, 13.5, Alignment.LEFT, left + 14, 24, -14, part ? 6 : 0, false, false, false);
    return new Block.Paragraph(
        "TOCI",
        style,
        List.of(),
        List.of(
            new Piece.Link(
                line.anchor(), false, line.title(), List.of(new Piece.Text(text(line.title())))),
            new Piece.Fill(true),
            new Piece.PageNumber(line.anchor(), false)));
  }

  private Section conflicts() {
    SectionBuilder section =
        new SectionBuilder("Sect")
            .roman()
            .columns(2)
            .heads("Conflicts of the sources", "Conflicts of the sources");
    section.opening(1, "", "Conflicts of the sources", anchors.anchor("front:conflicts"));
    ParagraphStyle style =
        new ParagraphStyle(8.6, 10.6, Alignment.LEFT, 8, 0, -8, 0, false, false, false);
    for (ConflictClass kind : ConflictClass.values()) {
      List<Block> entries = new ArrayList<>();
      for (Conflict conflict : edition.conflicts()) {
        if (conflict.conflictClass() == kind) {
          entries.add(
              new Block.Paragraph(
                  "TOCI",
                  style,
                  List.of(),
                  List.of(
                      new Piece.Link(
                          "register:" + conflict.id(),
                          false,
                          "register of conflicts",
                          List.of(new Piece.Text(text(conflict.title())))),
                      new Piece.Text("\u2002"),
                      new Piece.PageNumber("register:" + conflict.id(), false))));
        }
      }
      if (!entries.isEmpty()) {
        section.paragraph(
            "H2",
            ParagraphStyle.text(9, 11).aligned(Alignment.LEFT).after(8).keptWithNext(),
            List.of(Look.SMALL_CAPS),
            new Piece.Text(kind.title()));
        section.add(new Block.Space(2, false));
        section.add(new Block.Group("TOC", entries));
      }
    }
    return section.build();
  }

  /** Introduction, statement of method, sigla. */
  List<Section> essays() {
    List<Section> sections = new ArrayList<>();
    if (!edition.conflicts().isEmpty()) {
      plan.heading(1, "Conflicts of the sources", "front:conflicts");
    }
    essay(edition.introduction(), "introduction", sections);
    essay(edition.principles(), "principles", sections);
    sections.add(sigla());
    return sections;
  }

  private void essay(@Nullable Essay essay, String name, List<Section> out) {
    if (essay == null) {
      return;
    }
    plan.depth(1);
    String title = text(essay.title());
    plan.heading(1, title, "front:" + name);
    InlinePieces pieces = new InlinePieces(anchors, notes, Map.of(), "", false);
    out.add(
        head(title, name)
            .heads(text(edition.manifest().title()), title)
            .add(new BlockFlow(pieces, anchors, plan, "", false).of(essay.blocks()))
            .build());
  }

  private Section sigla() {
    plan.heading(1, "Sigla and signs", "front:sigla");
    SectionBuilder section =
        head("Sigla and signs", "sigla").heads(text(edition.manifest().title()), "Sigla and signs");
    for (Manifest.SourceEntry source : edition.manifest().sources()) {
      sign(section, source.siglum(), text(source.title()) + ".");
    }
    section.add(new Block.Space(12, false));
    sign(section, "|", "A page of the original begins; its number stands in the outer margin.");
    sign(section, "\u2260", "The sources are in conflict; an editor\u2019s note tells how.");
    sign(
        section,
        "1",
        "A figure calls a note of the author; the numbers are those of the original.");
    sign(section, "a", "A letter calls a note of the editors.");
    sign(
        section,
        "]",
        "In the apparatus: the edition reads what stands before, the source what follows.");
    section.paragraph(
        "P",
        BookStyles.FIRST.after(12),
        List.of(),
        new Piece.Text(
            "Lines are counted by chapter; references of the form 12.34 name page and line, 12n a note."));
    return section.build();
  }

  private static void sign(SectionBuilder section, String sign, String meaning) {
    section.paragraph(
        "P",
        BookStyles.FIRST.indented(26, 0, -26).after(3),
        List.of(),
        Piece.styled(Look.BOLD, sign),
        new Piece.Text("\u2003" + meaning));
  }

  private SectionBuilder head(String title, String name) {
    return new SectionBuilder("Sect")
        .roman()
        .opening(1, "", title, anchors.anchor("front:" + name));
  }

  private static String text(String value) {
    return new Typography().apply(value);
  }
}
