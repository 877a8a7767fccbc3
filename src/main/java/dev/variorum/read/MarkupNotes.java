package dev.variorum.read;

import dev.variorum.model.Dropped;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a marked-up text are notes and which are their calls. In HTML a call is a short
 * link to an element further on; in TEI a note stands at its call, or a reference or an anchor
 * leads to it.
 */
final class MarkupNotes {

  private final IdentityHashMap<Element, String> calls = new IdentityHashMap<>();
  private final Map<Integer, TextCall> textCalls = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final IdentityHashMap<Element, String> definitions = new IdentityHashMap<>();
  private final Map<String, Element> byLabel = new HashMap<>();
  private final Set<Element> backLinks =
      java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> inPlace = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

  private MarkupNotes() {}

  static MarkupNotes ofHtml(Document page, String raw) {
    MarkupNotes notes = new MarkupNotes();
    Map<String, Element> targets = new HashMap<>();
    page.getAllElements()
        .forEach(
            element -> {
              if (!element.id().isEmpty()) {
                targets.putIfAbsent(element.id(), element);
              }
              if (element.normalName().equals("a") && element.hasAttr("name")) {
                targets.putIfAbsent(element.attr("name"), element);
              }
            });
    Map<Element, Element> called = new LinkedHashMap<>();
    List<Element> links = page.select("a[href*=#]");
    for (Element link : links) {
      Element target = target(link, targets);
      if (target != null && isCall(link) && start(target) > start(link)) {
        called.put(link, target);
      }
    }
    NoteHolders holders = new NoteHolders(called);
    called.forEach((link, target) -> notes.linkHtml(link, target, holders));
    notes.backLinks.addAll(holders.marks());
    for (Element link : links) {
      Element target = target(link, targets);
      boolean short_ = link.text().length() <= 6 || says(link, "back") || isCall(link);
      boolean back = target == null ? isReturn(link) : start(target) < start(link);
      if (back && short_ && notes.within(link)) {
        notes.backLinks.add(link);
      }
    }
    for (Element back : page.select("[class*=backlink]")) {
      if (notes.within(back)) {
        notes.backLinks.add(back);
      }
    }
    for (Element span : page.select("span.footnote, span.sidenote, span.marginnote")) {
      boolean whole = !notes.within(span) && span.text().length() > 6;
      if (whole && span.selectFirst("a[href^=#]") == null) {
        notes.link(span, span, "note " + start(span), "");
        notes.inPlace.add(span);
      }
    }
    if (notes.definitions.isEmpty()) {
      notes.attach(UnlinkedNotes.ofHtml(page, raw));
    }
    return notes;
  }

  private void linkHtml(Element link, Element target, NoteHolders holders) {
    Element holder = holders.of(target);
    if (holder != null) {
      link(link, holder, "#" + start(target), strip(link.text()));
    }
  }

  /** The element in the page to which a link leads, whatever address stands before its fragment. */
  private static @Nullable Element target(Element link, Map<String, Element> targets) {
    String address = link.attr("href");
    return targets.get(address.substring(address.indexOf('#') + 1));
  }

  private static boolean isCall(Element link) {
    return isMark(link.text()) || says(link, "noteref") || says(link, "footnote-ref");
  }

  private static boolean isReturn(Element link) {
    return link.text().matches("[↩↑⤴^\\ufe0e\\s]{1,4}");
  }

  /** Notes whose calls are no links: attached by their numbers, in order. */
  private void attach(UnlinkedNotes found) {
    for (UnlinkedNotes.Link link : found.links()) {
      String label = "note " + start(link.note());
      definitions.put(link.note(), label);
      byLabel.put(label, link.note());
      marks.put(label, link.mark());
      if (link.call() != null) {
        calls.put(link.call(), label);
      } else if (link.at() != null) {
        textCalls.put(link.at().start(), new TextCall(label, link.at()));
      }
    }
  }

  /** A call in running text that no element holds. */
  record TextCall(String label, Span span) {}

  /** The call that begins at an offset of running text, if one does. */
  Optional<Inline.NoteCall> textCall(int offset, Draft draft) {
    TextCall call = textCalls.get(offset);
    return call == null
        ? Optional.empty()
        : Optional.of(draft.call(call.label(), mark(call.label()), call.span()));
  }

  static MarkupNotes ofTei(Document file, String raw) {
    MarkupNotes notes = new MarkupNotes();
    Map<String, Element> targets = new HashMap<>();
    file.getAllElements()
        .forEach(
            element -> {
              String id = element.attr("xml:id");
              if (!id.isEmpty()) {
                targets.putIfAbsent(id, element);
              }
            });
    for (Element element : file.getAllElements()) {
      String target = element.attr("target");
      Element to = target.startsWith("#") ? targets.get(target.substring(1)) : null;
      if (to == null) {
        continue;
      }
      boolean reference = local(element).equals("ref") || local(element).equals("ptr");
      if (reference && local(to).equals("note") && !isInside(element, to)) {
        String mark = element.text().isBlank() ? to.attr("n") : element.text();
        notes.link(element, to, "#" + to.attr("xml:id"), strip(mark));
      } else if (local(element).equals("note") && !isInside(to, element)) {
        notes.link(to, element, "note " + start(element), element.attr("n"));
      }
    }
    List<Element> gathered = new ArrayList<>();
    for (Element element : file.getAllElements()) {
      if (local(element).equals("note") && !notes.definitions.containsKey(element)) {
        boolean heading = element.closest("teiHeader") != null;
        if (!heading && isGathered(element)) {
          gathered.add(element);
          String label = "note " + start(element);
          notes.definitions.put(element, label);
          notes.marks.put(label, strip(element.attr("n")));
          notes.byLabel.put(label, element);
        } else if (!heading) {
          notes.link(element, element, "note " + start(element), strip(element.attr("n")));
          notes.inPlace.add(element);
        }
      }
    }
    if (!gathered.isEmpty()) {
      notes.attach(UnlinkedNotes.ofTei(file, gathered, raw));
    }
    return notes;
  }

  /** Whether a note stands among others, away from the text that would call it. */
  private static boolean isGathered(Element note) {
    Element parent = note.parent();
    String type = parent == null ? "" : parent.attr("type");
    return parent != null && (type.endsWith("notes") || local(parent).equals("noteGrp"));
  }

  private void link(Element call, Element note, String label, String mark) {
    String known = definitions.putIfAbsent(note, label);
    String name = known == null ? label : known;
    calls.put(call, name);
    marks.putIfAbsent(name, mark);
    byLabel.putIfAbsent(name, note);
  }

  private static String local(Element element) {
    return element.tagName().substring(element.tagName().indexOf(':') + 1);
  }

  private static boolean isInside(Element inner, Element outer) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private boolean within(Element element) {
    int steps = 0;
    for (Element at = element; at != null && steps < 40; at = at.parent(), steps++) {
      if (definitions.containsKey(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Element link, String word) {
    String all = link.attr("role") + " " + link.attr("epub:type") + " " + link.className();
    return all.toLowerCase(Locale.ROOT).contains(word);
  }

  private static boolean isMark(String text) {
    String mark = strip(text);
    return mark.matches("(?:note |n\\.? ?)?\\d{1,5}[a-z]?|[*†‡§¶‖#]{1,4}|[A-Za-z]{1,2}");
  }

  private static String strip(String text) {
    return text.strip().replaceAll("^[\\[({]+|[\\])}.:]+$", "").strip();
  }

  /** The call that an element is, if it is one. A note that stands at its call is its own call. */
  Optional<Inline.NoteCall> call(Element element, Draft draft) {
    String label = calls.get(element);
    if (label == null) {
      return Optional.empty();
    }
    int at = start(element);
    boolean placed = inPlace.contains(element) || element.text().isBlank();
    Span span = placed ? new Span(at, at) : span(element);
    return Optional.of(draft.call(label, marks.getOrDefault(label, ""), span));
  }

  boolean isDefinition(Element element) {
    return definitions.containsKey(element) && !inPlace.contains(element);
  }

  boolean isBackLink(Element element) {
    return backLinks.contains(element);
  }

  @Nullable Element definition(String label) {
    return byLabel.get(label);
  }

  String label(Element definition) {
    return definitions.getOrDefault(definition, "");
  }

  String mark(String label) {
    return marks.getOrDefault(label, "");
  }

  void drop(Element element, Draft draft) {
    if (!isDefinition(element)) {
      String why =
          isBackLink(element)
              ? "mark of the note, or link back to its call"
              : "not part of the text";
      draft.drop(span(element), Dropped.Reason.MARKUP, why);
    }
  }

  /** Where a node begins; one that a reader made begins with its first child. */
  static int start(Node node) {
    boolean made = !node.sourceRange().isTracked() && node.childNodeSize() > 0;
    return made ? start(node.childNode(0)) : Math.max(0, node.sourceRange().startPos());
  }

  /** From the start tag to the end of the end tag; of a tag that is implied, its children. */
  static Span span(Element element) {
    int start = start(element);
    int end = Math.max(start, element.sourceRange().endPos());
    if (element.endSourceRange().isTracked()) {
      end = Math.max(end, element.endSourceRange().endPos());
    }
    for (Node child : element.childNodes()) {
      end = Math.max(end, child.sourceRange().endPos());
    }
    return new Span(start, end);
  }

  Set<String> labels() {
    return new HashSet<>(byLabel.keySet());
  }
}
