package dev.variorum.cite;

import dev.variorum.cite.Reference.Kind;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides which of the works known so far a reference means, or makes it a work of its own. Each
 * rule has a name, a certainty and its reasons.
 */
final class Resolver {

  private static final double SURE = 0.8;
  private static final double LEAST = 0.7;
  private static final double LEAST_OF_FULL = 0.75;
  private static final double TIE = 0.04;
  private static final int MOST_CANDIDATES = 5;
  private static final int LONGEST_NAME = 40;

  private final CitedWorks works;
  private final Antecedents antecedents;
  private final Recurrence recurrence;

  Resolver(CitedWorks works, Antecedents antecedents, Recurrence recurrence) {
    this.works = works;
    this.antecedents = antecedents;
    this.recurrence = recurrence;
  }

  /** The citation that a reference makes; empty where it is none after all. */
  Optional<Cited> resolve(Reference reference, Span span) {
    return switch (reference.kind()) {
      case IBID -> reference.number().isEmpty() ? ibid(reference, span) : series(reference, span);
      case SAME_AUTHOR -> sameAuthor(reference, span);
      case BACK -> back(reference, span);
      case WORK -> Optional.of(work(reference, span));
      case DOCUMENT, HOLDING -> Optional.of(document(reference, span));
      case RECORD -> series(reference, span);
      case PHRASE -> phrase(reference, span);
    };
  }

  /** Whether a work known so far fits a reference. */
  boolean isKnown(Reference reference) {
    return works.matches(reference).stream().anyMatch(match -> match.score() >= SURE)
        || works.phrase(reference.words()).isPresent()
        || works.phrase(Recurrence.phrase(reference)).isPresent();
  }

  private Optional<Cited> ibid(Reference reference, Span span) {
    return antecedents
        .ibid(reference)
        .map(
            choice -> {
              CitedWork work = choice.cited().work();
              List<String> evidence = new ArrayList<>(choice.evidence());
              evidence.add("antecedent: " + work.key());
              double inherited = Math.max(0.6, choice.cited().citation().certainty());
              List<Candidate> others = others(work);
              works.cite(work, reference);
              return new Cited(
                  work,
                  new Citation(
                      work.key(),
                      CitationForm.IBID,
                      reference.locators(),
                      span,
                      choice.rule(),
                      Math.min(choice.certainty(), inherited),
                      evidence,
                      others));
            });
  }

  /** The other works that an Ibid. might mean: those cited beside the one chosen. */
  private List<Candidate> others(CitedWork chosen) {
    if (!antecedents.current().isEmpty()) {
      return List.of();
    }
    return antecedents.before().stream()
        .map(Cited::work)
        .filter(work -> work != chosen)
        .distinct()
        .limit(MOST_CANDIDATES)
        .map(work -> new Candidate(work.key(), 0.3, "cited in the note before as well"))
        .toList();
  }

  /** Ders., Idem: the author cited last, another title. */
  private Optional<Cited> sameAuthor(Reference reference, Span span) {
    Optional<Cited> last = antecedents.last();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    String names = String.join(" ", last.get().work().names());
    Cited cited =
        work(reference.as(Kind.WORK).named(names, reference.title(), reference.marked()), span);
    Citation citation = cited.citation();
    List<String> evidence = new ArrayList<>();
    evidence.add("the author is that of " + last.get().work().key());
    evidence.addAll(citation.evidence());
    return Optional.of(
        new Cited(
            cited.work(),
            new Citation(
                citation.key(),
                citation.form(),
                citation.locators(),
                span,
                "same-author",
                Math.min(citation.certainty(), 0.9),
                evidence,
                citation.candidates())));
  }

  private Optional<Cited> series(Reference reference, Span span) {
    Optional<CitedWork> known = works.record(reference.number());
    CitedWork work = known.orElseGet(() -> works.add(reference));
    boolean again = work.lastCited() >= 0;
    boolean ibid = reference.kind() == Kind.IBID;
    CitationForm form =
        ibid
            ? CitationForm.IBID
            : reference.full() && !again
                ? CitationForm.FULL
                : reference.title().isEmpty() && !reference.full()
                    ? CitationForm.SERIAL
                    : CitationForm.SHORT;
    String why =
        ibid
            ? "Ibid. takes over the series, the number names another record"
            : "the record number " + reference.number() + " names the record";
    return Optional.of(
        cited(
            work,
            form,
            reference,
            span,
            ibid ? "ibid-new-record" : "record-number",
            0.97,
            List.of(why)));
  }

  private Optional<Cited> back(Reference reference, Span span) {
    boolean bare = reference.head().isEmpty() && reference.title().isEmpty();
    List<Cited> there = antecedents.of(reference.note());
    List<CitedWorks.Match> matches = works.matches(reference);
    for (Cited cited : there) {
      boolean agrees =
          bare
              || matches.stream().anyMatch(match -> match.work() == cited.work())
              || names(reference, cited);
      if (agrees) {
        boolean only = there.stream().map(Cited::work).distinct().count() == 1 || !bare;
        return Optional.of(
            cited(
                cited.work(),
                CitationForm.SHORT,
                reference,
                span,
                "note-number",
                only ? 0.95 : 0.7,
                List.of("note " + reference.note() + " cites " + cited.work().key())));
      }
    }
    if (bare) {
      return reference.note() > 0 ? Optional.empty() : ibid(reference, span);
    }
    return namedBefore(reference, matches, span);
  }

  /** Whether a name or the words of a reference back are those of a work of the note it names. */
  private static boolean names(Reference reference, Cited cited) {
    List<String> words =
        Words.of(reference.head().isEmpty() ? reference.title() : reference.head());
    return words.stream()
        .anyMatch(word -> word.length() > 2 && cited.work().names().contains(word));
  }

  private Optional<Cited> namedBefore(Reference reference, List<CitedWorks.Match> all, Span span) {
    List<CitedWorks.Match> matches = all;
    boolean titled = !reference.head().isEmpty() && !reference.title().isEmpty();
    Reference asAuthor =
        reference.named(
            reference.head().isEmpty() ? reference.title() : reference.head(),
            reference.head().isEmpty() ? "" : reference.title(),
            reference.marked());
    if (!reference.marked() || matches.isEmpty()) {
      List<CitedWorks.Match> byAuthor =
          works.matches(asAuthor).stream().filter(this::before).toList();
      if (matches.isEmpty() || (!byAuthor.isEmpty() && matches.get(0).score() < 0.85)) {
        matches = byAuthor;
      }
    }
    List<CitedWorks.Match> cited = matches.stream().filter(this::before).toList();
    if (cited.isEmpty()) {
      Optional<CitedWork> phrase = works.phrase(reference.words());
      if (phrase.isPresent()) {
        return Optional.of(
            cited(
                phrase.get(),
                CitationForm.SHORT,
                reference,
                span,
                "cited-before",
                0.9,
                List.of("these words name " + phrase.get().key())));
      }
      return reference.title().isEmpty() && !titled
          ? Optional.empty()
          : Optional.of(work(reference.as(Kind.WORK), span));
    }
    CitedWorks.Match best = cited.get(0);
    boolean unique = cited.size() == 1 || best.score() - cited.get(1).score() > 0.05;
    return Optional.of(
        chosen(
            best,
            cited,
            CitationForm.SHORT,
            reference,
            span,
            unique ? "cited-before" : "cited-before-recent",
            unique ? 0.95 : 0.75));
  }

  private boolean before(CitedWorks.Match match) {
    return match.work().lastCited() >= 0;
  }

  private Cited work(Reference reference, Span span) {
    CitationForm form = reference.full() ? CitationForm.FULL : CitationForm.SHORT;
    List<CitedWorks.Match> matches = works.matches(reference);
    double least = reference.full() ? LEAST_OF_FULL : LEAST;
    if (matches.isEmpty() || matches.get(0).score() < least) {
      boolean name =
          reference.head().isEmpty()
              && !reference.marked()
              && !reference.full()
              && !reference.locators().isEmpty();
      Optional<Cited> author = name ? author(reference, span) : Optional.empty();
      if (author.isPresent()) {
        return author.get();
      }
      return first(reference, matches, form, span);
    }
    CitedWorks.Match best = matches.get(0);
    boolean tied = matches.stream().skip(1).anyMatch(match -> best.score() - match.score() < TIE);
    String rule = reference.head().isEmpty() ? "title" : "author-title";
    double certainty = tied ? 0.7 : Math.min(0.97, best.score() + 0.02);
    return chosen(best, matches, form, reference, span, tied ? rule + "-recent" : rule, certainty);
  }

  private Cited first(
      Reference reference, List<CitedWorks.Match> rejected, CitationForm form, Span span) {
    Optional<CitedWork> alias =
        reference.head().isEmpty() ? works.phrase(reference.title()) : Optional.empty();
    CitedWork work = alias.orElseGet(() -> works.add(reference.as(Kind.WORK)));
    String why =
        alias.isPresent()
            ? "these words name " + work.key()
            : "no work known so far has this author and title: a work of its own";
    works.cite(work, reference);
    return new Cited(
        work,
        new Citation(
            work.key(),
            form,
            reference.locators(),
            span,
            alias.isPresent() ? "short-form" : "first-reference",
            reference.full() ? 0.9 : 0.75,
            List.of(why),
            candidates(rejected)));
  }

  private Cited chosen(
      CitedWorks.Match best,
      List<CitedWorks.Match> all,
      CitationForm form,
      Reference reference,
      Span span,
      String rule,
      double certainty) {
    works.cite(best.work(), reference);
    return new Cited(
        best.work(),
        new Citation(
            best.work().key(),
            form,
            reference.locators(),
            span,
            rule,
            certainty,
            List.of(best.work().key() + ": " + best.reason()),
            candidates(all.stream().filter(match -> !match.equals(best)).toList())));
  }

  private static List<Candidate> candidates(List<CitedWorks.Match> matches) {
    return matches.stream()
        .limit(MOST_CANDIDATES)
        .map(match -> new Candidate(match.work().key(), match.score(), match.reason()))
        .toList();
  }

  private Cited document(Reference reference, Span span) {
    Optional<CitedWork> known =
        works.phrase(reference.title()).or(() -> works.sameHolding(reference));
    CitedWork work = known.orElseGet(() -> works.add(reference));
    String undated = DateText.without(reference.title());
    if (known.isEmpty() && Words.content(undated).size() >= 2 && undated.length() < LONGEST_NAME) {
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

  private Optional<Cited> phrase(Reference reference, Span span) {
    Optional<CitedWork> known =
        works.phrase(reference.words()).or(() -> works.phrase(Recurrence.phrase(reference)));
    if (known.isPresent()) {
      String why = "these words name " + known.get().key();
      return Optional.of(
          cited(
              known.get(), CitationForm.SHORT, reference, span, "short-form", 0.92, List.of(why)));
    }
    Optional<CitedWork> document = works.document(reference.words());
    if (document.isPresent()) {
      String why = "only " + document.get().key() + " was described with these words";
      return Optional.of(
          cited(
              document.get(),
              CitationForm.SHORT,
              reference,
              span,
              "short-form",
              0.85,
              List.of(why)));
    }
    boolean headed = !reference.head().isEmpty();
    Optional<CitedWork> whole = headed ? works.phrase(reference.head()) : Optional.empty();
    if (whole.isPresent() && Words.content(reference.head()).size() >= 2) {
      String why =
          "the words before the comma name " + whole.get().key() + "; a part of it is meant";
      return Optional.of(
          cited(whole.get(), CitationForm.SHORT, reference, span, "part-of", 0.85, List.of(why)));
    }
    if (headed && !reference.title().isEmpty()) {
      List<CitedWorks.Match> matches = works.matches(reference);
      boolean found = !matches.isEmpty() && matches.get(0).score() >= SURE;
      if (found || recurrence.isAuthor(reference.head())) {
        return Optional.of(work(reference.as(Kind.WORK), span));
      }
    }
    if (!headed && !reference.locators().isEmpty()) {
      Optional<Cited> author = author(reference, span);
      if (author.isPresent()) {
        return author;
      }
    }
    boolean repeated = recurrence.isRepeated(reference);
    boolean made =
        !repeated
            && NameShape.isAllNames(reference.words())
            && works.isMadeOfKnownWords(reference.words());
    if (!repeated && !made) {
      return Optional.empty();
    }
    CitedWork work = works.add(reference);
    works.alias(reference.words(), work);
    works.alias(Recurrence.phrase(reference), work);
    return Optional.of(
        cited(
            work,
            CitationForm.SHORT,
            reference,
            span,
            repeated ? "recurring" : "words-of-known-works",
            repeated ? 0.75 : 0.6,
            List.of(
                repeated
                    ? "the same words are a note's whole reference more than once"
                    : "its words are those by which other works are cited")));
  }

  /** "Berg, 12" where Berg has one work. */
  private Optional<Cited> author(Reference reference, Span span) {
    List<CitedWorks.Match> matches = works.matches(reference.named(reference.title(), "", false));
    if (Words.of(reference.title()).size() > 3 || matches.isEmpty()) {
      return Optional.empty();
    }
    List<CitedWorks.Match> cited = matches.stream().filter(this::before).toList();
    CitedWorks.Match best = cited.isEmpty() ? matches.get(0) : cited.get(0);
    boolean only = matches.size() == 1 || cited.size() == 1;
    if (!only && cited.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        chosen(
            best,
            matches,
            CitationForm.SHORT,
            reference,
            span,
            only ? "author" : "author-recent",
            only ? 0.85 : 0.7));
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
}
