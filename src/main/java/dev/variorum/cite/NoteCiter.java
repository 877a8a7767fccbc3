package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.Reference.Kind;
import dev.variorum.model.Document;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes each note of a text apart into references and remarks and has each reference resolved. */
final class NoteCiter {

  private static final int SHORTEST_REMARK = 12;
  private static final int LONGEST_PLACES = 200;
  private static final int LONGEST_DESCRIPTION = 500;
  private static final int MOST_WORDS_OF_A_NAME = 8;
  private static final int MOST_WORDS_OF_A_RECORD = 30;
  private static final Pattern ALIAS =
      Pattern.compile(
          "(?:hereafter|hereinafter|henceforth|im folgenden|künftig|fortan|ci-après|désormais"
              + "|cited (?:hereafter )?as|referred to as)[,:]?"
              + "(?: (?:cited as|referred to as|as|cited|abgekürzt|zitiert als|zit\\.))?:?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FURTHER =
      Pattern.compile(
          "^(?:and |also |see |see also |also see |und |et |sowie )+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile(
          "and (?:the )?(\\p{Lu}[\\p{L} ]{2,40}),? in (?:the )?(?:same|[Aa]ppendix)\\b");
  private static final Pattern SENT =
      Pattern.compile("\\[?\\p{Lu}[^,;:()]{1,60} to (?:the )?[\\p{Lu}\\[][^,;:().]{1,60}");

  private final CitedWorks works = new CitedWorks();
  private final Antecedents antecedents = new Antecedents();
  private final SeriesReader series;
  private final Resolver resolver;
  private final Recurrence recurrence;
  private final boolean closed;

  /**
   * A citer of one text.
   *
   * @param closed whether works that are not among the items are left open
   */
  NoteCiter(Collection<Item> items, Document document, boolean closed) {
    this.closed = closed;
    items.forEach(works::list);
    series = new SeriesReader(RecordNumbers.of(document, items));
    recurrence = Recurrence.of(document);
    resolver = new Resolver(works, antecedents, recurrence);
  }

  /** The works that the passages cite and no bibliography lists. */
  List<Item> unlisted(List<CitedPassage> passages) {
    Set<String> cited = new HashSet<>();
    for (CitedPassage passage : passages) {
      passage.citations().forEach(citation -> cited.add(citation.key()));
    }
    return works.unlisted().stream().filter(item -> cited.contains(item.id())).toList();
  }

  /** A division begins; whether the numbers of its notes begin again too. */
  void startDivision() {
    antecedents.startDivision();
  }

  /** Takes a note apart. */
  List<Segment> note(String id, NoteText text, int number) {
    antecedents.startNote();
    List<Segment> segments = segments(text, recurrence.isTakenUp(id));
    antecedents.endNote(number);
    return segments;
  }

  /** Takes a source line apart; it leaves what Ibid. means in the notes as it is. */
  List<Segment> sourceLine(NoteText text) {
    return antecedents.apart(() -> segments(text, false));
  }

  private List<Segment> segments(NoteText note, boolean takenUp) {
    List<Segment> segments = new ArrayList<>();
    List<Stretch> stretches = letters(note.text(), Stretch.of(note.text()));
    int said = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Stretch next = i + 1 < stretches.size() ? stretches.get(i + 1) : null;
      List<Locator> further = further(note, stretch);
      if (further != null) {
        int start = Signals.skip(note.text(), stretch.start(), stretch.end());
        segments.add(new Segment.Cited(continued(further, note.span(start, stretch.end()))));
        said = Math.max(said, stretch.end());
        continue;
      }
      Reference reference = read(note, stretch);
      if (reference == null && stretch.bracketed() && !segments.isEmpty()) {
        alias(note.text().substring(stretch.start(), stretch.end()));
      }
      Reference joined = next == null ? null : joined(note, stretch, reference, next);
      if (joined != null) {
        reference = joined;
        i++;
      }
      if (reference == null || isNew(reference)) {
        Reference read = reference;
        reference =
            KnownMention.in(note, stretch.start(), stretch.end(), works)
                .filter(found -> read == null || isBetter(note, found, read))
                .orElse(reference);
      }
      if (reference != null && stretch.bracketed() && i > 0 && isNew(reference)) {
        reference = ofAuthorIn(note, stretches.get(i - 1), reference).orElse(reference);
      }
      boolean last = i + 1 >= stretches.size();
      if (reference == null && takenUp && last && antecedents.current().isEmpty()) {
        reference = record(note, stretch);
      }
      while (reference != null) {
        Cited cited = resolve(note, reference);
        if (cited == null) {
          break;
        }
        antecedents.add(cited);
        Citation shown = shown(cited);
        if (shown == null) {
          break;
        }
        remark(note, said, reference.start(), segments);
        segments.add(new Segment.Cited(shown));
        if (shortened(note, reference, i + 1 < stretches.size() ? stretches.get(i + 1) : null)) {
          i++;
        }
        said = Math.max(said, reference.end());
        Matcher part = PART.matcher(note.text()).region(stretch.start(), stretch.end());
        if (part.find()) {
          List<Locator> place = List.of(new Locator("part", part.group(1)));
          segments.add(new Segment.Cited(continued(place, note.span(part.start(), part.end()))));
        }
        reference =
            KnownMention.in(note, reference.end(), stretch.end(), works)
                .filter(more -> more.locators().isEmpty() == false)
                .orElse(null);
      }
    }
    remark(note, said, note.text().length(), segments);
    return segments;
  }

  /** A letter whose names end with a stop goes on with its place and date. */
  private static List<Stretch> letters(String text, List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (joined.isEmpty()) {
        joined.add(stretch);
        continue;
      }
      Stretch before = joined.get(joined.size() - 1);
      boolean letter =
          !before.bracketed()
              && !stretch.bracketed()
              && SENT.matcher(text).region(before.start(), before.end()).matches()
              && text.startsWith(". ", before.end())
              && DateText.in(text.substring(stretch.start(), stretch.end()), 0);
      if (letter) {
        joined.set(joined.size() - 1, new Stretch(before.start(), stretch.end(), false));
      } else {
        joined.add(stretch);
      }
    }
    return joined;
  }

  /** "is given by Berg. (Appendix to Locks.)": the author stands in the sentence before. */
  private Optional<Reference> ofAuthorIn(NoteText note, Stretch before, Reference reference) {
    if (reference.kind() != Kind.WORK && reference.kind() != Kind.PHRASE) {
      return Optional.empty();
    }
    String words = note.text().substring(before.start(), before.end());
    Reference found = null;
    for (String word : words.split("[^\\p{L}'’-]+")) {
      boolean name = word.length() > 2 && Character.isUpperCase(word.charAt(0));
      for (String folded : name ? Words.of(word) : List.<String>of()) {
        if (!works.named(folded).isEmpty()) {
          Reference named =
              reference.as(Kind.WORK).named(folded, reference.title(), reference.marked());
          found = resolver.isKnown(named) ? named : found;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** The citation as it is given out: where a bibliography is given, only its works have keys. */
  private @Nullable Citation shown(Cited cited) {
    Citation citation = cited.citation();
    if (!closed || cited.work().listed()) {
      return citation;
    }
    return citation.form() == CitationForm.FULL || citation.form() == CitationForm.IBID
        ? citation.leftOpen()
        : null;
  }

  private @Nullable Cited resolve(NoteText note, Reference reference) {
    return resolver.resolve(reference, note.span(reference.start(), reference.end())).orElse(null);
  }

  /** Whether nothing known by now may be meant, so that a name in the sentence is looked for. */
  private boolean isNew(Reference reference) {
    boolean shaped =
        reference.kind() == Kind.WORK
            || reference.kind() == Kind.PHRASE
            || reference.kind() == Kind.DOCUMENT;
    return shaped && !resolver.isKnown(reference);
  }

  /** Whether the author that a sentence names stands among the names that were read, or before. */
  private static boolean isBetter(NoteText note, Reference found, Reference read) {
    String before = note.text().substring(read.start(), Math.max(read.start(), found.start()));
    return read.head().isEmpty()
        ? NameShape.words(before) <= 2 || read.kind() == Kind.PHRASE
        : before.length() <= read.head().length();
  }

  /** "; IX, p. 303" after a citation: the same work at another place. */
  private @Nullable List<Locator> further(NoteText note, Stretch stretch) {
    if (antecedents.current().isEmpty()) {
      return null;
    }
    String text = note.text().substring(stretch.start(), stretch.end()).strip();
    String places = FURTHER.matcher(text).replaceFirst("");
    if (places.isEmpty() || places.length() >= LONGEST_PLACES) {
      return null;
    }
    List<Locator> listed = LocatorParser.list(places, 0);
    if (!listed.isEmpty()) {
      return listed;
    }
    if (stretch.bracketed()) {
      return null;
    }
    Optional<LocatorParser.Prefix> dated = DateText.prefix(places, 0);
    return dated
        .filter(date -> date.end() >= places.length())
        .map(LocatorParser.Prefix::locators)
        .orElse(null);
  }

  private Citation continued(List<Locator> locators, Span span) {
    Cited last = antecedents.last().orElseThrow();
    return new Citation(
        last.work().key(),
        last.citation().form(),
        locators,
        span,
        "continued",
        last.citation().certainty(),
        List.of("only a place is named: the work is that of the citation before"),
        List.of());
  }

  private @Nullable Reference read(NoteText note, Stretch stretch) {
    return series
        .read(note.text(), stretch.start(), stretch.end())
        .or(() -> ReferenceReader.read(note, stretch.start(), stretch.end()))
        .orElse(null);
  }

  /** A description and what stands in brackets after it, where the two are one citation. */
  private @Nullable Reference joined(
      NoteText note, Stretch stretch, @Nullable Reference reference, Stretch next) {
    boolean enclosed = next.bracketed() && !stretch.bracketed();
    boolean bare = reference == null || isBare(reference);
    String after = note.text().substring(stretch.end(), next.end());
    if (after.startsWith(";") && FURTHER.matcher(after.substring(1).strip()).lookingAt()) {
      return null;
    }
    boolean document = reference != null && reference.kind() == Kind.DOCUMENT;
    if (!(enclosed && bare) && !document) {
      return null;
    }
    Reference inside = read(note, next);
    Reference both = together(note, stretch, reference, inside, enclosed);
    if (both != null) {
      return both;
    }
    return enclosed && reference != null && inside != null && isPublished(inside) ? inside : null;
  }

  /** A description and the archive in the brackets after it are one citation. */
  private @Nullable Reference together(
      NoteText note,
      Stretch stretch,
      @Nullable Reference described,
      @Nullable Reference inside,
      boolean enclosed) {
    if (inside == null) {
      return null;
    }
    boolean held = inside.kind() == Kind.HOLDING;
    boolean same = enclosed && inside.kind() == Kind.IBID && antecedents.lastIsHeld();
    if (!held && !same) {
      return null;
    }
    if (described != null && described.kind() == Kind.DOCUMENT) {
      return described.until(inside.end());
    }
    String words = note.text().substring(stretch.start(), stretch.end());
    boolean describes = RecordReader.isDescription(words) && words.length() <= LONGEST_DESCRIPTION;
    if (!describes || Words.content(words).size() < 2) {
      return null;
    }
    return Reference.of(
        Kind.DOCUMENT, stretch.start(), inside.end(), RecordReader.description(words));
  }

  /** Words without names or marks that may as well describe a document. */
  private static boolean isBare(Reference reference) {
    boolean work = reference.kind() == Kind.WORK && !reference.marked() && !reference.full();
    return reference.kind() == Kind.DOCUMENT
        || (reference.kind() == Kind.PHRASE && reference.head().isEmpty())
        || (work && reference.head().isEmpty());
  }

  private boolean isPublished(Reference inside) {
    boolean known =
        inside.kind() == Kind.PHRASE && !inside.head().isEmpty() && resolver.isKnown(inside);
    return known
        || inside.kind() == Kind.WORK
        || inside.kind() == Kind.BACK
        || (inside.kind() == Kind.IBID && !antecedents.lastIsHeld());
  }

  /** A note that the next one takes up with Ibid. is a reference, whatever its shape. */
  private static @Nullable Reference record(NoteText note, Stretch stretch) {
    int start = Signals.skip(note.text(), stretch.start(), stretch.end());
    int end = Signals.cut(note.text(), start, stretch.end());
    String words = note.text().substring(start, Math.max(start, end));
    boolean reads =
        !words.isEmpty()
            && !RecordReader.says(words)
            && !Signals.pointsWithin(words)
            && NameShape.words(words) <= MOST_WORDS_OF_A_RECORD
            && Words.content(words).size() >= 2;
    return reads ? Reference.of(Kind.DOCUMENT, start, end, RecordReader.description(words)) : null;
  }

  /** Whether the brackets after a document only shorten its description; then they are its name. */
  private boolean shortened(NoteText note, Reference reference, @Nullable Stretch next) {
    if (next == null || !next.bracketed() || reference.kind() != Kind.DOCUMENT) {
      return false;
    }
    String words = note.text().substring(next.start(), next.end());
    List<String> described =
        Words.content(note.text().substring(reference.start(), reference.end()));
    List<String> named = Words.content(words);
    boolean shorter =
        !named.isEmpty() && named.size() <= MOST_WORDS_OF_A_NAME && described.containsAll(named);
    if (shorter) {
      alias(words);
    }
    return shorter;
  }

  private void alias(String words) {
    String name = ALIAS.matcher(words).replaceFirst("");
    boolean said = name.length() < words.length();
    List<Cited> current = antecedents.current();
    if (!current.isEmpty() && (said || Words.of(name).size() <= MOST_WORDS_OF_A_NAME)) {
      works.alias(NameShape.strip(name), current.get(current.size() - 1).work());
    }
  }

  /** The author's own words between citations, without the marks that part them. */
  private static void remark(NoteText note, int from, int to, List<Segment> segments) {
    int start = from;
    int end = Math.max(from, to);
    while (start < end && " .,;:)—-".indexOf(note.text().charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " .,;:(".indexOf(note.text().charAt(end - 1)) >= 0) {
      end--;
    }
    String words = note.text().substring(start, end);
    if (words.chars().filter(Character::isLetter).count() >= SHORTEST_REMARK) {
      segments.add(new Segment.Remark(words, note.span(start, end)));
    }
  }
}
