package dev.variorum.bibliography;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.RenderedEntry;
import dev.variorum.bibliography.csl.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A BibTeX file of 375 works rendered in a style and parsed again: micro-averaged F1 over the
 * fields that the rendered entry shows. Some of its names are garbled, so that 1 cannot be reached.
 */
class EntryStylesTest {

  private static final List<String> TEXTS =
      List.of("title", "container-title", "volume", "issue", "publisher");

  @ParameterizedTest
  @CsvSource({
    "turabian-notes-bibliography, MARKDOWN, 0.97",
    "turabian-notes-bibliography, TEXT, 0.96",
    "chicago-notes-bibliography, MARKDOWN, 0.95",
    "chicago-author-date, MARKDOWN, 0.94",
    "modern-language-association, MARKDOWN, 0.93",
    "mhra-notes, MARKDOWN, 0.93",
    "apa, MARKDOWN, 0.91"
  })
  void renderedEntriesAreReadBack(String style, Format format, double least) {
    Map<String, Item> items = items();
    List<RenderedEntry> rendered =
        CitationProcessor.of(Style.named(style), "en-US", items)
            .bibliography(List.copyOf(items.keySet()), format);
    List<PrintedEntry> printed = new ArrayList<>();
    for (RenderedEntry entry : rendered) {
      printed.add(new PrintedEntry(entry.text(), List.of(), printed.size() + 1));
    }
    Map<Integer, Item> parsed = new HashMap<>();
    for (ParsedEntry entry : new EntryParser().parse(printed)) {
      parsed.putIfAbsent(entry.printed().order(), entry.item());
    }
    int right = 0;
    int missed = 0;
    int wrong = 0;
    for (int i = 0; i < rendered.size(); i++) {
      Map<String, String> wanted = facts(items.get(rendered.get(i).key()));
      Map<String, String> found = facts(parsed.get(i + 1));
      String text = plain(rendered.get(i).text());
      for (String field : wanted.keySet()) {
        String want = wanted.get(field);
        boolean shown = text.contains(want.split(" ")[0]) || field.equals("author");
        boolean same = want.equals(found.get(field));
        right += shown && same && !want.isEmpty() ? 1 : 0;
        missed += shown && !same && !want.isEmpty() ? 1 : 0;
        wrong += !same && !found.get(field).isEmpty() ? 1 : 0;
      }
    }
    double f1 = 2.0 * right / (2 * right + missed + wrong);
    assertTrue(f1 >= least, style + " " + format + ": F1 " + f1);
  }

  private static Map<String, Item> items() {
    List<String> types = List.of("book", "chapter", "article-journal", "thesis");
    Map<String, Item> items = new LinkedHashMap<>();
    for (Item item :
        Bibliography.read(SharedData.path("suites/citeproc-ibid/heppler.bib")).items()) {
      if (types.contains(item.type())) {
        Map<String, Object> fields = new LinkedHashMap<>(item.fields());
        fields.remove("note");
        fields.remove("custom");
        items.put(item.id(), new Item(item.id(), item.type(), fields));
      }
    }
    return items;
  }

  private static Map<String, String> facts(Item item) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String field : TEXTS) {
      facts.put(field, plain(item.text(field)));
    }
    facts.put("page", plain(item.text("page").replaceAll("[–-].*", "")));
    facts.put("issued", item.year("issued").map(String::valueOf).orElse(""));
    facts.put(
        "author",
        item.names("author").stream()
            .map(name -> plain(name.isLiteral() ? name.literal() : name.family()))
            .collect(Collectors.joining("; ")));
    return facts;
  }

  private static String plain(String text) {
    return text.replaceAll("<[^>]*>", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
