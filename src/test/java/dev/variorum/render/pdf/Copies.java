package dev.variorum.render.pdf;

import dev.variorum.typeset.Block;
import dev.variorum.typeset.Flow;
import dev.variorum.typeset.Note;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A book bound together of copies of another: each copy refers to itself. */
final class Copies {

  private final String suffix;

  private Copies(String suffix) {
    this.suffix = suffix;
  }

  /** The sections and notes of a flow {@code times} times, the ids of each copy its own. */
  static Flow of(Flow flow, int times) {
    List<Section> sections = new ArrayList<>();
    Map<String, Note> notes = new LinkedHashMap<>();
    for (int copy = 0; copy < times; copy++) {
      Copies copies = new Copies(copy == 0 ? "" : "~" + copy);
      flow.sections().forEach(section -> sections.add(copies.section(section)));
      flow.notes().forEach((id, note) -> notes.put(id + copies.suffix, copies.note(note)));
    }
    return new Flow(
        flow.language(),
        flow.geometry(),
        flow.lines(),
        flow.family(),
        flow.series(),
        sections,
        notes);
  }

  private Section section(Section section) {
    return new Section(
        section.role(),
        section.opening(),
        section.roman(),
        section.restart(),
        section.plain(),
        section.verso(),
        section.recto(),
        section.columns(),
        section.spanning(),
        blocks(section.blocks()));
  }

  private Note note(Note note) {
    return new Note(
        note.id() + suffix, note.series(), note.mark(), note.description(), blocks(note.blocks()));
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    if (block instanceof Block.Paragraph p) {
      return new Block.Paragraph(p.role(), p.style(), p.look(), pieces(p.content()));
    } else if (block instanceof Block.Group group) {
      return new Block.Group(group.role(), blocks(group.blocks()));
    } else if (block instanceof Block.Table table) {
      List<List<Block.Cell>> rows = new ArrayList<>();
      for (List<Block.Cell> row : table.rows()) {
        rows.add(
            row.stream()
                .map(c -> new Block.Cell(pieces(c.content()), c.columns(), c.alignment()))
                .toList());
      }
      return new Block.Table(
          table.style(), table.headRows(), table.rowHeads(), table.weights(), rows);
    } else if (block instanceof Block.Figure figure) {
      return new Block.Figure(
          figure.height(),
          figure.alternative(),
          figure.framed(),
          figure.drawing(),
          blocks(figure.inside()));
    }
    return block;
  }

  private List<Piece> pieces(List<Piece> pieces) {
    return pieces.stream().map(this::piece).toList();
  }

  private Piece piece(Piece piece) {
    if (piece instanceof Piece.Styled styled) {
      return new Piece.Styled(styled.look(), pieces(styled.content()));
    } else if (piece instanceof Piece.Foreign foreign) {
      return new Piece.Foreign(foreign.language(), pieces(foreign.content()));
    } else if (piece instanceof Piece.Link link) {
      String target = link.external() ? link.target() : link.target() + suffix;
      return new Piece.Link(target, link.external(), link.description(), pieces(link.content()));
    } else if (piece instanceof Piece.Call call) {
      return new Piece.Call(call.noteId() + suffix);
    } else if (piece instanceof Piece.Anchor anchor) {
      return new Piece.Anchor(anchor.id() + suffix);
    } else if (piece instanceof Piece.Lemma lemma) {
      return new Piece.Lemma(lemma.noteId() + suffix, pieces(lemma.content()));
    } else if (piece instanceof Piece.PageNumber number) {
      return new Piece.PageNumber(number.target() + suffix, number.line());
    } else if (piece instanceof Piece.PageNumbers numbers) {
      return new Piece.PageNumbers(
          numbers.targets().stream().map(target -> target + suffix).toList(),
          numbers.marks().entrySet().stream()
              .collect(Collectors.toMap(mark -> mark.getKey() + suffix, Map.Entry::getValue)));
    }
    return piece;
  }
}
