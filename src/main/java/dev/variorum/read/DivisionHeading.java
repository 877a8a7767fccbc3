package dev.variorum.read;

import dev.variorum.model.Division;
import dev.variorum.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heading of a division.
 *
 * @param id wanted id; made unique later
 * @param label the line {@code CHAPTER IV}; empty where there is none
 * @param title the lines of the title
 * @param chunks how many chunks it takes
 */
record DivisionHeading(
    String id, Division.Kind kind, List<Span> label, List<Span> title, int chunks) {

  private static final Pattern ORDINAL = Pattern.compile("([IVXLC]{1,8}|\\d{1,3})\\s+\\p{Lu}");
  private static final Pattern BARE_NUMBER =
      Pattern.compile("([IVXLC]{1,8}|\\d{1,3})(?:[.:)]\\s|\\s*$)");
  private static final HeadingWords WORDS = HeadingWords.read();

  /**
   * What a heading says of its division.
   *
   * @param id the id that its number or keyword gives; empty where it gives none
   */
  record Meaning(String id, Division.Kind kind) {}

  /** Reads the heading of a notation that marks headings; one that says nothing is a chapter. */
  static Meaning meaning(String heading) {
    String text = heading.strip();
    Division.Kind keyword = text.length() > 240 ? null : WORDS.kind(normalize(text));
    if (keyword != null) {
      return new Meaning(idOf(keyword), keyword);
    }
    Optional<HeadingWords.Numbered> numbered =
        text.length() > 240 ? Optional.empty() : WORDS.numbered(text);
    if (numbered.isPresent()) {
      return new Meaning(numbered.get().number(), numbered.get().kind());
    }
    Matcher bare = BARE_NUMBER.matcher(text);
    return new Meaning(bare.lookingAt() ? bare.group(1) : "", Division.Kind.CHAPTER);
  }

  /** A chunk that is known to be a heading. */
  static DivisionHeading of(Chunk chunk) {
    Meaning meaning = meaning(chunk.text());
    Matcher ordinal = ORDINAL.matcher(chunk.text());
    String id = meaning.id().isEmpty() ? idOf(meaning.kind()) : meaning.id();
    if (meaning.id().isEmpty() && ordinal.lookingAt()) {
      id = ordinal.group(1);
    }
    return new DivisionHeading(id, meaning.kind(), List.of(), chunk.lines(), 1);
  }

  /** A chunk that a profile knows for a heading. */
  static DivisionHeading of(Chunk chunk, Profile.Heading known) {
    String number = known.line().first(chunk.firstLine());
    String id = number.matches("\\S{1,12}") ? number : idOf(known.kind());
    return new DivisionHeading(id, known.kind(), List.of(), chunk.lines(), 1);
  }

  /** The heading that begins at a chunk, if one does. */
  static Optional<DivisionHeading> at(List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    if (!Shape.isHeadingLike(chunk) && !isNumbered(chunk.firstLine())) {
      return Optional.empty();
    }
    Division.Kind keyword = WORDS.kind(normalize(chunk.text()));
    if (keyword != null) {
      return Optional.of(new DivisionHeading(idOf(keyword), keyword, List.of(), chunk.lines(), 1));
    }
    return numbered(chunks, index);
  }

  private static boolean isNumbered(String line) {
    return WORDS.numbered(line).isPresent();
  }

  private static Optional<DivisionHeading> numbered(List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    HeadingWords.Numbered numbered =
        chunk.length() > 240 ? null : WORDS.numbered(chunk.firstLine()).orElse(null);
    if (numbered == null) {
      return Optional.empty();
    }
    Division.Kind kind = numbered.kind();
    String id = numbered.number();
    int split = chunk.lines().get(0).start() + numbered.titleStart();
    Span first = chunk.lines().get(0);
    if (!numbered.title().isEmpty()) {
      if (Shape.startsLower(numbered.title())) {
        return Optional.empty();
      }
      List<Span> title = new java.util.ArrayList<>();
      title.add(new Span(split, first.end()));
      title.addAll(chunk.lines().subList(1, chunk.lines().size()));
      return Optional.of(
          new DivisionHeading(id, kind, List.of(new Span(first.start(), split)), title, 1));
    }
    List<Span> rest = chunk.lines().subList(1, chunk.lines().size());
    if (!rest.isEmpty()) {
      return Optional.of(new DivisionHeading(id, kind, List.of(first), rest, 1));
    }
    if (index + 1 < chunks.size() && isTitle(chunks.get(index + 1))) {
      return Optional.of(
          new DivisionHeading(id, kind, List.of(first), chunks.get(index + 1).lines(), 2));
    }
    return Optional.of(new DivisionHeading(id, kind, List.of(first), List.of(), 1));
  }

  private static boolean isTitle(Chunk chunk) {
    return Shape.isHeadingLike(chunk) && !isNumbered(chunk.firstLine());
  }

  private static String idOf(Division.Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String normalize(String text) {
    String one = text.replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    return one.replaceAll("^[^\\p{L}\\p{N}]{0,4}", "").replaceAll("[_*.:\\s]{0,4}$", "");
  }
}
