package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.CSL;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The styles of the CSL project that come with the program, and style files. */
public final class StyleCatalog {

  private static final String DEPENDENT = "dependent/";
  private static final long MAX_BYTES = 4_000_000;

  private StyleCatalog() {}

  /** The styles that come with the program. */
  public static StyleCatalog bundled() {
    return new StyleCatalog();
  }

  /** The ids of all styles in alphabetical order; dependent ones begin with {@code dependent/}. */
  public List<String> ids() {
    try {
      return List.copyOf(new TreeSet<>(CSL.getSupportedStyles()));
    } catch (IOException e) {
      throw new InputException(
          Diagnostic.of(
              "styles", "the styles cannot be listed: " + e.getMessage(), "Install anew."));
    }
  }

  /**
   * Styles whose id or title holds every word of the query, in any case.
   *
   * @return entries ordered by id, independent styles first
   */
  public List<StyleEntry> search(String query) {
    List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    List<StyleEntry> found = new ArrayList<>();
    for (String id : ids()) {
      StyleEntry entry = StyleEntry.of(id, text(id));
      String text = (id + " " + entry.title()).toLowerCase(Locale.ROOT);
      if (words.stream().allMatch(text::contains)) {
        found.add(entry);
      }
    }
    found.sort(
        java.util.Comparator.comparing((StyleEntry entry) -> entry.isDependent())
            .thenComparing(StyleEntry::id));
    return List.copyOf(found);
  }

  /**
   * A style by id or path; of a dependent style its parent, with the dependent style's locale.
   *
   * @throws InputException where there is no such style, or it is refused
   */
  public Style style(String idOrPath) {
    Loaded loaded = load(idOrPath);
    Node root = loaded.root;
    String parent = StyleEntry.parent(root);
    if (parent.isEmpty()) {
      return Style.of(loaded.id, root, "");
    }
    if (!has(parent)) {
      throw missing(parent, "The style " + idOrPath + " depends on it; name another style.");
    }
    Node parentRoot = NodeReader.read(parent, text(parent));
    if (!StyleEntry.parent(parentRoot).isEmpty()) {
      throw new InputException(
          Diagnostic.of(
              idOrPath,
              "its parent " + parent + " depends on yet another style",
              "Name an independent style."));
    }
    return Style.of(loaded.id, parentRoot, root.get("default-locale"));
  }

  private record Loaded(String id, Node root) {}

  private Loaded load(String idOrPath) {
    String name = idOrPath.strip();
    if (name.contains("://") || name.regionMatches(true, 0, "http:", 0, 5)) {
      throw new InputException(
          Diagnostic.of(
              name,
              "a style is named by its id, not by an address",
              "Give the last part of the address, or download the file and give its path."));
    }
    String id = name.endsWith(".csl") ? name.substring(0, name.length() - 4) : name;
    if (name.endsWith(".csl") && isFile(name)) {
      return new Loaded(name, NodeReader.read(name, file(name)));
    }
    if (has(id)) {
      return new Loaded(id, NodeReader.read(id, text(id)));
    }
    if (!id.startsWith(DEPENDENT) && has(DEPENDENT + id)) {
      return new Loaded(DEPENDENT + id, NodeReader.read(id, text(DEPENDENT + id)));
    }
    if (isFile(name)) {
      return new Loaded(name, NodeReader.read(name, file(name)));
    }
    throw missing(name, "Find the id with: variorum styles " + id.replace('-', ' '));
  }

  private static InputException missing(String name, String remedy) {
    return new InputException(Diagnostic.of(name, "there is no such style", remedy));
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String file(String name) {
    try {
      Path path = Path.of(name);
      if (Files.size(path) > MAX_BYTES) {
        throw new InputException(
            Diagnostic.of(name, "larger than " + MAX_BYTES + " bytes", "Give a CSL style."));
      }
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          Diagnostic.of(name, "cannot be read: " + e.getMessage(), "Check the file."));
    }
  }

  private static boolean has(String id) {
    return id.matches("(dependent/)?[A-Za-z0-9._-]+")
        && StyleCatalog.class.getResource("/" + id + ".csl") != null;
  }

  private static String text(String id) {
    try (InputStream in = StyleCatalog.class.getResourceAsStream("/" + id + ".csl")) {
      if (in == null) {
        throw missing(id, "Find the id with: variorum styles");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          Diagnostic.of(id, "cannot be read: " + e.getMessage(), "Install anew."));
    }
  }
}
