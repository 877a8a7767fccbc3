package dev.variorum.typeset;

/**
 * What goes on a page.
 *
 * @param from first row of text
 * @param to the row after the last
 * @param notesFrom by series: first row of notes, counted over all notes of the series; the first
 *     entry of a run-in series
 * @param notesTo by series: the row or entry after the last
 */
@SuppressWarnings("ArrayRecordComponent") // never changed once made
record PagePlan(int from, int to, int[] notesFrom, int[] notesTo) {}
