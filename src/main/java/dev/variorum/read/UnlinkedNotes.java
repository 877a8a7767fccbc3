package dev.variorum.read;

import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Notes of a marked-up text that no link ties to their calls: raised or bracketed numbers in the
 * text, and paragraphs or items further on that begin with the same numbers. They are taken for
 * notes only where most of them find a call.
 *
 * @param links each note with its call, if it has one
 */
record UnlinkedNotes(List<Link> links) {

  private static final int FEWEST = 2;

  /**
   * A note.
   *
   * @param call the element that calls it; null where a stretch of text does
   * @param at the stretch of text that calls it; null where an element does
   */
  record Link(Element note, String mark, @Nullable Element call, @Nullable Span at) {}

  UnlinkedNotes {
    links = List.copyOf(links);
  }

  static UnlinkedNotes ofHtml(Document page, String raw) {
    IdentityHashMap<Element, NoteMark> notes = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    IdentityHashMap<Element, Integer> items = new IdentityHashMap<>();
    for (Element block : page.select("p,li,dd,div")) {
      int ordinal =
          block.normalName().equals("li") ? items.merge(block.parent(), 1, Integer::sum) : 0;
      boolean leaf = block.children().stream().noneMatch(Element::isBlock);
      NoteMark mark = leaf ? opening(block, ordinal) : null;
      if (mark != null) {
        notes.put(block, mark);
        order.add(block);
      }
    }
    return linked(page, order, notes, raw);
  }

  /** Notes in a TEI file that stand by themselves, attached by raised numbers in the text. */
  static UnlinkedNotes ofTei(Document file, List<Element> gathered, String raw) {
    IdentityHashMap<Element, NoteMark> notes = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    for (Element note : gathered) {
      String label = note.attr("n").strip();
      if (!label.isEmpty()) {
        int at = MarkupNotes.start(note);
        notes.put(note, new NoteMark(MarkForm.BRACKET, label, at, at));
        order.add(note);
      }
    }
    return linked(file, order, notes, raw);
  }

  /** The mark with which a paragraph begins; an item of a list of notes has its ordinal. */
  private static @Nullable NoteMark opening(Element block, int ordinal) {
    int at = MarkupNotes.start(block);
    Element first = block.firstElementChild();
    String text = block.text().strip();
    boolean raised =
        first != null && first.normalName().equals("sup") && text.startsWith(first.text().strip());
    if (first != null && raised && NoteMark.number(first.text().strip()) > 0) {
      return new NoteMark(MarkForm.BRACKET, first.text().strip(), at, at);
    }
    if (ordinal > 0 && isNotes(block)) {
      return new NoteMark(MarkForm.BRACKET, Integer.toString(ordinal), at, at);
    }
    NoteMark mark = text.isEmpty() ? null : OpeningMark.of(text, new Span(0, text.length()));
    boolean number = mark != null && mark.number() > 0 && mark.form() != MarkForm.PAREN;
    return mark != null && number ? new NoteMark(MarkForm.BRACKET, mark.label(), at, at) : null;
  }

  private static boolean isNotes(Element item) {
    Element list = item.parent();
    Element before = list == null ? null : list.previousElementSibling();
    boolean headed =
        before != null
            && before.normalName().matches("h[1-6]|p")
            && before
                .text()
                .toLowerCase(Locale.ROOT)
                .matches("(foot|end)?notes.{0,20}|references.{0,3}");
    boolean named = list != null && list.className().toLowerCase(Locale.ROOT).contains("note");
    return list != null && list.normalName().equals("ol") && (headed || named);
  }

  private static UnlinkedNotes linked(
      Document tree, List<Element> order, Map<Element, NoteMark> notes, String raw) {
    if (order.size() < FEWEST) {
      return new UnlinkedNotes(List.of());
    }
    List<CallCandidate> candidates = new ArrayList<>();
    Map<Integer, Element> elements = new java.util.HashMap<>();
    collect(tree, raw, notes, candidates, elements);
    List<NoteDefinition> definitions = new ArrayList<>();
    List<Integer> parts = new ArrayList<>();
    for (Element note : order) {
      NoteMark mark = notes.get(note);
      if (mark == null) {
        continue;
      }
      definitions.add(NoteDefinition.of(mark, List.of(new Span(mark.end(), mark.end()))));
      parts.add(0);
    }
    List<NoteLinker.Linked> linked = NoteLinker.link(candidates, definitions, parts, Set.of());
    long called = linked.stream().filter(link -> link.call().isPresent()).count();
    if (called < FEWEST || called * 3 < order.size() * 2L) {
      return new UnlinkedNotes(List.of());
    }
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Optional<Span> span = linked.get(i).call().map(CallCandidate::span);
      Element call = span.map(at -> elements.get(at.start())).orElse(null);
      links.add(
          new Link(
              order.get(i),
              definitions.get(i).mark().label(),
              call,
              call == null ? span.orElse(null) : null));
    }
    return new UnlinkedNotes(links);
  }

  /** What looks like a call, outside the notes themselves; each heading begins a part. */
  private static void collect(
      Document tree,
      String raw,
      Map<Element, NoteMark> notes,
      List<CallCandidate> candidates,
      Map<Integer, Element> elements) {
    int part = 0;
    Node node = tree;
    while (node != null) {
      boolean skip = node instanceof Element element && notes.containsKey(element);
      if (node instanceof Element element && !skip) {
        part += element.normalName().matches("h[1-6]|head") ? 1 : 0;
        String label = isRaised(element) ? element.text().strip().replaceAll("[\\[\\]()]", "") : "";
        if (NoteMark.number(label) > 0) {
          int at = MarkupNotes.start(element);
          candidates.add(
              new CallCandidate(new NoteMark(MarkForm.SUPERSCRIPT, label, at, at + 1), part));
          elements.put(at, element);
          skip = true;
        }
      } else if (node instanceof TextNode text && text.sourceRange().isTracked()) {
        scan(raw, text.sourceRange().startPos(), text.sourceRange().endPos(), part, candidates);
      }
      node = next(node, skip, tree);
    }
  }

  private static void scan(
      String raw, int start, int end, int part, List<CallCandidate> candidates) {
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      NoteMark mark = c == '[' || NoteMark.isSuperscript(c) ? NoteMark.at(raw, i) : null;
      if (mark != null && mark.number() > 0 && mark.end() <= end) {
        candidates.add(new CallCandidate(mark, part));
        i = mark.end() - 1;
      }
    }
  }

  private static boolean isRaised(Element element) {
    return element.normalName().equals("sup")
        || (element.tagName().endsWith("hi") && Role.ofTei(element) == Role.SUPERSCRIPT);
  }

  /** The node after another in reading order. */
  private static @Nullable Node next(Node node, boolean skip, Node root) {
    if (!skip && node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (at != null && !at.equals(root) && at.nextSibling() == null) {
      at = at.parent();
    }
    return at == null || at.equals(root) ? null : at.nextSibling();
  }
}
