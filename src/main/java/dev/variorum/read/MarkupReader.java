package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML and TEI P5. The parser knows no DTD and resolves no entity but those of HTML and XML
 * itself, so a file can neither fetch nor swell; depth is bounded here.
 */
final class MarkupReader {

  private static final int DEEPEST = 150;
  private static final Pattern MARKS =
      Pattern.compile("(?s)<!--.*?-->|<[!?/a-zA-Z][^>]*>|<[^>]*$|\\]\\]>|<!\\[CDATA\\[");

  private final Function<Element, Role> roles;
  private final boolean tei;
  private final MarkupNotes notes;
  private final Draft draft;
  private final MarkupInlines inlines;
  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Integer> definedIn = new java.util.HashMap<>();
  private final org.jsoup.nodes.Document tree;
  private int divisionLevel = 6;

  private MarkupReader(SourceText source, boolean tei) {
    this.tei = tei;
    this.roles = tei ? Role::ofTei : Role::ofHtml;
    Parser parser = tei ? Parser.xmlParser() : Parser.htmlParser();
    Span declaration = tei ? declaration(source.text()) : new Span(0, 0);
    String text = source.text();
    String parsed =
        text.substring(0, declaration.start())
            + " ".repeat(declaration.length())
            + text.substring(declaration.end());
    this.tree = parser.setTrackPosition(true).parseInput(parsed, "");
    this.notes = tei ? MarkupNotes.ofTei(tree, parsed) : MarkupNotes.ofHtml(tree, parsed);
    this.draft = new Draft(source);
    draft.drop(declaration, Dropped.Reason.MARKUP, "document type declaration");
    this.inlines = new MarkupInlines(parsed, roles, notes, draft);
  }

  static Document html(SourceText source) {
    return new MarkupReader(source, false).read();
  }

  static Document tei(SourceText source) {
    return new MarkupReader(source, true).read();
  }

  private Document read() {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            Role role = roles.apply(element);
            if (role.isBlock() && role != Role.NOTE) {
              hold(element.parent());
            }
          }
        },
        tree);
    divisionLevel = tei ? 0 : divisionLevel();
    flow(tree, 0, 0, draft::add, "");
    notes();
    draft.trimMarks();
    return draft.done(title(), MarkupReader::isMarkup);
  }

  /** A document type declaration with what it declares; nothing of it is used. */
  private static Span declaration(String text) {
    int start = text.indexOf("<!DOCTYPE");
    if (start < 0) {
      return new Span(0, 0);
    }
    int end = text.indexOf('>', start);
    int open = text.indexOf('[', start);
    if (open >= 0 && open < end) {
      end = text.indexOf("]>", open) + 1;
    }
    return end <= start ? new Span(0, 0) : new Span(start, end + 1);
  }

  private void hold(@Nullable Element parent) {
    for (Element at = parent; at != null && holders.add(at); ) {
      at = at.parent();
    }
  }

  private String title() {
    Element title = tree.selectFirst(tei ? "titleStmt > title" : "head > title");
    return title == null ? "" : title.text();
  }

  private int divisionLevel() {
    int[] counts = new int[8];
    int first = 0;
    for (Element heading : tree.select("h1,h2,h3,h4,h5,h6")) {
      int level = heading.normalName().charAt(1) - '0';
      counts[level]++;
      first = first == 0 ? level : first;
    }
    int top = 1;
    while (top < 6 && counts[top] == 0) {
      top++;
    }
    for (int level = top + 1; counts[top] == 1 && first == top && level <= 6; level++) {
      if (counts[level] > 0) {
        return level;
      }
    }
    return top;
  }

  /** Where finished blocks go. */
  private interface Sink {
    void add(Block block);
  }

  /** Reads what an element holds: blocks as they are, stray words as paragraphs. */
  private void flow(Element parent, int depth, int divisions, Sink out, String prefix) {
    List<Node> run = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      boolean block =
          child instanceof Element element
              && !(roles.apply(element) == Role.NOTE && !notes.isDefinition(element))
              && (roles.apply(element).isBlock()
                  || holders.contains(element)
                  || notes.isDefinition(element));
      if (block && depth < DEEPEST) {
        paragraph(run, out, prefix);
        block((Element) child, depth + 1, divisions, out, prefix);
      } else {
        run.add(child);
      }
    }
    paragraph(run, out, prefix);
  }

  private void paragraph(List<Node> nodes, Sink out, String prefix) {
    boolean blank =
        nodes.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
    List<Inline> content = blank ? List.of() : inlines.read(nodes);
    nodes.clear();
    if (!content.isEmpty()) {
      boolean entry =
          prefix.isEmpty()
              && draft.currentPart() >= 0
              && draft.kind() == Division.Kind.BIBLIOGRAPHY;
      out.add(
          entry
              ? new Block.Entry(draft.id('e'), Block.EntryKind.WORK, content)
              : new Block.Paragraph(id(prefix, 'p'), content));
    }
  }

  private String id(String prefix, char letter) {
    return prefix.isEmpty() ? draft.id(letter) : draft.below(prefix);
  }

  private void block(Element element, int depth, int divisions, Sink out, String prefix) {
    if (notes.isDefinition(element)) {
      definedIn.put(notes.label(element), draft.currentPart());
      return;
    }
    if (notes.isBackLink(element)) {
      notes.drop(element, draft);
      return;
    }
    switch (roles.apply(element)) {
      case APART -> notes.drop(element, draft);
      case DIVISION -> division(element, depth, divisions, out, prefix);
      case HEADING -> heading(element, divisions, out, prefix);
      case QUOTATION -> {
        String own = id(prefix, 'q');
        List<Block> inner = new ArrayList<>();
        flow(element, depth, divisions, inner::add, own);
        out.add(new Block.Quotation(own, inner));
      }
      case LIST -> list(element, depth, divisions, out, prefix);
      case TABLE -> table(element, out, prefix);
      case FIGURE -> figure(element, out, prefix);
      case VERSE -> verse(element, out, prefix);
      case ENTRY ->
          out.add(
              new Block.Entry(
                  draft.id('e'), Block.EntryKind.WORK, inlines.read(List.of((Node) element))));
      default -> flow(element, depth, divisions, out, prefix);
    }
  }

  private void division(Element element, int depth, int divisions, Sink out, String prefix) {
    boolean opens = divisions == 0 && prefix.isEmpty();
    boolean whole = opens && isWhole(element);
    if (opens) {
      Element head = element.selectFirst("> head");
      List<Inline> title = head == null ? List.of() : inlines.read(head.childNodes());
      String words = head == null ? element.attr("type") + " " + element.attr("n") : head.text();
      draft.open(title, words.strip(), whole ? Division.Kind.BODY : kind(element));
      if (head != null) {
        head.empty();
      }
    }
    flow(element, depth, whole ? divisions : divisions + 1, out, prefix);
  }

  /** Whether an element holds all the divisions of a text, under the title of the whole. */
  private boolean isWhole(Element element) {
    Element parent = element.parent();
    return parent != null
        && parent.normalName().equals("body")
        && divisionsIn(parent) == 1
        && divisionsIn(element) > 1;
  }

  private long divisionsIn(Element element) {
    return element.children().stream().filter(child -> roles.apply(child) == Role.DIVISION).count();
  }

  private static Division.@Nullable Kind kind(Element element) {
    return switch (element.attr("type").toLowerCase(Locale.ROOT)) {
      case "bibliography" -> Division.Kind.BIBLIOGRAPHY;
      case "notes", "footnotes", "endnotes" -> Division.Kind.NOTES;
      case "appendix" -> Division.Kind.APPENDIX;
      case "chapter" -> Division.Kind.CHAPTER;
      case "whole" -> Division.Kind.BODY;
      case "contents", "toc" -> Division.Kind.FRONT;
      default -> element.tagName().endsWith("titlePage") ? Division.Kind.TITLE : null;
    };
  }

  private void heading(Element element, int divisions, Sink out, String prefix) {
    List<Inline> content = inlines.read(element.childNodes());
    if (content.isEmpty()) {
      return;
    }
    int level = tei ? divisions + 1 : element.normalName().charAt(1) - '0';
    if (!tei && level <= divisionLevel && prefix.isEmpty()) {
      boolean whole = level < divisionLevel && draft.currentPart() < 0;
      draft.open(content, PlainText.of(content).text(), whole ? Division.Kind.BODY : null);
    } else {
      out.add(new Block.Heading(id(prefix, 'h'), Math.max(2, level), content));
    }
  }

  private void list(Element element, int depth, int divisions, Sink out, String prefix) {
    String own = id(prefix, 'l');
    List<List<Block>> items = new ArrayList<>();
    boolean entries = prefix.isEmpty() && draft.kind() == Division.Kind.BIBLIOGRAPHY;
    for (Node child : element.childNodes()) {
      if (child instanceof Element item && notes.isDefinition(item)) {
        block(item, depth, divisions, out, prefix);
      } else if (child instanceof Element item) {
        List<Block> content = new ArrayList<>();
        flow(item, depth, divisions, content::add, own + "." + (items.size() + 1));
        items.add(content);
      } else {
        paragraph(new ArrayList<>(List.of(child)), out, prefix);
      }
    }
    items.removeIf(List::isEmpty);
    if (entries) {
      for (List<Block> item : items) {
        List<Inline> content = new ArrayList<>();
        item.forEach(block -> dev.variorum.model.Runs.of(block).forEach(content::addAll));
        out.add(new Block.Entry(draft.id('e'), Block.EntryKind.WORK, content));
      }
    } else if (!items.isEmpty()) {
      boolean ordered =
          element.normalName().equals("ol") || element.attr("rend").contains("number");
      out.add(new Block.ItemList(own, ordered, items));
    }
  }

  private void table(Element element, Sink out, String prefix) {
    List<Inline> caption = new ArrayList<>();
    List<List<Block.Cell>> rows = new ArrayList<>();
    rows(element, rows, caption, 0);
    if (!rows.isEmpty() || !caption.isEmpty()) {
      out.add(new Block.Table(id(prefix, 't'), List.of(), caption, 0, rows, List.of()));
    }
  }

  private void rows(Element parent, List<List<Block.Cell>> rows, List<Inline> caption, int depth) {
    for (Node child : parent.childNodes()) {
      Role role = child instanceof Element element ? roles.apply(element) : Role.INLINE;
      if (child instanceof Element note && notes.isDefinition(note)) {
        definedIn.put(notes.label(note), draft.currentPart());
        continue;
      }
      if (child instanceof Element row && role == Role.ROW) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node cell : row.childNodes()) {
          List<Inline> content = inlines.read(List.of(cell));
          if (cell instanceof Element || !content.isEmpty()) {
            cells.add(new Block.Cell(content, columns(cell)));
          }
        }
        rows.add(cells);
      } else if (child instanceof Element inner && role == Role.CONTAINER && depth < DEEPEST) {
        rows(inner, rows, caption, depth + 1);
      } else {
        caption.addAll(inlines.read(List.of(child)));
      }
    }
  }

  private static int columns(Node cell) {
    String columns = cell.attr("colspan").isEmpty() ? cell.attr("cols") : cell.attr("colspan");
    return columns.matches("[1-9]\\d{0,2}") ? Integer.parseInt(columns) : 1;
  }

  private void figure(Element element, Sink out, String prefix) {
    Element image = element.selectFirst("img,graphic");
    String address = image == null ? "" : image.attr("src") + image.attr("url");
    List<Inline> caption = inlines.read(element.childNodes());
    out.add(new Block.Figure(id(prefix, 'f'), List.of(), caption, address, List.of()));
  }

  private void verse(Element element, Sink out, String prefix) {
    List<List<Inline>> lines = new ArrayList<>();
    for (Node child : element.childNodes()) {
      List<Inline> line = inlines.read(List.of(child));
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    out.add(new Block.Lines(id(prefix, 'v'), Block.LinesKind.VERSE, lines));
  }

  private void notes() {
    for (int i = 0; i < draft.slots().size(); i++) {
      note(draft.slots().get(i));
    }
    List<String> labels = new ArrayList<>(notes.labels());
    labels.sort(Comparator.comparingInt(label -> position(label)));
    for (String label : labels) {
      int known = draft.slots().size();
      draft.uncalled(label, notes.mark(label), definedIn.getOrDefault(label, 0));
      for (int i = known; i < draft.slots().size(); i++) {
        note(draft.slots().get(i));
      }
    }
  }

  private int position(String label) {
    Element element = notes.definition(label);
    return element == null ? 0 : MarkupNotes.start(element);
  }

  private void note(Draft.Slot slot) {
    Element element = notes.definition(slot.label());
    if (element == null) {
      return;
    }
    draft.enter(slot);
    List<Block> content = new ArrayList<>();
    flow(element, 1, 1, content::add, slot.id());
    int at = MarkupNotes.start(element);
    draft.note(slot, content, MarkdownReader.extent(content, new Span(at, at)));
  }

  /** Whether a stretch between pieces is tags, comments and declarations only. */
  private static boolean isMarkup(String text) {
    return MARKS.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
  }
}
