package dev.variorum.cite;

import dev.variorum.bibliography.FullReference;
import dev.variorum.bibliography.FullReferenceParser;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.bibliography.PrintedEntry;
import dev.variorum.model.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The works of a text that no list names, made of the references in its notes. */
public final class FirstReferences {

  /** How sure one is of an item made of the words of a short form. */
  private static final double SHORT_FORM = 0.3;

  private static final int LONGEST = 300;
  private static final Pattern KEPT = Pattern.compile("([^(]{8,}?)[,.;]? \\(([^()]{4,})\\)?[.]?");
  private static final Pattern YEAR = Pattern.compile("\\b(1[0-9]{3}|20[0-9]{2})\\]?[.]?$");
  private static final Pattern PLACE =
      Pattern.compile("[,;:.]? (?:pp?|vols?|fols?|ff?|cols?)\\. ?\\d.*$");

  private FirstReferences() {}

  /** The works in the order of the notes; the id of each is the key by which its notes cite it. */
  public static List<ParsedEntry> of(Document document) {
    return of(Citer.open(document, List.of()));
  }

  /**
   * The works of a text whose notes have been read: from the first full reference to each, or,
   * where it has none that can be read, from the words that are cited first.
   */
  public static List<ParsedEntry> of(CitedDocument cited) {
    Map<String, Citation> fullest = new HashMap<>();
    for (CitedPassage passage : cited.passages()) {
      for (Citation citation : passage.citations()) {
        String key = citation.key();
        if (key != null) {
          fullest.merge(key, citation, (old, now) -> isFull(now) && !isFull(old) ? now : old);
        }
      }
    }
    List<ParsedEntry> entries = new ArrayList<>();
    FullReferenceParser parser = new FullReferenceParser();
    for (Item item : cited.unlisted()) {
      Citation citation = fullest.get(item.id());
      if (citation != null) {
        String printed = printed(cited, citation);
        int order = entries.size() + 1;
        Optional<FullReference> found = isFull(citation) ? parser.parse(printed) : Optional.empty();
        entries.add(
            found
                .map(reference -> entry(item.id(), reference, printed, order))
                .orElseGet(() -> sketch(item, printed, order)));
      }
    }
    return List.copyOf(entries);
  }

  private static boolean isFull(Citation citation) {
    return citation.form() == CitationForm.FULL;
  }

  private static String printed(CitedDocument cited, Citation citation) {
    return NoteText.even(cited.document().source().slice(citation.span()));
  }

  private static ParsedEntry entry(String key, FullReference found, String printed, int order) {
    Item item = new Item(key, found.item().type(), found.item().fields());
    return new ParsedEntry(
        item, found.certainty(), found.evidence(), new PrintedEntry(printed, List.of(), order));
  }

  private static ParsedEntry sketch(Item item, String printed, int order) {
    boolean described = item.type().equals("document") && item.text("number").isEmpty();
    Item known = described ? dated(item.with(description(printed))) : item;
    return new ParsedEntry(
        known,
        SHORT_FORM,
        List.of("no full reference could be read"),
        new PrintedEntry(printed, List.of(), order));
  }

  /**
   * A document is known by all the words that describe it; where it lies may follow in brackets.
   */
  private static Map<String, String> description(String printed) {
    String line = printed.replaceAll("\\s+", " ").replaceFirst("^[\\s,;:.)]+", "").strip();
    String words = PLACE.matcher(line).replaceFirst("");
    Matcher kept = KEPT.matcher(words);
    if (kept.matches()) {
      return Map.of("title", cut(kept.group(1)), "archive", cut(kept.group(2)));
    }
    return Map.of("title", cut(words));
  }

  /** With the year that the description ends in, where it has none yet. */
  private static Item dated(Item item) {
    Matcher year = YEAR.matcher(item.title());
    if (item.fields().containsKey("issued") || !year.find()) {
      return item;
    }
    Map<String, Object> fields = new LinkedHashMap<>(item.fields());
    fields.put("issued", Map.of("date-parts", List.of(List.of(Integer.valueOf(year.group(1))))));
    return new Item(item.id(), item.type(), fields);
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}
