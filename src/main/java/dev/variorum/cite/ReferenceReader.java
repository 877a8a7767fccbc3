package dev.variorum.cite;

import java.util.Optional;

/** Reads a stretch of a note as a reference by its shape: marks, commas, capitals, locators. */
final class ReferenceReader {

  private static final int LONGEST = 1_200;

  private ReferenceReader() {}

  /** The reference that a stretch of a note makes; empty where it has nothing of one. */
  static Optional<Reference> read(NoteText note, int from, int to) {
    String whole = note.text();
    int limit = Math.min(to, from + LONGEST);
    int start = Signals.skip(whole, from, limit);
    int end = Signals.cut(whole, start, limit);
    if (start >= end) {
      return Optional.empty();
    }
    String text = whole.substring(start, end);
    Optional<Reference> ibid = BackReferenceReader.ibid(note, text, start);
    if (ibid.isPresent()) {
      return ibid;
    }
    if (Signals.pointsWithin(text)) {
      return Optional.empty();
    }
    Optional<Reference> back = BackReferenceReader.back(note, text, start);
    if (back.isPresent()) {
      return back;
    }
    Optional<Reference> late = BackReferenceReader.lateIbid(text, start);
    if (late.isPresent()) {
      return late;
    }
    char first = text.charAt(0);
    boolean opens =
        Character.isUpperCase(first) || Character.isDigit(first) || "\"“„«‘[_".indexOf(first) >= 0;
    if (!opens && note.italicFrom(start, start + 1) < 0) {
      return Optional.empty();
    }
    Optional<Reference> record = RecordReader.read(text, start);
    return record.isPresent() ? record : WorkReader.read(note, text, start);
  }
}
