package dev.variorum.typeset;

/** Line ends in Chinese and Japanese: between any two characters but for those of kinsoku. */
final class Ideographs {

  /** What no line begins with: closing marks, small kana, the marks of length and repetition. */
  private static final String NOT_FIRST =
      "\u3001\u3002\uff0c\uff0e\u30fb\uff1a\uff1b\uff1f\uff01)]}\u201d\u2019,.:;?!"
          + "\u300d\u300f\uff09\u3011\u3015\u3009\u300b\uff3d\uff5d\u3017\u3019"
          + "\u30fc\u3005\u303b\u309d\u309e\u30fd\u30fe\u301c"
          + "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e"
          + "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6";

  /** What no line ends with: opening marks. */
  private static final String NOT_LAST =
      "([{\u201c\u2018\u300c\u300e\uff08\u3010\u3014\u3008\u300a\uff3b\uff5b\u3016\u3018";

  private Ideographs() {}

  /** Whether a line may end between two characters of which one is an ideograph or kana. */
  static boolean breakBetween(char left, char right) {
    return (ideograph(left) || ideograph(right))
        && !Character.isSurrogate(right)
        && NOT_LAST.indexOf(left) < 0
        && NOT_FIRST.indexOf(right) < 0;
  }

  private static boolean ideograph(char c) {
    return (c >= '\u2e80' && c <= '\u9fff')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\uff01' && c <= '\uff9f');
  }
}
