package dev.variorum.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which element of a page holds the whole of a note, of which a link names a part: often no more
 * than an empty anchor before it. Where several notes share a paragraph, each is given an element
 * of its own.
 */
final class NoteHolders {

  private static final Set<String> BLOCKS =
      Set.of("li", "p", "aside", "dd", "dt", "td", "tr", "div");
  private static final Set<String> WRAPPERS = Set.of("li", "aside", "dd", "tr", "div");
  private static final int HIGHEST = 60;
  private static final int LONGEST_MARK = 12;

  private final IdentityHashMap<Element, Integer> targetsBelow = new IdentityHashMap<>();
  private final Set<Element> aboveCalls = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> targets = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> marks = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Element, Element> found = new IdentityHashMap<>();

  /**
   * Looks at a page.
   *
   * @param called the target of each call
   */
  NoteHolders(Map<Element, Element> called) {
    targets.addAll(called.values());
    for (Element target : targets) {
      int steps = 0;
      for (Element at = target; at != null && steps < HIGHEST; at = at.parent(), steps++) {
        targetsBelow.merge(at, 1, Integer::sum);
      }
    }
    for (Element call : called.keySet()) {
      int steps = 0;
      for (Element at = call; at != null && steps < HIGHEST; at = at.parent(), steps++) {
        aboveCalls.add(at);
      }
    }
  }

  /** Elements that hold no more than the mark of the note after them. */
  Set<Element> marks() {
    return marks;
  }

  /** The element that holds the note of a target; nothing where none can be told. */
  @Nullable Element of(Element target) {
    return found.computeIfAbsent(target, this::holder);
  }

  private @Nullable Element holder(Element target) {
    Element at = target;
    int steps = 0;
    while (!BLOCKS.contains(at.normalName())) {
      Element parent = at.parent();
      if (parent == null || steps++ > HIGHEST || !isOwn(parent)) {
        return hasWords(at) && !isInline(at) ? at : beside(at, target);
      }
      at = parent;
    }
    if (!isOwn(at)) {
      return beside(target, target);
    }
    while (at.parent() != null
        && WRAPPERS.contains(at.parent().normalName())
        && isOwn(at.parent())
        && at.parent().selectFirst("h1,h2,h3,h4,h5,h6") == null) {
      at = at.parent();
    }
    return hasWords(at) ? at : beside(at, target);
  }

  /** Whether an element holds one note and no text that calls it. */
  private boolean isOwn(Element element) {
    return targetsBelow.getOrDefault(element, 1) == 1 && !aboveCalls.contains(element);
  }

  /** Whether more stands in an element than marks and links to other places of the page. */
  private static boolean hasWords(Element element) {
    int letters = letters(element.text());
    if (letters > 0) {
      for (Element link : element.getElementsByTag("a")) {
        boolean mark = link.attr("href").contains("#") && link.text().length() <= LONGEST_MARK;
        letters -= mark ? letters(link.text()) : 0;
      }
    }
    return letters > 0;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }

  private static boolean isInline(Element element) {
    return !element.isBlock();
  }

  /** The block after an empty anchor, or the stretch from an anchor to the next one. */
  private @Nullable Element beside(Element anchor, Element target) {
    Element next = anchor.nextElementSibling();
    boolean empty =
        !hasWords(anchor)
            && (java.util.Objects.equals(anchor.nextSibling(), next)
                || isBlank(anchor.nextSibling()));
    if (empty && next != null && next.isBlock() && isOwn(next) && !targets.contains(next)) {
      marks.add(anchor);
      return hasWords(next) ? next : beside(next, target);
    }
    return anchor.isBlock() && !anchor.equals(target) ? null : wrapped(anchor);
  }

  private static boolean isBlank(@Nullable Node node) {
    return node instanceof org.jsoup.nodes.TextNode text
        && text.isBlank()
        && text.nextSibling() instanceof Element;
  }

  private @Nullable Element wrapped(Element anchor) {
    List<Node> nodes = new ArrayList<>();
    for (Node node = anchor; node != null; node = node.nextSibling()) {
      boolean ends =
          node instanceof Element element
              && !node.equals(anchor)
              && (targetsBelow.containsKey(element) || element.isBlock());
      if (ends) {
        break;
      }
      nodes.add(node);
    }
    Element holder = new Element("div");
    anchor.before(holder);
    holder.insertChildren(0, nodes);
    return hasWords(holder) ? holder : null;
  }
}
