package dev.variorum.cite;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.BibliographyFormat;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.bibliography.csl.Cluster;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.cite.GoldNote.GoldCitation;
import dev.variorum.read.DocumentReader;
import dev.variorum.source.LineMap;
import dev.variorum.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose notes a CSL style has written, so that what each cites is known by construction. The
 * works are invented; the order is drawn by a fixed rule.
 */
final class RenderedNotes {

  private static final int NOTES = 60;

  /**
   * Two works of one author, two authors with one name, two short titles that agree, particles, a
   * corporate author, an editor, a part of a book, articles, a thesis, a letter.
   */
  private static final String WORKS =
      """
      [
       {"id":"a","type":"book","author":[{"family":"Berg","given":"Johan"}],"title":"Mills of the North: A History","title-short":"Mills of the North","publisher":"Fjell","publisher-place":"Oslo","issued":{"date-parts":[[1950]]}},
       {"id":"b","type":"book","author":[{"family":"Berg","given":"Johan"}],"title":"Weirs and Their Keepers","publisher":"Fjell","publisher-place":"Oslo","issued":{"date-parts":[[1958]]}},
       {"id":"c","type":"book","author":[{"family":"Berg","given":"Anna"}],"title":"The Ferrymen of Lake Sund","title-short":"Ferrymen","publisher":"Nord","publisher-place":"Bergen","issued":{"date-parts":[[1961]]}},
       {"id":"d","type":"article-journal","author":[{"family":"Lund","given":"Kari"}],"title":"Tolls on the Lower River, 1700–1750","title-short":"Tolls","container-title":"Journal of River History","volume":"12","issue":"3","page":"201-230","issued":{"date-parts":[[1972]]}},
       {"id":"e","type":"chapter","author":[{"family":"Holm","given":"Per"}],"title":"The Bridge Question","container-title":"Essays on the Valley","editor":[{"family":"Dale","given":"Ruth"}],"publisher":"Strand","publisher-place":"Leeds","page":"33-60","issued":{"date-parts":[[1983]]}},
       {"id":"f","type":"book","author":[{"family":"Meer","given":"Jan","non-dropping-particle":"van der"}],"title":"Sluices of the Delta","publisher":"Kade","publisher-place":"Leiden","issued":{"date-parts":[[1939]]}},
       {"id":"g","type":"book","author":[{"literal":"River Board of Fenland"}],"title":"Report on the Locks","publisher":"The Board","publisher-place":"Ely","issued":{"date-parts":[[1911]]}},
       {"id":"h","type":"book","author":[{"family":"Vik","given":"Ola"},{"family":"Strand","given":"Eva"}],"title":"Millers Against the Crown","publisher":"Nord","publisher-place":"Bergen","issued":{"date-parts":[[1990]]}},
       {"id":"i","type":"thesis","genre":"PhD diss.","author":[{"family":"Marsh","given":"Ada"}],"title":"Water and Right in the Upper Valley","title-short":"Water and Right","publisher":"University of Leeds","issued":{"date-parts":[[1964]]}},
       {"id":"j","type":"book","editor":[{"family":"Dale","given":"Ruth"}],"title":"Letters of a Lock-Keeper","publisher":"Strand","publisher-place":"Leeds","issued":{"date-parts":[[1979]]}},
       {"id":"k","type":"article-journal","author":[{"family":"Holm","given":"Per"}],"title":"The Bridge at Sund","container-title":"Northern Antiquity","volume":"4","page":"1-19","issued":{"date-parts":[[1977]]}},
       {"id":"l","type":"article-newspaper","author":[{"family":"Fenn","given":"Tom"}],"title":"Locks to Close","container-title":"Valley Herald","issued":{"date-parts":[[1911,5,4]]}}
      ]
      """;

  private RenderedNotes() {}

  /** A text with its answer. */
  record Text(SourceText source, List<GoldNote> answer) {}

  static Text in(String style, String locale, boolean listed) {
    Bibliography works = Bibliography.parse(WORKS, "works.json", BibliographyFormat.CSL_JSON);
    List<Item> items = works.items();
    List<Cluster> clusters = new ArrayList<>();
    List<GoldNote> answer = new ArrayList<>();
    long seed = 7;
    int last = 0;
    for (int note = 1; note <= NOTES; note++) {
      seed = (seed * 1_103_515_245L + 12_345) & 0x7fffffffL;
      int drawn = (int) (seed >> 8);
      boolean again = drawn % 10 < 4 && note > 1;
      int first = again ? last : (drawn / 10) % items.size();
      List<Cite> cites = new ArrayList<>();
      List<GoldCitation> wanted = new ArrayList<>();
      add(items.get(first), 10 + drawn % 180, cites, wanted);
      last = first;
      if (drawn % 7 == 3) {
        int second = (first + 1 + drawn % (items.size() - 1)) % items.size();
        add(items.get(second), 20 + drawn % 150, cites, wanted);
        last = second;
      }
      clusters.add(new Cluster(cites, note, ""));
      answer.add(new GoldNote("", note, true, wanted));
    }
    CitationProcessor processor = CitationProcessor.of(Style.named(style), locale, works);
    List<String> notes = processor.citations(clusters, Format.MARKDOWN);
    StringBuilder text = new StringBuilder("# The Valley\n\n");
    for (int i = 1; i <= NOTES; i++) {
      text.append("It was done.[^").append(i).append("]\n\n");
    }
    for (int i = 1; i <= NOTES; i++) {
      text.append("[^").append(i).append("]: ").append(notes.get(i - 1)).append("\n\n");
    }
    if (listed && processor.style().hasBibliography()) {
      text.append("# Bibliography\n\n");
      processor
          .bibliography(items.stream().map(Item::id).toList(), Format.MARKDOWN)
          .forEach(entry -> text.append(entry.text()).append("\n\n"));
    }
    String made = text.toString().replaceAll("\\[([^\\]]*)\\]\\{\\.smallcaps\\}", "$1");
    return new Text(new SourceText("t", "t.md", "", made, new LineMap(made)), answer);
  }

  private static void add(Item item, int page, List<Cite> cites, List<GoldCitation> wanted) {
    cites.add(Cite.of(item.id(), Integer.toString(page)));
    wanted.add(new GoldCitation(item.id(), "", false));
  }

  static Evaluation evaluate(Text text, boolean known) {
    Bibliography works = Bibliography.parse(WORKS, "works.json", BibliographyFormat.CSL_JSON);
    CitedDocument cited =
        Citer.cite(DocumentReader.read(text.source()), known ? works.items() : List.of());
    return Evaluation.of(cited, text.answer());
  }
}
