package dev.variorum.edition;

import dev.variorum.model.Document;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds quotations in their sources. A run of white space matches any other; the quotation must
 * stand once, its prefix and suffix taken into account.
 */
final class AnchorResolver {

  /** A source with every run of white space made one space. */
  private static final class Squeezed {
    final String text;
    final int[] offsets;
    final PlaceIndex places;

    /** Where three characters of a kind first stand, and for each place the next of its kind. */
    private final int[] first = new int[KINDS];

    private final int[] next;

    Squeezed(String text, int[] offsets, PlaceIndex places) {
      this.text = text;
      this.offsets = offsets;
      this.places = places;
      this.next = new int[text.length()];
      Arrays.fill(first, -1);
      for (int i = text.length() - LEAST; i >= 0; i--) {
        int kind = kind(text, i);
        next[i] = first[kind];
        first[kind] = i;
      }
    }

    /** The places, in order, that a quotation may begin at. */
    int from(String quote) {
      return quote.length() < LEAST ? text.indexOf(quote) : first[kind(quote, 0)];
    }

    int after(int at, String quote) {
      return quote.length() < LEAST ? text.indexOf(quote, at + 1) : next[at];
    }

    private static int kind(String text, int at) {
      int mixed = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
      return mixed & (KINDS - 1);
    }
  }

  /** How many characters tell places apart, and into how many kinds. */
  private static final int LEAST = 3;

  private static final int KINDS = 1 << 14;

  /** More places than this tell nothing more. */
  private static final int MOST = 100;

  /** A quotation as it is looked for. */
  private record Quotation(String source, String quote, String prefix, String suffix) {}

  private final Map<String, Squeezed> sources = new LinkedHashMap<>();

  /** Where quotations stand that were looked for before: a preview asks for the same again. */
  private final Map<Quotation, List<Integer>> known = new HashMap<>();

  AnchorResolver(List<Document> documents) {
    for (Document document : documents) {
      String text = document.source().text();
      StringBuilder squeezed = new StringBuilder(text.length());
      int[] offsets = new int[text.length() + 1];
      for (int i = 0; i < text.length(); i++) {
        boolean blank = Character.isWhitespace(text.charAt(i));
        boolean follows =
            blank && squeezed.length() > 0 && squeezed.charAt(squeezed.length() - 1) == ' ';
        if (!follows) {
          offsets[squeezed.length()] = i;
          squeezed.append(blank ? ' ' : text.charAt(i));
        }
      }
      offsets[squeezed.length()] = text.length();
      sources.put(
          document.id(), new Squeezed(squeezed.toString(), offsets, new PlaceIndex(document)));
    }
  }

  /** Resolves the anchor that a mapping describes; reports it where it stands nowhere or twice. */
  Optional<Anchor> resolve(YamlMap map) {
    String id = map.required("source");
    String quote = squeeze(map.required("quote")).strip();
    if (id.isBlank() || quote.isBlank()) {
      return Optional.empty();
    }
    Squeezed source = sources.get(id);
    if (source == null) {
      map.problem(
          "source",
          "no source '" + id + "' in this edition",
          "Use one of: " + String.join(", ", sources.keySet()) + ".");
      return Optional.empty();
    }
    String prefix = squeeze(map.text("prefix"));
    String suffix = squeeze(map.text("suffix"));
    List<Integer> found =
        known.computeIfAbsent(
            new Quotation(id, quote, prefix, suffix),
            unseen -> occurrences(source, quote, prefix, suffix));
    if (found.isEmpty()) {
      map.problem(
          "quote",
          "the quotation stands nowhere in source " + id + ": " + quote,
          "Copy it from the source, letter for letter"
              + (prefix.isEmpty() && suffix.isEmpty() ? "." : ", its prefix and suffix too."));
      return Optional.empty();
    }
    if (found.size() > 1) {
      map.problem(
          "quote",
          "the quotation stands " + found.size() + " times in source " + id + ": " + quote,
          "Make it longer, or add a 'prefix:' or 'suffix:' that only one of them has.");
      return Optional.empty();
    }
    int start = source.offsets[found.get(0)];
    int end = source.offsets[found.get(0) + quote.length() - 1] + 1;
    Span span = new Span(start, end);
    return Optional.of(new Anchor(id, quote, span, source.places.of(span)));
  }

  private static List<Integer> occurrences(
      Squeezed source, String quote, String prefix, String suffix) {
    String text = source.text;
    List<Integer> found = new ArrayList<>();
    for (int at = source.from(quote);
        at >= 0 && found.size() < MOST;
        at = source.after(at, quote)) {
      if (text.startsWith(quote, at)
          && at >= prefix.length()
          && text.startsWith(prefix, at - prefix.length())
          && text.startsWith(suffix, at + quote.length())) {
        found.add(at);
      }
    }
    return found;
  }

  /** The rank of a place of a document in reading order. */
  int order(Anchor anchor) {
    return places(anchor.document()).order(anchor.place());
  }

  PlaceIndex places(String document) {
    Squeezed source = sources.get(document);
    if (source == null) {
      throw new IllegalArgumentException("no document " + document);
    }
    return source.places;
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
