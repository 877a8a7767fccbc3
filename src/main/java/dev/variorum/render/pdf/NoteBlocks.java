package dev.variorum.render.pdf;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.Runs;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.List;

/** Blocks inside notes: paragraphs of note size; everything else as its runs. */
final class NoteBlocks {

  private final InlinePieces pieces;

  NoteBlocks(InlinePieces pieces) {
    this.pieces = pieces;
  }

  List<dev.variorum.typeset.Block> of(List<Block> blocks) {
    List<dev.variorum.typeset.Block> out = new ArrayList<>();
    for (Block block : blocks) {
      boolean quotation = block instanceof Block.Quotation;
      for (List<Inline> run : Runs.of(block)) {
        out.add(
            new dev.variorum.typeset.Block.Paragraph(
                "P",
                quotation ? BookStyles.NOTE_QUOTATION : BookStyles.NOTE,
                List.of(),
                pieces.of(run)));
      }
    }
    return out;
  }

  static dev.variorum.typeset.Block paragraph(List<Piece> content) {
    return new dev.variorum.typeset.Block.Paragraph("P", BookStyles.NOTE, List.of(), content);
  }
}
