package dev.variorum;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.bibliography.csl.Cluster;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.RenderedEntry;
import dev.variorum.bibliography.csl.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a bibliography of 10,000 entries and 1,000 notes with positions take in a style, the
 * virtual machine warm. Books, articles and chapters by 400 authors, so that there is much to be
 * told apart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class StyleBenchmark {

  private static final int ENTRIES = 10_000;
  private static final int NOTES = 1_000;

  @Param({"apa", "chicago-notes-bibliography"})
  public String style;

  private CitationProcessor processor;
  private List<String> keys;
  private List<Cluster> notes;

  @Setup
  public void prepare() {
    Map<String, Item> items = new LinkedHashMap<>();
    for (int i = 0; i < ENTRIES; i++) {
      Item item = item(i);
      items.put(item.id(), item);
    }
    processor = CitationProcessor.of(Style.named(style), "en-US", items);
    keys = List.copyOf(items.keySet());
    notes = new ArrayList<>();
    for (int note = 1; note <= NOTES; note++) {
      // Every third note repeats the one before, every fifth cites two works.
      Cite cite = Cite.of("k" + (note - (note % 3 == 0 ? 1 : 0)) % 300, String.valueOf(note));
      notes.add(
          note % 5 == 0
              ? Cluster.note(note, cite, Cite.of("k" + note, "3-4"))
              : Cluster.note(note, cite));
    }
  }

  private static Item item(int i) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", "Roads of the North, part " + i);
    fields.put(
        "author", List.of(Map.of("family", "Berg" + i % 400, "given", i % 2 == 0 ? "Anna" : "Per")));
    fields.put("issued", Map.of("date-parts", List.of(List.of(1900 + i % 90))));
    fields.put("publisher", "Nord");
    fields.put("publisher-place", "Bergen");
    if (i % 3 > 0) {
      fields.put("container-title", "Fords and Ferries");
      fields.put("page", i + "-" + (i + 20));
    }
    String type = i % 3 == 0 ? "book" : i % 3 == 1 ? "article-journal" : "chapter";
    return new Item("k" + i, type, fields);
  }

  @Benchmark
  public List<RenderedEntry> bibliography() {
    return processor.bibliography(keys, Format.TEXT);
  }

  @Benchmark
  public List<String> notes() {
    return processor.citations(notes, Format.TEXT);
  }
}
