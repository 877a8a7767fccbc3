package dev.variorum.read;

import dev.variorum.model.Dropped;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

  private static final Set<String> NOTE_BLOCKS =
      Set.of("li", "p", "aside", "dd", "td", "tr", "div");

  private final IdentityHashMap<Element, String> calls = new IdentityHashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final IdentityHashMap<Element, String> definitions = new IdentityHashMap<>();
  private final Map<String, Element> byLabel = new HashMap<>();
  private final Set<Element> backLinks =
      java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> inPlace = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

  private MarkupNotes() {}

  static MarkupNotes ofHtml(Document page) {
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
    for (Element link : page.select("a[href^=#]")) {
      Element target = targets.get(link.attr("href").substring(1));
      boolean short_ = isMark(link.text()) || says(link, "noteref") || says(link, "footnote-ref");
      if (target == null || !short_) {
        continue;
      }
      if (start(target) > start(link)) {
        notes.link(link, block(target), link.attr("href"), strip(link.text()));
      } else if (notes.within(link)) {
        notes.backLinks.add(link);
      }
    }
    for (Element link : page.select("a[href^=#]")) {
      Element target = targets.get(link.attr("href").substring(1));
      boolean back = target != null && start(target) < start(link) && notes.within(link);
      if (back && (link.text().length() <= 6 || says(link, "backlink"))) {
        notes.backLinks.add(link);
      }
    }
    return notes;
  }

  static MarkupNotes ofTei(Document file) {
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
    for (Element element : file.getAllElements()) {
      if (local(element).equals("note") && !notes.definitions.containsKey(element)) {
        boolean heading = element.closest("teiHeader") != null;
        if (!heading && isGathered(element)) {
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

  /** The element that holds a whole note, of which the target of a link is a part. */
  private static Element block(Element target) {
    Element at = target;
    while (at.parent() != null && !NOTE_BLOCKS.contains(at.normalName())) {
      at = at.parent();
    }
    Element parent = at.parent();
    boolean wrapped =
        at.normalName().equals("p")
            && parent != null
            && (parent.normalName().equals("li")
                || ((parent.normalName().equals("div") || parent.normalName().equals("aside"))
                    && parent.className().toLowerCase(Locale.ROOT).matches(".*note\\b.*")));
    return wrapped && parent != null ? parent : at;
  }

  private static boolean says(Element link, String word) {
    String all = link.attr("role") + " " + link.attr("epub:type") + " " + link.className();
    return all.toLowerCase(Locale.ROOT).contains(word);
  }

  private static boolean isMark(String text) {
    String mark = strip(text);
    return mark.matches("\\d{1,5}|[*†‡§¶‖#]{1,4}|[a-z]{1,2}");
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
      String why = isBackLink(element) ? "link back to the call" : "not part of the text";
      draft.drop(span(element), Dropped.Reason.MARKUP, why);
    }
  }

  static int start(Node node) {
    return Math.max(0, node.sourceRange().startPos());
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
