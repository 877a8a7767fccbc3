package dev.variorum.render.pdf;

/** Numbers as PDF writes them: at most three decimals, no exponent, no locale. */
final class Numbers {

  private Numbers() {}

  static void append(StringBuilder out, double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      out.append('-');
      thousandths = -thousandths;
    }
    out.append(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest > 0) {
      out.append('.');
      out.append((char) ('0' + rest / 100));
      if (rest % 100 > 0) {
        out.append((char) ('0' + rest / 10 % 10));
        if (rest % 10 > 0) {
          out.append((char) ('0' + rest % 10));
        }
      }
    }
  }
}
