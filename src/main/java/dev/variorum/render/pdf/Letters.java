package dev.variorum.render.pdf;

/** Numbers as letters: a, b, ... z, aa, ab, ... */
final class Letters {

  private Letters() {}

  static String of(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
