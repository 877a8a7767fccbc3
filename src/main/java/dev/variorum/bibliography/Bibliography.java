package dev.variorum.bibliography;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items in the order in which they were given, each found by its id. Immutable.
 *
 * <p>Reading is lenient: what is wrong with an entry is a {@linkplain #diagnostics diagnostic} with
 * its line, and the other entries are kept.
 */
public final class Bibliography {

  public static final Bibliography EMPTY = of(List.of());

  private final Map<String, Item> items;
  private final List<Diagnostic> diagnostics;

  private Bibliography(Map<String, Item> items, List<Diagnostic> diagnostics) {
    this.items = Collections.unmodifiableMap(items);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A bibliography of items with distinct ids.
   *
   * @throws IllegalArgumentException where two have the same id
   */
  public static Bibliography of(List<Item> items) {
    Map<String, Item> byId = new LinkedHashMap<>();
    for (Item item : items) {
      if (byId.putIfAbsent(item.id(), item) != null) {
        throw new IllegalArgumentException("two items have the id " + item.id());
      }
    }
    return new Bibliography(byId, List.of());
  }

  /**
   * A bibliography of items that get their ids here: family name and year, a letter where several
   * would share one, record numbers as printed. The ids that they have are dropped.
   */
  public static Bibliography named(List<Item> items) {
    List<String> ids = ItemIds.assign(items);
    List<Item> named = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      named.add(new Item(ids.get(i), item.type(), item.fields()));
    }
    return of(named);
  }

  /**
   * Reads files, each by its kind: CSL-JSON ({@code .json}), BibTeX and BibLaTeX ({@code .bib}),
   * RIS ({@code .ris}); by its first characters where the name does not tell. Of two items with the
   * same id the first is kept and the second reported.
   *
   * @throws InputException where a file cannot be read, is not UTF-8 or of no known kind
   */
  public static Bibliography read(Path... files) {
    List<LocatedItem> found = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Diagnostic> unreadable = new ArrayList<>();
    for (Path file : files) {
      try {
        String name = file.toString();
        String text = decode(name, Files.readAllBytes(file));
        format(name, text).reader().read(text, name, found, diagnostics);
      } catch (IOException e) {
        unreadable.add(
            Diagnostic.of(
                file.toString(),
                "the file cannot be read" + (Files.exists(file) ? "" : ": it does not exist"),
                "Check the path and the permissions."));
      } catch (InputException e) {
        unreadable.addAll(e.diagnostics());
      }
    }
    if (!unreadable.isEmpty()) {
      throw new InputException(unreadable);
    }
    return collect(found, diagnostics);
  }

  /**
   * Reads a text of a known format.
   *
   * @param file name of the text for messages
   * @throws InputException where the text as a whole is not of that format
   */
  public static Bibliography parse(String text, String file, BibliographyFormat format) {
    List<LocatedItem> found = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    format.reader().read(text, file, found, diagnostics);
    return collect(found, diagnostics);
  }

  /** Reads a text whose format shows in its first characters. */
  public static Bibliography parse(String text, String file) {
    return parse(text, file, format(file, text));
  }

  /** The whole in one of the exchange formats. What the format lacks is kept in extra lines. */
  public String write(BibliographyFormat format) {
    return format.writer().write(items());
  }

  /**
   * Writes the bibliography in a citation style, as {@code render(Style.named("apa"),
   * Format.HTML)}; each entry tells which item it is of.
   *
   * @throws dev.variorum.source.InputException where the style has no bibliography
   */
  public <F, E> List<E> render(EntryStyle<F, E> style, F format) {
    return style.entries(this, format);
  }

  public Optional<Item> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  public boolean contains(String id) {
    return items.containsKey(id);
  }

  /** The items in order. */
  public List<Item> items() {
    return List.copyOf(items.values());
  }

  /** The ids in order. */
  public List<String> ids() {
    return List.copyOf(items.keySet());
  }

  public int size() {
    return items.size();
  }

  /** What was wrong with the entries that were read; empty where all was well. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bibliography that
        && items().equals(that.items())
        && diagnostics.equals(that.diagnostics);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public String toString() {
    return "Bibliography[" + items.size() + " items]";
  }

  private static Bibliography collect(List<LocatedItem> found, List<Diagnostic> diagnostics) {
    Map<String, Item> byId = new LinkedHashMap<>();
    Map<String, LocatedItem> places = new LinkedHashMap<>();
    for (LocatedItem located : found) {
      Item item = located.item();
      if (byId.putIfAbsent(item.id(), item) == null) {
        places.put(item.id(), located);
        continue;
      }
      LocatedItem first = places.get(item.id());
      String where = first == null ? "" : ": it stands in " + first.file() + ":" + first.line();
      diagnostics.add(
          located.problem(
              "the id " + item.id() + " is already taken" + where,
              "Give one of the two another id; until then the first is used."));
    }
    return new Bibliography(byId, diagnostics);
  }

  private static BibliographyFormat format(String file, String text) {
    return BibliographyFormat.ofFile(file)
        .or(() -> BibliographyFormat.ofText(text))
        .orElseThrow(
            () ->
                new InputException(
                    Diagnostic.of(
                        file,
                        "this is no bibliography that can be read",
                        "Give CSL-JSON (.json), BibTeX or BibLaTeX (.bib) or RIS (.ris).")));
  }

  private static String decode(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputException(
          Diagnostic.of(
              file,
              "the file is not UTF-8",
              "Convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 " + file));
    }
  }
}
