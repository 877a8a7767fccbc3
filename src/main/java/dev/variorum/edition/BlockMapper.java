package dev.variorum.edition;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rebuilds blocks with other inlines. */
final class BlockMapper implements Block.Visitor<Block> {

  private final UnaryOperator<List<Inline>> change;
  private final UnaryOperator<List<Inline>> entries;

  BlockMapper(UnaryOperator<List<Inline>> change) {
    this(change, change);
  }

  /**
   * Makes a mapper.
   *
   * @param entries for the entries of printed lists of works and the like
   */
  BlockMapper(UnaryOperator<List<Inline>> change, UnaryOperator<List<Inline>> entries) {
    this.change = change;
    this.entries = entries;
  }

  Block map(Block block) {
    return block.accept(this);
  }

  List<Block> map(List<Block> blocks) {
    return blocks.stream().map(this::map).toList();
  }

  @Override
  public Block paragraph(Block.Paragraph paragraph) {
    return new Block.Paragraph(paragraph.id(), change.apply(paragraph.content()));
  }

  @Override
  public Block quotation(Block.Quotation quotation) {
    return new Block.Quotation(quotation.id(), map(quotation.blocks()));
  }

  @Override
  public Block heading(Block.Heading heading) {
    return new Block.Heading(heading.id(), heading.level(), change.apply(heading.content()));
  }

  @Override
  public Block itemList(Block.ItemList list) {
    List<List<Block>> items = new ArrayList<>();
    list.items().forEach(item -> items.add(map(item)));
    return new Block.ItemList(list.id(), list.ordered(), items);
  }

  @Override
  public Block table(Block.Table table) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (List<Block.Cell> row : table.rows()) {
      rows.add(
          row.stream()
              .map(cell -> new Block.Cell(change.apply(cell.content()), cell.columns()))
              .toList());
    }
    return new Block.Table(
        table.id(),
        change.apply(table.label()),
        change.apply(table.caption()),
        table.headRows(),
        rows,
        change.apply(table.sources()));
  }

  @Override
  public Block figure(Block.Figure figure) {
    return new Block.Figure(
        figure.id(),
        change.apply(figure.label()),
        change.apply(figure.caption()),
        figure.image(),
        change.apply(figure.sources()));
  }

  @Override
  public Block entry(Block.Entry entry) {
    return new Block.Entry(entry.id(), entry.kind(), entries.apply(entry.content()));
  }

  @Override
  public Block lines(Block.Lines lines) {
    return new Block.Lines(lines.id(), lines.kind(), lines.lines().stream().map(change).toList());
  }

  @Override
  public Block contents(Block.Contents contents) {
    return contents;
  }
}
