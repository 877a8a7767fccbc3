package dev.variorum.cite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that lead into a reference and are no part of it: see, cf., quoted in, vgl., voir. */
final class Signals {

  private static final Pattern SIGNAL =
      Pattern.compile(
          "(?:and|or|also|but|see|see also|see,? (?:for example|for instance|e\\.\\s?g\\.|generally"
              + "|inter alia|especially|further)|accord|contra|compare|cf\\.?|e\\.\\s?g\\.?"
              + "|i\\.\\s?e\\.?|viz\\.?|quoted|cited|reprinted|printed|published|discussed|translated"
              + "|as|as quoted|in|from|by|for example|siehe|siehe auch|siehe dazu|s\\. auch|vgl\\.?(?: auch| dazu"
              + "| hierzu| etwa)?|so auch|zit(?:iert|\\.)? (?:nach|bei)|hierzu|dazu|ferner|und|sowie|auch"
              + "|nach|bei|voir(?: aussi| notamment)?|cité (?:par|dans|in)|d['’]après|dans|ver|véase"
              + "|vide|again|further|especially|esp\\.|notably|on this|on which|both in"
              + "|his|her|their|the same author['’]s"
              + "|sources?|(?:in)?closures? [^,;]{1,24},? with|appendi(?:x|ces)(?: [IVXLC\\d]{1,6})? (?:to|of|in)"
              + "|this section is derived from|derived from|based on|taken from|according to)"
              + "(?:\\s*[,:])?(?:\\s+|(?=[\"“„«]))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CROSS =
      Pattern.compile(
          "(?:the )?(?:above|below|ante|post|supra|infra|oben|unten|notes?|nn?\\. ?\\d|Anm\\.|chapters?|chaps?\\."
              + "|pp?\\. ?\\d|S\\. ?\\d|pages?|preceding|foregoing|following|discussion|latter|previous|next|text"
              + "|figs?\\.|figures?|tables?|maps?|Nos?\\.|Kap\\.|Kapitel|ci-dessus|ci-dessous|plus haut)"
              + "(?!\\p{L}).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern VAGUE =
      Pattern.compile(
          ",? (?:passim|et seqq?|and elsewhere|and others|u\\. ?ö)\\.?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABBREVIATED =
      Pattern.compile("(?:ibid|id|ebd|ib|ders|dies)", Pattern.CASE_INSENSITIVE);

  private Signals() {}

  /** The index after the words that lead into a reference. */
  static int skip(String text, int from, int end) {
    int start = marks(text, from, end);
    Matcher signal = SIGNAL.matcher(text).region(start, end);
    while (signal.lookingAt()) {
      start = marks(text, signal.end(), end);
      signal.region(start, end);
    }
    return start;
  }

  private static int marks(String text, int from, int end) {
    int i = from;
    while (i < end && " ,;.:(—-".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** The index after a reference without the stops and the "passim" at its end. */
  static int cut(String text, int start, int to) {
    int end = to;
    while (end > start && " .,;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end < to
        && text.charAt(end) == '.'
        && ABBREVIATED.matcher(text).region(start, end).matches()) {
      return end + 1;
    }
    Matcher vague = VAGUE.matcher(text).region(Math.max(start, end - 16), end);
    return vague.find() ? vague.start() : end;
  }

  /** Whether words point to another place of the same text. */
  static boolean pointsWithin(String text) {
    return CROSS.matcher(text).matches();
  }
}
