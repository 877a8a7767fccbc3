package dev.variorum.render.pdf;

import dev.variorum.bibliography.Item;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Manifest;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.ParagraphStyle.Alignment;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import dev.variorum.typeset.font.FontFamily;
import java.util.ArrayList;
import java.util.List;

/** Half-title, title page, and the colophon on its back. */
final class TitlePages {

  private static final ParagraphStyle SMALL =
      ParagraphStyle.text(8.6, 10.8).aligned(Alignment.LEFT).after(3);

  /** Figures of a checksum that stand together. */
  private static final int GROUP = 8;

  private final Edition edition;
  private final Manifest manifest;
  private final Usage usage;

  TitlePages(Edition edition, Usage usage) {
    this.usage = usage;
    this.edition = edition;
    this.manifest = edition.manifest();
  }

  List<Section> sections() {
    return List.of(halfTitle(), title(), colophon());
  }

  private static SectionBuilder page() {
    return new SectionBuilder("Sect").roman().plain();
  }

  private Section halfTitle() {
    return new SectionBuilder("Part")
        .roman()
        .plain()
        .onRecto()
        .space(130)
        .paragraph("P", BookStyles.title(15), List.of(), words(manifest.title()))
        .build();
  }

  private Section title() {
    SectionBuilder page =
        page()
            .onRecto()
            .add(new Block.Bookmark(1, "Title"))
            .space(84)
            .paragraph("H1", BookStyles.title(27), List.of(), words(manifest.title()));
    if (!manifest.subtitle().isEmpty()) {
      page.space(10)
          .paragraph(
              "P",
              BookStyles.title(13).indented(24, 24, 0),
              List.of(Look.ITALIC),
              words(manifest.subtitle()));
    }
    page.space(48);
    if (!manifest.editors().isEmpty()) {
      page.paragraph(
              "P", BookStyles.title(11), List.of(Look.SMALL_CAPS), words("A critical edition"))
          .space(6)
          .paragraph(
              "P", BookStyles.title(12), List.of(), words(String.join(", ", manifest.editors())));
    }
    if (FontFamily.hasGaramond()) {
      page.space(110)
          .paragraph("P", BookStyles.title(18), List.of(), new Piece.Text("\u2766"))
          .space(14);
    } else {
      page.space(146);
    }
    return page.paragraph("P", BookStyles.title(11), List.of(), words(manifest.date())).build();
  }

  private Section colophon() {
    SectionBuilder section = page().space(96);
    line(
        section, Piece.styled(Look.ITALIC, typographic(manifest.title())), words(". " + version()));
    if (!manifest.licence().isEmpty()) {
      line(
          section,
          words(
              "The edition\u2019s own words (introduction, notes, register, apparatus, indexes) are"
                  + " licensed under "
                  + manifest.licence()
                  + "; the texts remain their authors\u2019."));
    }
    section.space(8);
    line(section, words("Edited from these copies, each known by its checksum (SHA-256):"));
    section.space(2);
    for (Manifest.SourceEntry source : manifest.sources()) {
      source(section, source);
    }
    section.space(8);
    line(
        section,
        words(
            "Set by Variorum in "
                + (FontFamily.hasGaramond()
                    ? "EB Garamond, under the SIL Open Font License."
                    : "Liberation Serif, under the SIL Open Font License.")
                + " The works cited and the citations of the notes are attached to this file as"
                + " data."));
    return section.build();
  }

  private String version() {
    String version = manifest.version().isEmpty() ? "" : "Version " + manifest.version();
    boolean both = !version.isEmpty() && !manifest.date().isEmpty();
    String words = version + (both ? ", " : "") + manifest.date();
    return words.isEmpty() ? "" : words + ".";
  }

  private void source(SectionBuilder section, Manifest.SourceEntry source) {
    List<Piece> content = new ArrayList<>();
    content.add(Piece.styled(Look.BOLD, source.siglum()));
    content.add(new Piece.Text("\u2002" + typographic(source.title()) + "."));
    Item item = edition.items().get(source.work());
    if (item != null && !item.text("DOI").isEmpty()) {
      String address = "https://doi.org/" + item.text("DOI");
      content.add(new Piece.Text(" "));
      content.add(
          new Piece.Link(
              address, true, "the original, " + address, List.of(new Piece.Text(address))));
    }
    content.add(new Piece.LineEnd());
    StringBuilder sum = new StringBuilder();
    for (int at = 0; at < source.sha256().length(); at += GROUP) {
      int end = Math.min(source.sha256().length(), at + GROUP);
      // A space would tear the checksum apart when it is copied.
      sum.append(source.sha256(), at, end).append(end % 32 == 0 ? "" : "\u200a");
      if (end % 32 == 0 || end == source.sha256().length()) {
        content.add(new Piece.Styled(Look.LINING, List.of(new Piece.Text(sum.toString()))));
        sum.setLength(0);
        if (end < source.sha256().length()) {
          content.add(new Piece.LineEnd());
        }
      }
    }
    section.paragraph(
        "P", SMALL.indented(16, 0, -16).after(4), List.of(), content.toArray(Piece[]::new));
  }

  private static void line(SectionBuilder section, Piece... content) {
    section.paragraph("P", SMALL, List.of(), content);
  }

  private Piece words(String text) {
    return new Piece.Text(typographic(text));
  }

  private String typographic(String value) {
    return usage.set(value);
  }
}
