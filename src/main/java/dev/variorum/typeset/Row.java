package dev.variorum.typeset;

import java.util.List;

/**
 * A line, a row of a table, a figure: what no page break divides. Marks are relative to its top
 * left corner.
 *
 * @param before white space above, left out at the head of a page
 * @param baseline of its first line, below its top
 * @param breakCost how bad a page break before it is; {@link #NEVER} forbids it
 * @param endCost how bad it is to end a page with it, as with a divided word
 * @param line its number if its lines are counted, else 0
 * @param ratio stretch of a justified line, NaN for all others
 * @param text its characters, for the apparatus
 * @param repeat rows that are set again above it where it begins a page
 */
record Row(
    double before,
    double height,
    double baseline,
    double breakCost,
    double endCost,
    boolean numbered,
    int line,
    double ratio,
    Ending ending,
    boolean overfull,
    Place place,
    String text,
    List<Mark> marks,
    List<Event> events,
    List<Row> repeat) {

  static final double NEVER = 1e7;

  /** Where in its paragraph a line stands. */
  enum Place {
    ONLY,
    FIRST,
    INNER,
    LAST
  }

  /** How a line ends. */
  enum Ending {
    PLAIN,
    /** with the hyphen of a compound */
    HYPHEN,
    /** in the middle of a word */
    DIVIDED
  }

  /** Something that happens in a line. */
  sealed interface Event {}

  record NoteCalled(String noteId) implements Event {}

  record PageBegins(String label) implements Event {}

  record Sign(String sign) implements Event {}

  /** A lemma begins; {@code offset} counts the characters of the line before it. */
  record LemmaBegins(String noteId, int offset, String text) implements Event {}

  record LemmaEnds(String noteId) implements Event {}

  Row(double height, List<Mark> marks) {
    this(height, height, 0, 0, marks, List.of());
  }

  /** A row that is no line of a paragraph: part of a table, a figure, what stands in no line. */
  Row(
      double height,
      double baseline,
      double breakCost,
      double endCost,
      List<Mark> marks,
      List<Event> events) {
    this(
        0,
        height,
        baseline,
        breakCost,
        endCost,
        false,
        0,
        Double.NaN,
        Ending.PLAIN,
        false,
        Place.ONLY,
        "",
        marks,
        events,
        List.of());
  }

  Row withBefore(double space) {
    return new Row(
        space, height, baseline, breakCost, endCost, numbered, line, ratio, ending, overfull, place,
        text, marks, events, repeat);
  }

  Row withBreakCost(double cost) {
    return new Row(
        before, height, baseline, cost, endCost, numbered, line, ratio, ending, overfull, place,
        text, marks, events, repeat);
  }

  Row withEndCost(double cost) {
    return new Row(
        before, height, baseline, breakCost, cost, numbered, line, ratio, ending, overfull, place,
        text, marks, events, repeat);
  }

  Row withLine(int number) {
    return new Row(
        before, height, baseline, breakCost, endCost, numbered, number, ratio, ending, overfull,
        place, text, marks, events, repeat);
  }

  /** The same without its words, and with other marks and repeated rows. */
  Row bare(List<Mark> others, List<Row> rows) {
    return new Row(
        before, height, baseline, breakCost, endCost, numbered, line, ratio, ending, overfull,
        place, "", others, List.of(), rows);
  }

  Row withRepeat(List<Row> rows) {
    return new Row(
        before, height, baseline, breakCost, endCost, numbered, line, ratio, ending, overfull,
        place, text, marks, events, rows);
  }

  Row withMarksBefore(List<Mark> first) {
    java.util.ArrayList<Mark> all = new java.util.ArrayList<>(first);
    all.addAll(marks);
    return new Row(
        before, height, baseline, breakCost, endCost, numbered, line, ratio, ending, overfull,
        place, text, all, events, repeat);
  }
}
