package dev.variorum.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which work each reference means, in reading order. What it remembers: the works cited by
 * the note before, and when each work was cited last. Ibid. starts afresh with each division.
 */
final class Resolver {

  private final Catalogue catalogue;
  private final WorkMatcher matcher;
  private final Map<String, Integer> lastCited = new HashMap<>();
  private int clock;
  private List<Citation> before = List.of();
  private boolean remarkBetween;
  private List<Citation> current = new ArrayList<>();

  Resolver(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.matcher = new WorkMatcher(catalogue);
  }

  /** Numbering and Ibid. begin again. */
  void startDivision() {
    before = List.of();
    remarkBetween = false;
    current = new ArrayList<>();
  }

  /** A note begins. */
  void startNote() {
    if (!current.isEmpty()) {
      before = current;
      remarkBetween = false;
    } else {
      remarkBetween = true;
    }
    current = new ArrayList<>();
  }

  /** The citation that a reference makes, or empty where it is none after all. */
  Optional<Citation> resolve(Mention mention, dev.variorum.source.Span span) {
    Optional<Citation> citation;
    if (mention.ibid()) {
      citation = Optional.of(ibid(mention, span));
    } else if (!mention.number().isEmpty()) {
      citation = Optional.of(numbered(mention, span));
    } else {
      citation = matched(mention, span);
    }
    citation.ifPresent(this::remember);
    return citation;
  }

  private void remember(Citation citation) {
    current.add(citation);
    if (citation.key() != null) {
      lastCited.put(citation.key(), clock++);
    }
  }

  private Citation ibid(Mention mention, dev.variorum.source.Span span) {
    if (!mention.number().isEmpty()) {
      String key = catalogue.byNumber(mention.number()).orElseThrow().key();
      return new Citation(
          key,
          CitationForm.IBID,
          mention.locators(),
          span,
          "ibid-new-record",
          0.99,
          List.of("Ibid. takes over the series, the number names another record"),
          List.of());
    }
    Citation antecedent = antecedent();
    if (antecedent == null || antecedent.key() == null) {
      String why =
          antecedent == null
              ? "no citation precedes in this division"
              : "the citation before is itself open";
      return new Citation(
          null,
          CitationForm.IBID,
          mention.locators(),
          span,
          "ibid-open",
          0,
          List.of(why),
          List.of());
    }
    List<String> evidence = new ArrayList<>();
    double certainty = 0.99;
    String rule = "ibid";
    List<Citation> source = current.isEmpty() ? before : current;
    if (current.isEmpty() && remarkBetween) {
      rule = "ibid-after-remark";
      certainty = 0.95;
      evidence.add("the note before cites nothing; the last one that cites is meant");
    }
    if (current.isEmpty() && distinct(source) > 1) {
      rule = "ibid-after-several";
      certainty = 0.9;
      evidence.add("the note before cites several works; the last of them is meant");
    }
    evidence.add("antecedent: " + antecedent.key());
    return new Citation(
        antecedent.key(),
        CitationForm.IBID,
        mention.locators(),
        span,
        rule,
        Math.min(certainty, antecedent.certainty()),
        evidence,
        List.of());
  }

  private static long distinct(List<Citation> citations) {
    return citations.stream().map(Citation::key).distinct().count();
  }

  private @Nullable Citation antecedent() {
    List<Citation> source = current.isEmpty() ? before : current;
    return source.isEmpty() ? null : source.get(source.size() - 1);
  }

  private Citation numbered(Mention mention, dev.variorum.source.Span span) {
    String key = catalogue.byNumber(mention.number()).orElseThrow().key();
    boolean cited = lastCited.containsKey(key);
    CitationForm form =
        mention.full() && !cited
            ? CitationForm.FULL
            : mention.title().isEmpty() && !mention.full()
                ? CitationForm.SERIAL
                : CitationForm.SHORT;
    return new Citation(
        key,
        form,
        mention.locators(),
        span,
        "record-number",
        0.99,
        List.of("the record number " + mention.number() + " names the record"),
        List.of());
  }

  private Optional<Citation> matched(Mention mention, dev.variorum.source.Span span) {
    List<Candidate> candidates = matcher.candidates(mention);
    CitationForm form = mention.full() ? CitationForm.FULL : CitationForm.SHORT;
    if (candidates.isEmpty()) {
      boolean looksLikeOne = mention.full() && !mention.title().isEmpty();
      return looksLikeOne
          ? Optional.of(
              new Citation(
                  null,
                  form,
                  mention.locators(),
                  span,
                  "no-entry",
                  0,
                  List.of("no entry has this author and title"),
                  List.of()))
          : Optional.empty();
    }
    Candidate best = candidates.get(0);
    String rule =
        mention.head().isEmpty() ? "title" : mention.title().isEmpty() ? "author" : "author-title";
    double certainty = Math.min(0.99, best.score());
    List<String> evidence = new ArrayList<>();
    evidence.add(best.key() + ": " + best.reason());
    List<Candidate> rivals =
        candidates.stream()
            .filter(c -> !c.equals(best) && best.score() - c.score() < 0.05)
            .toList();
    if (!rivals.isEmpty()) {
      List<Candidate> tied = new ArrayList<>(rivals);
      tied.add(0, best);
      Candidate recent = mostRecent(tied);
      if (recent == null) {
        return Optional.of(
            new Citation(
                null,
                form,
                mention.locators(),
                span,
                "ambiguous",
                0,
                List.of("several works fit equally, none was cited before"),
                candidates));
      }
      evidence.add(recent.key() + " was cited last of those that fit");
      return Optional.of(
          new Citation(
              recent.key(),
              form,
              mention.locators(),
              span,
              rule + "-recent",
              0.8,
              evidence,
              candidates.stream().filter(c -> !c.equals(recent)).toList()));
    }
    boolean weak =
        !mention.leading()
            || (mention.locators().isEmpty() && !mention.full() && best.score() < 0.9);
    if (weak && best.score() < 0.8) {
      return Optional.empty();
    }
    return Optional.of(
        new Citation(
            best.key(),
            form,
            mention.locators(),
            span,
            rule,
            certainty,
            evidence,
            candidates.subList(1, candidates.size())));
  }

  private @Nullable Candidate mostRecent(List<Candidate> tied) {
    Candidate recent = null;
    int when = -1;
    for (Candidate candidate : tied) {
      Integer cited = lastCited.get(candidate.key());
      if (cited != null && cited > when) {
        when = cited;
        recent = candidate;
      }
    }
    return recent;
  }
}
