package dev.variorum.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words of a text another text lacks, by the longest common sequence of words. */
public final class WordDifference {

  /** A stretch of text and whether the other side lacks it. */
  public record Stretch(String text, boolean differs) {}

  /** Quotations are short; beyond this nothing is compared and nothing is marked. */
  private static final int MOST_WORDS = 400;

  /** One word in so many must be common. */
  private static final int LEAST_SHARED = 3;

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]++|[^\\p{L}\\p{N}]++");

  private WordDifference() {}

  /**
   * The stretches of {@code text}, in order; together they are the text. Texts that share hardly a
   * word are not two versions of one: nothing of them is marked.
   */
  public static List<Stretch> of(String text, String other) {
    List<String> left = tokens(text);
    List<String> right = tokens(other);
    List<String> leftWords = words(left);
    List<String> rightWords = words(right);
    if (leftWords.size() > MOST_WORDS || rightWords.size() > MOST_WORDS) {
      return List.of(new Stretch(text, false));
    }
    boolean[] common = common(leftWords, rightWords);
    int shared = count(common);
    if (shared * LEAST_SHARED < Math.min(leftWords.size(), rightWords.size())) {
      return List.of(new Stretch(text, false));
    }
    List<Stretch> stretches = new ArrayList<>();
    int word = 0;
    boolean last = false;
    StringBuilder run = new StringBuilder();
    StringBuilder between = new StringBuilder();
    for (String token : left) {
      if (!isWord(token)) {
        between.append(token);
        continue;
      }
      boolean differs = !common[word++];
      if (differs == last) {
        run.append(between).append(token);
      } else {
        // What stands between a common and a differing word belongs to the common side.
        run.append(last ? "" : between);
        add(stretches, run, last);
        run.append(last ? between : "").append(token);
        last = differs;
      }
      between.setLength(0);
    }
    add(stretches, run, last);
    add(stretches, between, false);
    return stretches;
  }

  private static void add(List<Stretch> stretches, StringBuilder text, boolean differs) {
    if (text.length() > 0) {
      stretches.add(new Stretch(text.toString(), differs));
      text.setLength(0);
    }
  }

  private static int count(boolean[] values) {
    int count = 0;
    for (boolean value : values) {
      count += value ? 1 : 0;
    }
    return count;
  }

  private static boolean[] common(List<String> left, List<String> right) {
    int[][] length = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        length[i][j] =
            left.get(i).equals(right.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    boolean[] common = new boolean[left.size()];
    int j = 0;
    for (int i = 0; i < left.size() && j < right.size(); ) {
      if (left.get(i).equals(right.get(j))) {
        common[i++] = true;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static List<String> words(List<String> tokens) {
    return tokens.stream()
        .filter(WordDifference::isWord)
        .map(token -> Normalizer.normalize(token, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0));
  }
}
