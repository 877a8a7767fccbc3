package dev.variorum.examine;

import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.cite.Segment;
import dev.variorum.model.Note;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A corpus made ready for detectors: its passages and sentences in reading order, the printed entry
 * of each work, the sentence that each note supports. Built once for all detectors; never changed.
 */
final class Study {

  /** A citation and the passage that holds it. */
  record Cite(CitedDocument document, CitedPassage place, Passage passage, Citation citation) {

    /** The words of the citation. */
    String printed() {
      return passage.text().substring(start(), end());
    }

    int start() {
      return passage.plain().indexOf(citation.span().start());
    }

    int end() {
      return passage.plain().indexOf(citation.span().end());
    }

    Evidence evidence(String says) {
      return passage.evidence(start(), end(), says);
    }
  }

  private static final int NEAR = 140;

  private final Corpus corpus;
  private final List<Passage> passages;
  private final List<Sentence> sentences;
  private final Map<String, List<Cite>> citesByKey = new HashMap<>();
  private final Map<Sentence, List<Cite>> supporting = new HashMap<>();
  private final Map<Passage, List<Sentence>> byPassage = new HashMap<>();
  private final Map<String, Passage> byPlace = new LinkedHashMap<>();
  private final Map<String, Sentence> supported = new LinkedHashMap<>();
  private final Map<String, List<Span>> remarks = new LinkedHashMap<>();
  private final Map<String, Integer> calls = new LinkedHashMap<>();
  private final List<Cite> cites = new ArrayList<>();
  private final PrintedEntries entries;
  private final References references;
  private final NameIndex names;
  private final OfficeHolders offices;
  private final SentenceIndex index;
  private final List<Statement> statements;

  Study(Corpus corpus) {
    this.corpus = corpus;
    PassageCollector collector = new PassageCollector();
    corpus.documents().forEach(document -> collector.add(document.document()));
    this.passages = collector.passages();
    this.sentences = collector.sentences();
    for (Passage passage : passages) {
      byPlace.put(key(passage.document(), passage.place()), passage);
    }
    for (Sentence sentence : sentences) {
      byPassage.computeIfAbsent(sentence.passage(), k -> new ArrayList<>()).add(sentence);
    }
    this.entries = new PrintedEntries(corpus, passages);
    for (CitedDocument document : corpus.documents()) {
      linkNotes(document);
      collectCites(document);
    }
    this.references = new References(this);
    this.names = new NameIndex(passages);
    this.index = new SentenceIndex(sentences, this::isRemark);
    this.statements = List.copyOf(Statements.of(this));
    this.offices = new OfficeHolders(passages, names);
  }

  private static String key(String document, String place) {
    return place.startsWith(document + "/") ? place : document + "/" + place;
  }

  private void linkNotes(CitedDocument document) {
    NavigableMap<Integer, Sentence> byStart = new TreeMap<>();
    for (Sentence sentence : sentences) {
      if (sentence.document().equals(document.document().id())
          && sentence.passage().kind() != Passage.Kind.NOTE) {
        byStart.put(sentence.passage().plain().offset(sentence.start()), sentence);
      }
    }
    document
        .document()
        .notes()
        .filter(note -> note.call().isPresent())
        .forEach(note -> link(note, byStart));
  }

  /** Where the reader meets a citation: that of a note at the call of the note. */
  int position(Cite cite) {
    Integer call = calls.get(cite.place().id());
    return call == null ? cite.citation().span().start() : call;
  }

  private void link(Note note, NavigableMap<Integer, Sentence> byStart) {
    Map.Entry<Integer, Sentence> entry = byStart.lowerEntry(note.call().orElseThrow().start());
    if (entry != null) {
      supported.put(note.id(), entry.getValue());
    }
  }

  private void collectCites(CitedDocument document) {
    for (CitedPassage place : document.passages()) {
      Passage passage = byPlace.get(key(document.document().id(), place.id()));
      if (passage != null) {
        List<Span> own = new ArrayList<>();
        for (Segment segment : place.segments()) {
          if (segment instanceof Segment.Remark remark) {
            own.add(remark.span());
          }
        }
        remarks.put(key(passage.document(), passage.place()), own);
        for (Citation citation : place.citations()) {
          Cite cite = new Cite(document, place, passage, citation);
          cites.add(cite);
          if (citation.key() != null) {
            citesByKey.computeIfAbsent(citation.key(), k -> new ArrayList<>()).add(cite);
          }
          Sentence sentence = supported.get(place.id());
          if (sentence != null) {
            supporting.computeIfAbsent(sentence, k -> new ArrayList<>()).add(cite);
          }
        }
      }
    }
  }

  private boolean isRemark(Sentence sentence) {
    Span span = sentence.passage().span(sentence.start(), sentence.end());
    return remarks
        .getOrDefault(key(sentence.document(), sentence.passage().place()), List.of())
        .stream()
        .anyMatch(span::overlaps);
  }

  Corpus corpus() {
    return corpus;
  }

  /** All passages in the order of the documents; a note follows the blocks of its division. */
  List<Passage> passages() {
    return passages;
  }

  /** All sentences of prose, quotations, captions and notes. */
  List<Sentence> sentences() {
    return sentences;
  }

  /** The citations of all documents in reading order. */
  List<Cite> cites() {
    return cites;
  }

  PrintedEntries entries() {
    return entries;
  }

  /** The citations of one work, in reading order. */
  List<Cite> cites(String key) {
    return citesByKey.getOrDefault(key, List.of());
  }

  /** The citations in the notes that a sentence calls. */
  List<Cite> supporting(Sentence sentence) {
    return supporting.getOrDefault(sentence, List.of());
  }

  /** The sentences of a passage. */
  List<Sentence> sentences(Passage passage) {
    return byPassage.getOrDefault(passage, List.of());
  }

  /** The sentence of a passage that holds an index. */
  Optional<Sentence> sentenceAt(Passage passage, int index) {
    return byPassage.getOrDefault(passage, List.of()).stream()
        .filter(sentence -> sentence.start() <= index && index < sentence.end())
        .findFirst();
  }

  /** Family names of office holders in a sentence, sorted, each once. */
  List<String> persons(Sentence sentence) {
    TreeSet<String> persons = new TreeSet<>();
    for (Folding.Word word : Folding.words(sentence.text())) {
      String printed = sentence.text().substring(word.start(), word.end()).replaceAll("['’]s$", "");
      if (offices.byFamily().containsKey(printed)) {
        persons.add(printed);
      }
    }
    return List.copyOf(persons);
  }

  /** Persons of a sentence who stand next to each other, no other office holder between. */
  List<List<String>> neighbours(Sentence sentence) {
    List<List<String>> pairs = new ArrayList<>();
    String before = "";
    int end = 0;
    for (Folding.Word word : Folding.words(sentence.text())) {
      String printed = sentence.text().substring(word.start(), word.end()).replaceAll("['’]s$", "");
      if (offices.byFamily().containsKey(printed)) {
        if (!before.isEmpty() && !before.equals(printed) && word.start() - end < NEAR) {
          pairs.add(
              before.compareTo(printed) < 0 ? List.of(before, printed) : List.of(printed, before));
        }
        before = printed;
        end = word.end();
      }
    }
    return pairs;
  }

  SentenceIndex index() {
    return index;
  }

  /** The dated acts, in reading order. */
  List<Statement> statements() {
    return statements;
  }

  NameIndex names() {
    return names;
  }

  OfficeHolders offices() {
    return offices;
  }

  /** Full references paired with their entries. */
  References references() {
    return references;
  }

  Optional<Passage> passage(String document, String place) {
    return Optional.ofNullable(byPlace.get(key(document, place)));
  }

  /** The sentence at whose end or inside which a note is called. */
  Optional<Sentence> supportedBy(String noteId) {
    return Optional.ofNullable(supported.get(noteId));
  }
}
