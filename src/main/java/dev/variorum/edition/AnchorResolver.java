package dev.variorum.edition;

import dev.variorum.model.Document;
import dev.variorum.source.Span;
import java.util.ArrayList;
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

    Squeezed(String text, int[] offsets, PlaceIndex places) {
      this.text = text;
      this.offsets = offsets;
      this.places = places;
    }
  }

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
            unseen -> occurrences(source.text, quote, prefix, suffix));
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
      String text, String quote, String prefix, String suffix) {
    List<Integer> found = new ArrayList<>();
    int at = text.indexOf(quote);
    while (at >= 0 && found.size() < 100) {
      boolean before = text.startsWith(prefix, at - prefix.length()) && at >= prefix.length();
      boolean after = text.startsWith(suffix, at + quote.length());
      if (before && after) {
        found.add(at);
      }
      at = text.indexOf(quote, at + 1);
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
