package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.Runs;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a document as text that can be compared by eye. */
final class Outline {

  private final StringBuilder out = new StringBuilder();

  private Outline() {}

  static String of(Document document) {
    Outline outline = new Outline();
    document.divisions().forEach(outline::division);
    return outline.out.toString();
  }

  private void division(Division division) {
    String kind = division.kind().name().toLowerCase(Locale.ROOT);
    String label = inlines(division.label());
    String title = inlines(division.title());
    String heading = label.isEmpty() || title.isEmpty() ? label + title : label + " | " + title;
    line(0, (division.id() + " " + kind + " " + heading).strip());
    division.blocks().forEach(block -> block(block, 1));
    division.notes().forEach(this::note);
  }

  private void note(Note note) {
    String call = note.call().isPresent() ? " called: " : " uncalled: ";
    line(1, "note " + note.number() + call + all(note.blocks(), " / "));
  }

  private void block(Block block, int depth) {
    if (block instanceof Block.Quotation quotation) {
      line(depth, block.id() + " quotation");
      quotation.blocks().forEach(inner -> block(inner, depth + 1));
    } else if (block instanceof Block.ItemList list) {
      line(depth, block.id() + " list");
      list.items().forEach(item -> line(depth + 1, all(item, " / ")));
    } else {
      String kind = block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      String between = block instanceof Block.Table ? " ; " : " | ";
      line(depth, block.id() + " " + kind + " " + all(List.of(block), between));
    }
  }

  private static String all(List<Block> blocks, String between) {
    return blocks.stream()
        .flatMap(block -> Runs.of(block).stream())
        .map(Outline::inlines)
        .collect(Collectors.joining(between));
  }

  private static String inlines(List<Inline> inlines) {
    return inlines.stream().map(Outline::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return text.value();
    } else if (inline instanceof Inline.Styled styled) {
      return "*" + inlines(styled.content()) + "*";
    } else if (inline instanceof Inline.NoteCall call) {
      return "{" + call.mark() + "}";
    } else if (inline instanceof Inline.Join) {
      return "+";
    } else if (inline instanceof Inline.PageBreak page) {
      return "{p. " + page.page() + "}";
    } else if (inline instanceof Inline.Link link) {
      return link.target().startsWith("http")
          ? "<" + inlines(link.content()) + ">"
          : inlines(link.content());
    } else if (inline instanceof Inline.CitationGroup group) {
      return group.cites().stream()
          .map(cite -> (cite.key() + " " + cite.label() + " " + cite.locator()).strip())
          .collect(Collectors.joining("; ", "[", "]"));
    }
    return "?";
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text.stripTrailing()).append('\n');
  }
}
