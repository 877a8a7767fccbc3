package dev.variorum.typeset;

import java.util.Arrays;

/**
 * A paragraph as boxes, glue and penalties, in parallel arrays. Widths are in points. A penalty of
 * {@link #FORBIDDEN} or more never breaks, one of {@link #FORCED} always does.
 */
final class Items {

  static final double FORBIDDEN = 10_000;
  static final double FORCED = -10_000;

  /** By how much of their width letters may be drawn wider or narrower: less than the eye sees. */
  static final double FLEX = 0.02;

  enum Kind {
    BOX,
    GLUE,
    PENALTY
  }

  private int count;
  private Kind[] kinds = new Kind[64];
  private double[] widths = new double[64];
  private double[] stretches = new double[64];
  private double[] shrinks = new double[64];
  private double[] penalties = new double[64];
  private boolean[] flags = new boolean[64];
  private double[] hangsLeft = new double[64];
  private double[] hangsRight = new double[64];
  private int[] references = new int[64];

  int count() {
    return count;
  }

  /**
   * Adds a box.
   *
   * @param hangLeft how far it may hang out when it begins a line
   * @param hangRight how far it may hang out when it ends one
   * @param reference whatever the caller wants to find it by
   */
  void box(double width, double hangLeft, double hangRight, int reference) {
    int i = add(Kind.BOX, width, reference);
    hangsLeft[i] = hangLeft;
    hangsRight[i] = hangRight;
  }

  void glue(double width, double stretch, double shrink, int reference) {
    int i = add(Kind.GLUE, width, reference);
    stretches[i] = stretch;
    shrinks[i] = shrink;
  }

  /**
   * Adds a penalty.
   *
   * @param width what is added to the line when it breaks here, as a hyphen
   * @param hangRight how far that may hang out
   * @param flagged whether two such lines in a row are to be avoided
   */
  void penalty(double cost, double width, double hangRight, boolean flagged, int reference) {
    int i = add(Kind.PENALTY, width, reference);
    penalties[i] = cost;
    hangsRight[i] = hangRight;
    flags[i] = flagged;
  }

  Kind kind(int i) {
    return kinds[i];
  }

  double width(int i) {
    return widths[i];
  }

  double stretch(int i) {
    return stretches[i];
  }

  double shrink(int i) {
    return shrinks[i];
  }

  double penalty(int i) {
    return penalties[i];
  }

  boolean flagged(int i) {
    return flags[i];
  }

  double hangLeft(int i) {
    return hangsLeft[i];
  }

  double hangRight(int i) {
    return hangsRight[i];
  }

  /** By how many points a box may grow or shrink; what is no text does not. */
  double flex(int i) {
    return kinds[i] == Kind.BOX && references[i] >= 0 ? widths[i] * FLEX : 0;
  }

  int reference(int i) {
    return references[i];
  }

  /** Whether a line may end at an item: at glue after a box, at a penalty that allows it. */
  boolean breakable(int i) {
    return switch (kinds[i]) {
      case BOX -> false;
      case GLUE -> i > 0 && kinds[i - 1] == Kind.BOX;
      case PENALTY -> penalties[i] < FORBIDDEN;
    };
  }

  private int add(Kind kind, double width, int reference) {
    if (count == kinds.length) {
      int size = count * 2;
      kinds = Arrays.copyOf(kinds, size);
      widths = Arrays.copyOf(widths, size);
      stretches = Arrays.copyOf(stretches, size);
      shrinks = Arrays.copyOf(shrinks, size);
      penalties = Arrays.copyOf(penalties, size);
      flags = Arrays.copyOf(flags, size);
      hangsLeft = Arrays.copyOf(hangsLeft, size);
      hangsRight = Arrays.copyOf(hangsRight, size);
      references = Arrays.copyOf(references, size);
    }
    kinds[count] = kind;
    widths[count] = width;
    references[count] = reference;
    return count++;
  }
}
