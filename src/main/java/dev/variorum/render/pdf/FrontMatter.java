package dev.variorum.render.pdf;

import dev.variorum.edition.Edition;
import dev.variorum.edition.Essay;
import dev.variorum.edition.Manifest;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Title pages, contents, lists, introduction, statement of method, sigla. */
final class FrontMatter {

  private final Usage usage;
  private final Edition edition;
  private final BookAnchors anchors;
  private final BookNotes notes;
  private final BookPlan plan;
  private final Register register;

  FrontMatter(
      Edition edition, BookAnchors anchors, BookNotes notes, BookPlan plan, Register register) {
    this.usage = notes.usage();
    this.edition = edition;
    this.anchors = anchors;
    this.notes = notes;
    this.plan = plan;
    this.register = register;
  }

  /** What stands before the introduction; made last, when the contents are known. */
  List<Section> opening() {
    List<Section> sections = new ArrayList<>(new TitlePages(edition, usage).sections());
    sections.addAll(new ContentsPages(anchors, plan, usage).sections());
    if (!edition.conflicts().isEmpty()) {
      sections.addAll(new ConflictList(edition, anchors, notes, register).sections());
    }
    return sections;
  }

  /** Introduction, statement of method, sigla. */
  List<Section> essays() {
    List<Section> sections = new ArrayList<>();
    if (!edition.conflicts().isEmpty()) {
      plan.heading(1, "", "Conflicts of the sources", "front:conflicts");
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
    plan.heading(1, "", title, "front:" + name);
    InlinePieces pieces = new InlinePieces(anchors, notes, Map.of(), "", "", false);
    out.add(
        head(title, name)
            .heads(text(edition.manifest().title()), title)
            .add(new BlockFlow(pieces, anchors, plan, "", false).of(essay.blocks()))
            .build());
  }

  private Section sigla() {
    plan.heading(1, "", "Sigla and signs", "front:sigla");
    SectionBuilder section =
        head("Sigla and signs", "sigla").heads(text(edition.manifest().title()), "Sigla and signs");
    for (Manifest.SourceEntry source : edition.manifest().sources()) {
      sign(section, source.siglum(), text(source.title()) + ".");
    }
    section.add(new Block.Space(12, false));
    sign(section, "|", "A page of the original begins; its number stands in the outer margin.");
    sign(
        section,
        "1",
        "A figure calls a note of the author; the numbers are those of the original.");
    sign(section, "a", "A letter calls a note of the editors.");
    sign(
        section,
        "]",
        "In the apparatus: the edition reads what stands before, the source what follows.");
    sign(
        section,
        "\u2260",
        "The line, or a line of the note, is in conflict with another place or source; the last"
            + " lines of the page name the conflict, by line or note (n.), and its verdict.");
    sign(section, "\u00a7", "A number of the register of conflicts.");
    sign(section, "\u2192", "In the register: the passage that the verdict follows.");
    section.paragraph(
        "P",
        BookStyles.FIRST.after(12),
        List.of(),
        new Piece.Text(
            (edition.manifest().book().linesByPage()
                    ? "Lines are counted by page. Within"
                    : "Lines are counted by chapter. Within")
                + " the edition 12.34 means line 34, on page 12, and"
                + " 12n5 note 5 on that page. In the register the words that differ between two"
                + " passages are "),
        Piece.styled(Look.BOLD, "bold"),
        new Piece.Text("."));
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

  private String text(String value) {
    return usage.set(value);
  }
}
