package dev.variorum.bibliography.csl;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Refuses styles that cannot be evaluated in bounded time, or at all. */
final class StyleCheck {

  /** The largest styles of the CSL project unfold to some 100,000 elements. */
  private static final long MAX_UNFOLDED = 20_000_000;

  /** The largest nest some 60 deep. */
  private static final int MAX_DEPTH = 300;

  private final String id;
  private final Map<String, Node> macros = new HashMap<>();
  private final Map<String, Size> sizes = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private StyleCheck(String id) {
    this.id = id;
  }

  /** Checks a style. */
  static void check(String id, Node root) {
    StyleCheck check = new StyleCheck(id);
    if (!root.name().equals("style")) {
      throw check.bad("the root element is " + root.name() + ", not style");
    }
    if (!root.get("version", "1.0").startsWith("1.")) {
      throw check.bad("CSL version " + root.get("version") + " is not known");
    }
    root.children("macro").forEach(macro -> check.macros.put(macro.get("name"), macro));
    for (String part : new String[] {"citation", "bibliography"}) {
      Node area = root.child(part).orElse(null);
      if (area == null && part.equals("citation")) {
        throw check.bad("the style has no citation element");
      }
      if (area != null && area.child("layout").isEmpty()) {
        throw check.bad("its " + part + " element has no layout");
      }
      if (area != null) {
        check.unfolded(area);
      }
    }
    for (String name : check.macros.keySet()) {
      check.macro(name);
    }
  }

  /** How many elements a part unfolds to, and how deep they nest. */
  private record Size(long elements, int depth) {}

  private Size unfolded(Node node) {
    long size = 1;
    int depth = 0;
    if (node.has("macro")) {
      Size called = macro(node.get("macro"));
      size += called.elements;
      depth = called.depth;
    }
    for (Node child : node.children()) {
      Size inner = unfolded(child);
      size += inner.elements;
      depth = Math.max(depth, inner.depth);
    }
    if (size > MAX_UNFOLDED) {
      throw bad("its macros unfold to more than " + MAX_UNFOLDED + " elements");
    }
    if (depth >= MAX_DEPTH) {
      throw bad("its macros nest deeper than " + MAX_DEPTH + " elements");
    }
    return new Size(size, depth + 1);
  }

  private Size macro(String name) {
    Size known = sizes.get(name);
    if (known != null) {
      return known;
    }
    Node macro = macros.get(name);
    if (macro == null) {
      throw bad("macro " + name + " is called and not defined");
    }
    if (!open.add(name)) {
      throw bad("macro " + name + " calls itself");
    }
    if (open.size() > MAX_DEPTH) {
      throw bad("its macros nest deeper than " + MAX_DEPTH + " elements");
    }
    Size size = unfolded(macro);
    open.remove(name);
    sizes.put(name, size);
    return size;
  }

  private InputException bad(String message) {
    return new InputException(
        Diagnostic.of(id, message, "Mend the style, or take one of the CSL project."));
  }
}
