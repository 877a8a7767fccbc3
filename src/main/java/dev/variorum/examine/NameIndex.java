package dev.variorum.examine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a corpus: runs of capitalised words. A word at the head of a sentence counts only if
 * it is never printed small elsewhere.
 */
final class NameIndex {

  private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}’']*(?:-[\\p{L}’']+)*|\\S");
  private static final Set<String> TITLES_NOT_NAMES =
      Set.of(
          "i",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "ibid",
          "vol",
          "vols",
          "ed",
          "trans",
          "pp");

  private final List<NameMention> mentions = new ArrayList<>();
  private final Set<String> small = new HashSet<>();

  NameIndex(List<Passage> passages) {
    for (Passage passage : passages) {
      Matcher token = TOKEN.matcher(passage.text());
      while (token.find()) {
        if (Character.isLowerCase(token.group().charAt(0))) {
          small.add(token.group());
        }
      }
    }
    for (Passage passage : passages) {
      collect(passage);
    }
  }

  private void collect(Passage passage) {
    String text = passage.text();
    Matcher token = TOKEN.matcher(text);
    List<String> run = new ArrayList<>();
    int runStart = 0;
    int runEnd = -2;
    boolean head = true;
    while (token.find()) {
      String word = token.group();
      boolean joins = token.start() == runEnd + 1 && text.charAt(runEnd) == ' ';
      boolean initialStop =
          word.equals(".")
              && !run.isEmpty()
              && token.start() == runEnd
              && run.get(run.size() - 1).length() == 1;
      if (initialStop) {
        run.set(run.size() - 1, run.get(run.size() - 1) + ".");
        runEnd = token.end();
        continue;
      }
      boolean initial =
          word.length() == 1
              && Character.isUpperCase(word.charAt(0))
              && !run.isEmpty()
              && joins
              && text.startsWith(".", token.end());
      boolean name = initial || isName(word, head);
      if (!run.isEmpty() && !(name && joins)) {
        add(passage, run, runStart, runEnd);
        run = new ArrayList<>();
      }
      if (name) {
        runStart = run.isEmpty() ? token.start() : runStart;
        boolean possessive = word.matches(".*['’]s?$");
        String bare = possessive ? word.replaceAll("['’]s?$", "") : word;
        run.add(bare);
        runEnd = token.start() + bare.length();
        if (possessive) {
          add(passage, run, runStart, runEnd);
          run = new ArrayList<>();
          runEnd = -2;
        }
      }
      head = ".!?\"“".contains(word) || (head && !Character.isLetterOrDigit(word.charAt(0)));
    }
    add(passage, run, runStart, runEnd);
  }

  private boolean isName(String word, boolean head) {
    if (!Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    String folded = word.toLowerCase(java.util.Locale.ROOT);
    if (TITLES_NOT_NAMES.contains(folded) || Folding.isFunctionWord(folded)) {
      return false;
    }
    return !head || !small.contains(folded);
  }

  private void add(Passage passage, List<String> run, int start, int end) {
    if (!run.isEmpty()) {
      mentions.add(new NameMention(passage, run, start, end));
    }
  }

  /** In reading order. */
  List<NameMention> mentions() {
    return mentions;
  }

  /** Whether a word, in small letters, is printed small somewhere: then it is no proper name. */
  boolean isCommon(String lowerCase) {
    return small.contains(lowerCase);
  }
}
