package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.Reference.Kind;
import dev.variorum.model.Document;
import dev.variorum.model.Note;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cites a text whose works are known only from its own bibliography, if it has one, and from the
 * notes: references that agree are taken to mean one work, which gets a key of its own.
 */
final class OpenCiter {

  private static final int SHORTEST_REMARK = 12;
  private static final Pattern ALIAS =
      Pattern.compile(
          "(?:hereafter|hereinafter|henceforth|cited (?:hereafter )?as|referred to as)[,:]?"
              + "(?: (?:cited as|referred to as|as|cited))?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FURTHER =
      Pattern.compile("^(?:and |also |see |see also |also see )+", Pattern.CASE_INSENSITIVE);

  private final CitedWorks works = new CitedWorks();
  private final Map<String, Integer> phrases = new HashMap<>();
  private final Map<String, Integer> heads = new HashMap<>();
  private final Map<Integer, List<Cited>> byNote = new HashMap<>();
  private List<Cited> before = List.of();
  private List<Cited> current = new ArrayList<>();
  private boolean remarkBetween;
  private boolean divisionBetween;

  /** A citation with the work that it means. */
  private record Cited(CitedWork work, Citation citation) {}

  OpenCiter(Collection<Item> items, Document document) {
    items.forEach(works::list);
    document.notes().forEach(this::count);
  }

  /** Counts what may be short forms: whole stretches of few words that come back. */
  private void count(Note note) {
    NoteText text = NoteText.of(note.blocks());
    for (Stretch stretch : Stretch.of(text.text())) {
      ReferenceReader.read(text, stretch.start(), stretch.end()).ifPresent(this::count);
    }
  }

  private void count(Reference found) {
    if (found.kind() == Kind.PHRASE) {
      phrases.merge(phrase(found), 1, Integer::sum);
    } else if (found.kind() == Kind.WORK && !found.head().isEmpty()) {
      heads.merge(Words.fold(found.head()), 1, Integer::sum);
    }
  }

  /** The words by which a short form comes back; a part in lower case is no part of its name. */
  private static String phrase(Reference reference) {
    boolean part =
        !reference.head().isEmpty()
            && !reference.title().isEmpty()
            && Character.isLowerCase(reference.title().charAt(0));
    if (part) {
      return Words.document(reference.head());
    }
    return String.join(" ", Words.content(reference.words()));
  }

  /** A division begins; whether the numbers of its notes begin again too. */
  void startDivision() {
    divisionBetween = true;
    byNote.clear();
  }

  /** Takes a note apart. */
  List<Segment> note(NoteText text, int number) {
    if (!current.isEmpty()) {
      before = current;
      remarkBetween = false;
    } else {
      remarkBetween = !before.isEmpty();
    }
    current = new ArrayList<>();
    List<Segment> segments = segments(text);
    if (!current.isEmpty()) {
      byNote.put(number, List.copyOf(current));
      divisionBetween = false;
    }
    return segments;
  }

  /** Takes a source line apart; it leaves what Ibid. means in the notes as it is. */
  List<Segment> sourceLine(NoteText text) {
    List<Cited> outer = current;
    List<Cited> outerBefore = before;
    current = new ArrayList<>();
    before = List.of();
    List<Segment> segments = segments(text);
    current = outer;
    before = outerBefore;
    return segments;
  }

  private List<Segment> segments(NoteText note) {
    List<Segment> segments = new ArrayList<>();
    List<Stretch> stretches = Stretch.of(note.text());
    int said = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Stretch next = i + 1 < stretches.size() ? stretches.get(i + 1) : null;
      boolean enclosed = next != null && next.bracketed() && !stretch.bracketed();
      List<Locator> further = further(note, stretch);
      if (!further.isEmpty()) {
        segments.add(
            new Segment.Cited(continued(further, note.span(stretch.start(), stretch.end()))));
        said = Math.max(said, stretch.end());
        continue;
      }
      Reference reference = read(note, stretch);
      if (reference == null && stretch.bracketed() && !segments.isEmpty()) {
        alias(note.text().substring(stretch.start(), stretch.end()));
      }
      boolean bare = reference == null || isBare(reference);
      if (next != null && ((enclosed && bare) || isDocument(reference))) {
        Reference inside = read(note, next);
        Reference both = together(note, stretch, reference, inside, enclosed);
        if (both != null) {
          reference = both;
          i++;
        } else if (enclosed && reference != null && inside != null && isPublished(inside)) {
          reference = inside;
          i++;
        }
      }
      if (reference == null) {
        reference = within(note, stretch);
      }
      Cited cited =
          reference == null
              ? null
              : resolve(reference, note.span(reference.start(), reference.end()));
      if (cited == null || reference == null) {
        continue;
      }
      remark(note, said, reference.start(), segments);
      segments.add(new Segment.Cited(cited.citation()));
      current.add(cited);
      if (shortened(note, reference, i + 1 < stretches.size() ? stretches.get(i + 1) : null)) {
        i++;
      }
      said = Math.max(said, reference.end());
    }
    remark(note, said, note.text().length(), segments);
    return segments;
  }

  /** "; IX, p. 303" after a citation: the same work at another place. */
  private List<Locator> further(NoteText note, Stretch stretch) {
    if (current.isEmpty()) {
      return List.of();
    }
    String text = note.text().substring(stretch.start(), stretch.end()).strip();
    String places = FURTHER.matcher(text).replaceFirst("");
    boolean numbered = !places.isEmpty() && places.length() < 200;
    return numbered ? LocatorParser.list(places, 0) : List.of();
  }

  private Citation continued(List<Locator> locators, Span span) {
    Cited last = current.get(current.size() - 1);
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
    return ReferenceReader.read(note, stretch.start(), stretch.end()).orElse(null);
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
    boolean same = enclosed && inside.kind() == Kind.IBID && isHeld(last());
    if (!held && !same) {
      return null;
    }
    if (described != null && described.kind() == Kind.DOCUMENT) {
      return described.until(inside.end());
    }
    String words = note.text().substring(stretch.start(), stretch.end());
    boolean describes = ReferenceReader.isDescription(words) && words.length() <= 500;
    if (!describes || Words.content(words).size() < 2) {
      return null;
    }
    return new Reference(
        Kind.DOCUMENT,
        stretch.start(),
        inside.end(),
        "",
        ReferenceReader.description(words),
        false,
        false,
        0,
        0,
        List.of());
  }

  private static boolean isDocument(@Nullable Reference reference) {
    return reference != null && reference.kind() == Kind.DOCUMENT;
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
        inside.kind() == Kind.PHRASE
            && !inside.head().isEmpty()
            && works.matches(inside).stream().anyMatch(match -> match.score() >= 0.8);
    return known
        || inside.kind() == Kind.WORK
        || inside.kind() == Kind.BACK
        || (inside.kind() == Kind.IBID && !isHeld(last()));
  }

  private static boolean isHeld(@Nullable Cited cited) {
    return cited != null
        && (cited.work().kind() == Kind.DOCUMENT || cited.work().kind() == Kind.HOLDING);
  }

  /** A work known by now that a sentence names: its author and the first words of its title. */
  private @Nullable Reference within(NoteText note, Stretch stretch) {
    return KnownMention.in(note, stretch.start(), stretch.end(), works).orElse(null);
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
    boolean shorter = !named.isEmpty() && named.size() <= 8 && described.containsAll(named);
    if (shorter) {
      alias(words);
    }
    return shorter;
  }

  private void alias(String words) {
    String name = ALIAS.matcher(words).replaceFirst("");
    Cited last = current.isEmpty() ? null : current.get(current.size() - 1);
    boolean said = name.length() < words.length();
    if (last != null && (said || Words.of(name).size() <= 8)) {
      works.alias(ReferenceReader.strip(name), last.work());
    }
  }

  private @Nullable Cited last() {
    List<Cited> source = current.isEmpty() ? before : current;
    return source.isEmpty() ? null : source.get(source.size() - 1);
  }

  private @Nullable Cited resolve(Reference reference, Span span) {
    return switch (reference.kind()) {
      case IBID -> ibid(reference, span);
      case BACK -> back(reference, span);
      case WORK -> work(reference, span);
      case DOCUMENT, HOLDING -> document(reference, span);
      case PHRASE -> phrase(reference, span);
    };
  }

  private @Nullable Cited ibid(Reference reference, Span span) {
    Cited antecedent = last();
    if (antecedent == null) {
      return null;
    }
    if (!reference.title().isEmpty() && reference.marked()) {
      Reference other =
          new Reference(
              Kind.WORK,
              reference.start(),
              reference.end(),
              String.join(" ", antecedent.work().names()),
              reference.title(),
              true,
              false,
              0,
              0,
              reference.locators());
      return work(other, span);
    }
    boolean several = current.isEmpty() && before.stream().map(Cited::work).distinct().count() > 1;
    String rule = "ibid";
    double certainty = 0.97;
    List<String> evidence = new ArrayList<>();
    if (several) {
      rule = "ibid-after-several";
      certainty = 0.85;
      evidence.add("the note before cites several works; the last of them is meant");
    } else if (current.isEmpty() && divisionBetween) {
      rule = "ibid-across-divisions";
      certainty = 0.7;
      evidence.add("the citation before stands in the division before");
    } else if (current.isEmpty() && remarkBetween) {
      rule = "ibid-after-remark";
      certainty = 0.88;
      evidence.add("the note before cites nothing; the last one that cites is meant");
    }
    evidence.add("antecedent: " + antecedent.work().key());
    certainty = Math.min(certainty, Math.max(0.6, antecedent.citation().certainty()));
    return cited(antecedent.work(), CitationForm.IBID, reference, span, rule, certainty, evidence);
  }

  private @Nullable Cited back(Reference reference, Span span) {
    List<Cited> there = byNote.getOrDefault(reference.note(), List.of());
    List<CitedWorks.Match> matches = works.matches(reference);
    for (Cited cited : there) {
      boolean agrees =
          matches.stream().anyMatch(match -> match.work() == cited.work())
              || (reference.head().isEmpty() && reference.title().isEmpty());
      if (agrees) {
        return cited(
            cited.work(),
            CitationForm.SHORT,
            reference,
            span,
            "note-number",
            0.95,
            List.of("note " + reference.note() + " cites " + cited.work().key()));
      }
    }
    Reference asAuthor =
        new Reference(
            Kind.BACK,
            reference.start(),
            reference.end(),
            reference.head().isEmpty() ? reference.title() : reference.head(),
            reference.head().isEmpty() ? "" : reference.title(),
            reference.marked(),
            false,
            0,
            0,
            reference.locators());
    if (!reference.marked() || matches.isEmpty()) {
      List<CitedWorks.Match> byAuthor =
          works.matches(asAuthor).stream().filter(match -> match.work().lastCited() >= 0).toList();
      if (matches.isEmpty() || (!byAuthor.isEmpty() && matches.get(0).score() < 0.85)) {
        matches = byAuthor;
      }
    }
    List<CitedWorks.Match> cited =
        matches.stream().filter(match -> match.work().lastCited() >= 0).toList();
    if (cited.isEmpty()) {
      return reference.head().isEmpty() && reference.title().isEmpty()
          ? ibid(reference, span)
          : reference.title().isEmpty() ? null : work(reference, span);
    }
    CitedWork best = cited.get(0).work();
    boolean unique = cited.size() == 1 || cited.get(0).score() - cited.get(1).score() > 0.05;
    return cited(
        best,
        CitationForm.SHORT,
        reference,
        span,
        unique ? "cited-before" : "cited-before-recent",
        unique ? 0.95 : 0.75,
        List.of(best.key() + ": " + cited.get(0).reason()));
  }

  private Cited work(Reference reference, Span span) {
    CitationForm form = reference.full() ? CitationForm.FULL : CitationForm.SHORT;
    List<CitedWorks.Match> matches = works.matches(reference);
    double least = reference.full() ? 0.75 : 0.7;
    if (matches.isEmpty() || matches.get(0).score() < least) {
      Optional<CitedWork> alias =
          reference.head().isEmpty() ? works.phrase(reference.title()) : Optional.empty();
      CitedWork work =
          alias.orElseGet(
              () -> works.add(reference.kind() == Kind.WORK ? reference : asWork(reference)));
      return cited(
          work,
          form,
          reference,
          span,
          alias.isPresent() ? "short-form" : "first-reference",
          reference.full() ? 0.9 : 0.75,
          List.of("no work known so far has this author and title: a work of its own"));
    }
    CitedWorks.Match best = matches.get(0);
    List<Candidate> others = new ArrayList<>();
    boolean tied = false;
    for (CitedWorks.Match match : matches.subList(1, Math.min(matches.size(), 6))) {
      others.add(new Candidate(match.work().key(), match.score(), match.reason()));
      tied |= best.score() - match.score() < 0.04;
    }
    String rule = reference.head().isEmpty() ? "title" : "author-title";
    double certainty = tied ? 0.7 : Math.min(0.97, best.score() + 0.02);
    List<String> evidence = List.of(best.work().key() + ": " + best.reason());
    works.cite(best.work(), reference);
    return new Cited(
        best.work(),
        new Citation(
            best.work().key(),
            form,
            reference.locators(),
            span,
            tied ? rule + "-recent" : rule,
            certainty,
            evidence,
            others));
  }

  private static Reference asWork(Reference reference) {
    return new Reference(
        Kind.WORK,
        reference.start(),
        reference.end(),
        reference.head(),
        reference.title(),
        reference.marked(),
        reference.full(),
        reference.year(),
        0,
        reference.locators());
  }

  private Cited document(Reference reference, Span span) {
    Optional<CitedWork> known =
        works.phrase(reference.title()).or(() -> works.sameHolding(reference));
    CitedWork work = known.orElseGet(() -> works.add(reference));
    String undated = ReferenceReader.undated(reference.title());
    if (known.isEmpty() && Words.content(undated).size() >= 2 && undated.length() < 40) {
      works.alias(undated, work);
    }
    return cited(
        work,
        known.isPresent() ? CitationForm.SHORT : CitationForm.FULL,
        reference,
        span,
        reference.kind().name().toLowerCase(Locale.ROOT),
        known.isPresent() ? 0.92 : 0.75,
        List.of(
            known.isPresent() ? "the same words named it before" : "described for the first time"));
  }

  private @Nullable Cited phrase(Reference reference, Span span) {
    Optional<CitedWork> known =
        works.phrase(reference.words()).or(() -> works.phrase(phrase(reference)));
    if (known.isPresent()) {
      return cited(
          known.get(),
          CitationForm.SHORT,
          reference,
          span,
          "short-form",
          0.92,
          List.of("these words name " + known.get().key()));
    }
    boolean titled = !reference.head().isEmpty();
    boolean author = heads.getOrDefault(Words.fold(reference.head()), 0) >= 2;
    if (titled && !reference.title().isEmpty()) {
      List<CitedWorks.Match> matches = works.matches(reference);
      boolean found = !matches.isEmpty() && matches.get(0).score() >= 0.8;
      if (found || author) {
        return work(reference.as(Kind.WORK), span);
      }
    }
    if (!titled && !reference.locators().isEmpty()) {
      List<CitedWorks.Match> matches =
          works.matches(
              new Reference(
                  Kind.WORK,
                  reference.start(),
                  reference.end(),
                  reference.title(),
                  "",
                  false,
                  false,
                  0,
                  0,
                  reference.locators()));
      if (Words.of(reference.title()).size() <= 2 && matches.size() == 1) {
        return cited(
            matches.get(0).work(),
            CitationForm.SHORT,
            reference,
            span,
            "author",
            0.85,
            List.of("the only work of this author so far"));
      }
    }
    if (phrases.getOrDefault(phrase(reference), 0) >= 2) {
      CitedWork work = works.add(reference);
      works.alias(reference.words(), work);
      works.alias(phrase(reference), work);
      return cited(
          work,
          CitationForm.SHORT,
          reference,
          span,
          "recurring",
          0.75,
          List.of("the same words are a note's whole reference more than once"));
    }
    return null;
  }

  private Cited cited(
      CitedWork work,
      CitationForm form,
      Reference reference,
      Span span,
      String rule,
      double certainty,
      List<String> evidence) {
    works.cite(work, reference);
    return new Cited(
        work,
        new Citation(
            work.key(), form, reference.locators(), span, rule, certainty, evidence, List.of()));
  }

  private static void remark(NoteText note, int start, int end, List<Segment> segments) {
    if (end <= start) {
      return;
    }
    String words = note.text().substring(start, end).strip();
    if (words.chars().filter(Character::isLetter).count() >= SHORTEST_REMARK) {
      segments.add(new Segment.Remark(words, note.span(start, end)));
    }
  }
}
