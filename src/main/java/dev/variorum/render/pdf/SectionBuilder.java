package dev.variorum.render.pdf;

import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import java.util.ArrayList;
import java.util.List;

/** A section in the making: opening, heading, blocks. */
final class SectionBuilder {

  private final List<Block> blocks = new ArrayList<>();
  private final String role;
  private String verso = "";
  private String recto = "";
  private Section.Opening opening = Section.Opening.PAGE;
  private boolean roman;
  private boolean restart;
  private boolean plain;
  private int columns = 1;
  private int spanning;

  SectionBuilder(String role) {
    this.role = role;
  }

  SectionBuilder heads(String left, String right) {
    verso = left;
    recto = right;
    return this;
  }

  SectionBuilder onRecto() {
    opening = Section.Opening.RECTO;
    return this;
  }

  SectionBuilder roman() {
    roman = true;
    return this;
  }

  SectionBuilder restart() {
    restart = true;
    return this;
  }

  SectionBuilder plain() {
    plain = true;
    return this;
  }

  SectionBuilder columns(int count) {
    columns = count;
    return this;
  }

  SectionBuilder space(double height) {
    blocks.add(new Block.Space(height, true));
    return this;
  }

  SectionBuilder add(Block block) {
    blocks.add(block);
    return this;
  }

  SectionBuilder add(List<? extends Block> more) {
    blocks.addAll(more);
    return this;
  }

  SectionBuilder paragraph(String role, ParagraphStyle style, List<Look> look, Piece... content) {
    blocks.add(new Block.Paragraph(role, style, look, List.of(content)));
    return this;
  }

  /** The opening of a section: a label above, the title below, white space around. */
  SectionBuilder opening(int outlineLevel, String label, String title, Piece anchor) {
    return opening(outlineLevel, label, title, List.of(new Piece.Text(title)), anchor);
  }

  /**
   * The same with a heading that holds more than words.
   *
   * @param title in plain words, for the outline
   */
  SectionBuilder opening(
      int outlineLevel, String label, String title, List<Piece> heading, Piece anchor) {
    List<Piece> content = new ArrayList<>();
    if (label.isEmpty()) {
      content.add(anchor);
    }
    content.addAll(heading);
    blocks.add(new Block.Bookmark(outlineLevel, label.isEmpty() ? title : label + ". " + title));
    blocks.add(new Block.Space(columns > 1 ? 20 : 48, true));
    if (!label.isEmpty()) {
      paragraph(
          "P", BookStyles.title(10.5), List.of(Look.SMALL_CAPS), anchor, new Piece.Text(label));
      blocks.add(new Block.Space(6, false));
    }
    blocks.add(new Block.Paragraph("H1", BookStyles.title(16), List.of(), content));
    blocks.add(new Block.Space(27, false));
    spanning = blocks.size();
    return this;
  }

  Section build() {
    return new Section(
        role, opening, roman, restart, plain, verso, recto, columns, spanning, blocks);
  }
}
