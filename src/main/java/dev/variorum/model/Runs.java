package dev.variorum.model;

import java.util.ArrayList;
import java.util.List;

/** The runs of inlines inside a block, in reading order. */
public final class Runs implements Block.Visitor<Void> {

  private final List<List<Inline>> runs = new ArrayList<>();

  private Runs() {}

  /** Every non-empty list of inlines in a block and the blocks inside it. */
  public static List<List<Inline>> of(Block block) {
    Runs collector = new Runs();
    block.accept(collector);
    return collector.runs;
  }

  private void add(List<Inline> run) {
    if (!run.isEmpty()) {
      runs.add(run);
    }
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    add(paragraph.content());
    return null;
  }

  @Override
  public Void quotation(Block.Quotation quotation) {
    quotation.blocks().forEach(block -> block.accept(this));
    return null;
  }

  @Override
  public Void heading(Block.Heading heading) {
    add(heading.content());
    return null;
  }

  @Override
  public Void itemList(Block.ItemList list) {
    list.items().forEach(item -> item.forEach(block -> block.accept(this)));
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    add(table.label());
    add(table.caption());
    table.rows().forEach(row -> row.forEach(cell -> add(cell.content())));
    add(table.sources());
    return null;
  }

  @Override
  public Void figure(Block.Figure figure) {
    add(figure.label());
    add(figure.caption());
    add(figure.sources());
    return null;
  }

  @Override
  public Void entry(Block.Entry entry) {
    add(entry.content());
    return null;
  }

  @Override
  public Void lines(Block.Lines lines) {
    lines.lines().forEach(this::add);
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    return null;
  }
}
