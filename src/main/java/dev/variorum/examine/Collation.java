package dev.variorum.examine;

import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One passage in several wordings, set side by side: a table with a row for each witness and a
 * column for each stretch of words on which all agree or in which they part. The first witness is
 * the base; the {@link #apparatus} is keyed to its words. Witnesses agree in a word where case,
 * accents and punctuation are all that differs, and each keeps its own printing.
 *
 * @param witnesses at least two; the first is the base
 * @param segments the columns in the order of the base; agreement and variance take turns
 */
public record Collation(List<Witness> witnesses, List<Segment> segments) {

  public Collation {
    witnesses = List.copyOf(witnesses);
    segments = List.copyOf(segments);
    int rows = witnesses.size();
    if (rows < 2 || segments.stream().anyMatch(segment -> segment.readings().size() != rows)) {
      throw new IllegalArgumentException("a collation needs a reading of each of its witnesses");
    }
  }

  /**
   * Where a wording stands.
   *
   * @param document id of the document
   * @param place id of the block or note in which it begins, as {@code IV.12}
   * @param span from its first word to its last
   */
  public record Witness(String document, String place, Span span) {}

  /**
   * What a witness has in one column.
   *
   * @param text as printed, white space made single; empty where the witness has nothing
   * @param span its words in the source; empty and between the neighbours where it has nothing
   */
  public record Reading(String text, Span span) {

    /** Whether the witness lacks what others have here. */
    public boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /**
   * A column.
   *
   * @param variant whether the witnesses part here
   * @param readings one for each witness, in their order
   */
  public record Segment(boolean variant, List<Reading> readings) {
    public Segment {
      readings = List.copyOf(readings);
    }
  }

  /** How a reading departs from the base. */
  public enum Kind {
    /** other words in the same place */
    SUBSTITUTION,
    /** words of the base are absent */
    OMISSION,
    /** words that the base lacks follow the lemma */
    ADDITION
  }

  /**
   * A reading of the apparatus.
   *
   * @param text the words; empty for an omission
   * @param witnesses the numbers of the witnesses that have it, from 0, rising
   */
  public record Variant(Kind kind, String text, List<Integer> witnesses) {
    public Variant {
      witnesses = List.copyOf(witnesses);
    }
  }

  /**
   * An entry of the apparatus.
   *
   * @param segment the number of the column, from 0
   * @param lemma the words of the base without the punctuation around them; for an addition the
   *     word before it, empty at the very beginning
   * @param variants at least one, in the order of the witnesses; equal readings stand together
   */
  public record Entry(int segment, String lemma, List<Variant> variants) {
    public Entry {
      variants = List.copyOf(variants);
    }

    /**
     * The entry in the notation of printed editions: {@code lemma ] reading A; om. B}.
     *
     * @param sigla one for each witness, in their order
     */
    public String notation(List<String> sigla) {
      StringBuilder out = new StringBuilder(lemma.isEmpty() ? "…" : lemma).append(" ]");
      String before = " ";
      for (Variant variant : variants) {
        out.append(before);
        before = "; ";
        switch (variant.kind()) {
          case SUBSTITUTION -> out.append(variant.text());
          case OMISSION -> out.append("om.");
          case ADDITION -> out.append("add. ").append(variant.text());
        }
        variant.witnesses().forEach(witness -> out.append(' ').append(sigla.get(witness)));
      }
      return out.toString();
    }
  }

  /** The departures from the base, column by column. */
  public List<Entry> apparatus() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).variant()) {
        entries.add(entry(i));
      }
    }
    return entries;
  }

  /** How many of the columns are variant. */
  public int variants() {
    return (int) segments.stream().filter(Segment::variant).count();
  }

  private Entry entry(int index) {
    List<Reading> readings = segments.get(index).readings();
    String base = bare(readings.get(0).text());
    List<Variant> variants = new ArrayList<>();
    for (int i = 1; i < readings.size(); i++) {
      String text = bare(readings.get(i).text());
      if (Folding.slug(text).equals(Folding.slug(base))) {
        continue;
      }
      Kind kind =
          text.isEmpty() ? Kind.OMISSION : base.isEmpty() ? Kind.ADDITION : Kind.SUBSTITUTION;
      add(variants, new Variant(kind, text, List.of(i)));
    }
    return new Entry(index, base.isEmpty() ? wordBefore(index) : base, variants);
  }

  private static void add(List<Variant> variants, Variant next) {
    for (int i = 0; i < variants.size(); i++) {
      Variant known = variants.get(i);
      if (known.text().equals(next.text())) {
        List<Integer> witnesses = new ArrayList<>(known.witnesses());
        witnesses.addAll(next.witnesses());
        variants.set(i, new Variant(known.kind(), known.text(), witnesses));
        return;
      }
    }
    variants.add(next);
  }

  private String wordBefore(int index) {
    if (index == 0) {
      return "";
    }
    String before = segments.get(index - 1).readings().get(0).text();
    return bare(before.substring(before.lastIndexOf(' ') + 1));
  }

  private static String bare(String text) {
    return text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }
}
