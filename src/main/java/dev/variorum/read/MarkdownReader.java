package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.model.Inline;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads CommonMark with Pandoc's notes ({@code [^1]}, {@code ^[inline]}), citations ({@code [@key,
 * p. 3]}) and spans ({@code [Berg]{.smallcaps}}).
 */
final class MarkdownReader {

  private static final Pattern MARKS =
      Pattern.compile(
          "\\[\\^[^\\]]{0,400}\\]:?|\\]\\([^)]{0,4000}\\)?|\\]\\[[^\\]]{0,400}\\]|\\]:[^\\n]{0,4000}"
              + "|<[^>]{0,4000}>|(?:```|~~~)[^\\n]{0,400}|\\d{1,9}[.)](?=\\s|$)|&#?\\w{1,32};"
              + "|\\{[^}\\n]{0,400}\\}");

  private final SourceText source;
  private final Draft draft;
  private final Map<String, Definition> definitions = new HashMap<>();

  /** A note's text and the division in which it stands. */
  private record Definition(Node node, int part) {}

  private MarkdownReader(SourceText source) {
    this.source = source;
    this.draft = new Draft(source);
  }

  static Document read(SourceText source) {
    return new MarkdownReader(source).read();
  }

  private Document read() {
    Node root =
        Parser.builder()
            .extensions(
                List.of(
                    FootnotesExtension.builder().inlineFootnotes(true).build(),
                    TablesExtension.create(),
                    YamlFrontMatterExtension.create(),
                    BracketedSpans.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(100)
            .build()
            .parse(source.text());
    MarkdownInlines inlines = new MarkdownInlines(source, draft);
    MarkdownBlocks blocks = new MarkdownBlocks(draft, inlines);
    int top = divisionLevel(root);
    int highest = highest(root, top);
    String title = "";
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() <= top) {
        List<Inline> words = inlines.read(heading);
        String text = dev.variorum.model.PlainText.of(words).text();
        title = title.isEmpty() ? text : title;
        draft.open(words, text, heading.getLevel() == highest ? Division.Kind.BODY : null);
      } else if (node instanceof FootnoteDefinition definition) {
        definitions.putIfAbsent(
            definition.getLabel(), new Definition(definition, draft.currentPart()));
        duplicate(definition);
      } else if (node instanceof YamlFrontMatterBlock front) {
        spans(front).forEach(span -> draft.drop(span, Dropped.Reason.MARKUP, "front matter"));
      } else {
        blocks.topLevel(node, top).forEach(draft::add);
      }
    }
    notes(blocks, inlines);
    return draft.done(title, MarkdownReader::isMarkup);
  }

  /** A second definition of a label is a note that nothing calls. */
  private void duplicate(FootnoteDefinition definition) {
    Definition first = definitions.get(definition.getLabel());
    if (first != null && first.node() != definition) {
      String label = definition.getLabel() + " " + definitions.size();
      definitions.put(label, new Definition(definition, draft.currentPart()));
    }
  }

  private void notes(MarkdownBlocks blocks, MarkdownInlines inlines) {
    for (int i = 0; i < draft.slots().size(); i++) {
      note(draft.slots().get(i), blocks, inlines);
    }
    List<Map.Entry<String, Definition>> all = new ArrayList<>(definitions.entrySet());
    all.sort(
        java.util.Comparator.comparing(
            definition -> spans(definition.getValue().node()).get(0).start()));
    for (Map.Entry<String, Definition> definition : all) {
      int known = draft.slots().size();
      String label = definition.getKey();
      int space = label.indexOf(' ');
      String printed = MarkdownInlines.printed(space < 0 ? label : label.substring(0, space));
      draft.uncalled(label, printed, definition.getValue().part());
      for (int i = known; i < draft.slots().size(); i++) {
        note(draft.slots().get(i), blocks, inlines);
      }
    }
  }

  private void note(Draft.Slot slot, MarkdownBlocks blocks, MarkdownInlines inlines) {
    draft.enter(slot);
    Node inline = inlines.inlineNote(slot.label());
    Definition definition = definitions.get(slot.label());
    if (inline != null) {
      Block.Paragraph only = new Block.Paragraph(slot.id(), inlines.read(inline));
      draft.note(slot, List.of(only), extent(List.of(only), slot.call().orElse(new Span(0, 0))));
    } else if (definition != null) {
      List<Block> content = blocks.inNote(definition.node(), slot.id());
      Span whole = spans(definition.node()).get(0);
      draft.note(slot, content, extent(content, new Span(whole.start(), whole.start())));
    }
  }

  /** From the first character of some blocks to the last. */
  static Span extent(List<Block> blocks, Span otherwise) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Block block : blocks) {
      for (List<Inline> run : dev.variorum.model.Runs.of(block)) {
        for (Inline inline : run) {
          start = Math.min(start, inline.span().start());
          end = Math.max(end, inline.span().end());
        }
      }
    }
    return end < 0 ? new Span(otherwise.end(), otherwise.end()) : new Span(start, end);
  }

  /** The level of the title of the whole; 0 where no heading stands above the divisions. */
  private static int highest(Node root, int divisions) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        return heading.getLevel() < divisions ? heading.getLevel() : 0;
      }
    }
    return 0;
  }

  /**
   * The lowest level of heading that opens divisions: a single highest heading before all others is
   * the title of the whole, and the next level has the divisions.
   */
  private static int divisionLevel(Node root) {
    int[] counts = new int[7];
    int first = 0;
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        counts[heading.getLevel()]++;
        first = first == 0 ? heading.getLevel() : first;
      }
    }
    int top = 1;
    while (top < 6 && counts[top] == 0) {
      top++;
    }
    if (counts[top] == 1 && first == top) {
      for (int level = top + 1; level <= 6; level++) {
        if (counts[level] > 0) {
          return level;
        }
      }
    }
    return top;
  }

  static List<Span> spans(Node node) {
    List<Span> spans = new ArrayList<>();
    for (org.commonmark.node.SourceSpan span : node.getSourceSpans()) {
      spans.add(new Span(span.getInputIndex(), span.getInputIndex() + span.getLength()));
    }
    return spans.isEmpty() ? List.of(new Span(0, 0)) : spans;
  }

  /** Whether a stretch between pieces has no word of its own once the marks are taken out. */
  private static boolean isMarkup(String text) {
    return MARKS.matcher(text).replaceAll(" ").chars().noneMatch(Character::isLetterOrDigit);
  }
}
