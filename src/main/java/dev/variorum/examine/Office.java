package dev.variorum.examine;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an office and how it is compared.
 *
 * @param head {@code minister}, {@code ambassador}
 * @param branch {@code foreign}, {@code war}; empty where none is named
 * @param deputy whether it is that of a deputy
 */
record Office(String head, String branch, boolean deputy) {

  private static final String MODIFIER =
      "(?:(?i:"
          + Vocabulary.alternatives("office-modifiers")
          + "|u\\.s\\.|"
          + Vocabulary.alternatives("states")
          + ")[ -])";
  private static final String HEAD =
      "(?:(?i:"
          + Vocabulary.alternatives("office-heads")
          + ")|"
          + Vocabulary.capitalised("capital-heads")
          + ")s?\\b";
  private static final String REACH =
      "(?:,? (?:of|for|to|in) (?:the )?(?:\\p{Lu}[\\p{L}.’'-]*|state|foreign affairs|war)(?:"
          + " (?:\\p{Lu}[\\p{L}.]*|Affairs))?)?";

  /** The words of an office. */
  static final String PATTERN = "(?:" + MODIFIER + "){0,5}" + HEAD + REACH;

  private static final Set<String> BRANCHES = Vocabulary.words("branches");
  private static final Set<String> RANKS = Vocabulary.words("ranks");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> HEADS = heads();

  private static Set<String> heads() {
    Set<String> heads = new LinkedHashSet<>(Vocabulary.words("office-heads"));
    heads.addAll(Vocabulary.words("capital-heads"));
    return Set.copyOf(heads);
  }

  /** Whether a word, or its singular, heads names of offices. */
  static boolean isHead(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return HEADS.contains(lower)
        || (lower.endsWith("s") && HEADS.contains(lower.substring(0, lower.length() - 1)));
  }

  static Office of(String printed) {
    String head = "";
    String branch = "";
    boolean deputy = false;
    for (String word : WORDS.split(Folding.fold(printed))) {
      deputy |= word.equals("deputy") || word.equals("vice");
      boolean plural = word.endsWith("s") && !HEADS.contains(word);
      String single = plural ? word.substring(0, word.length() - 1) : word;
      if (HEADS.contains(single) && head.isEmpty()) {
        head = single;
      } else if (BRANCHES.contains(word) && branch.isEmpty()) {
        branch = word.equals("naval") ? "navy" : word;
      }
    }
    if (branch.equals("prime")) {
      head = "premier";
      branch = "";
    }
    return new Office(head, branch, deputy);
  }

  /** Whether it is a rank or a dignity, which one keeps in office. */
  boolean isRank() {
    return RANKS.contains(head);
  }

  /** Whether two names of an office may mean the same: one only says less. */
  boolean fits(Office other) {
    return head.equals(other.head)
        && deputy == other.deputy
        && (branch.equals(other.branch) || branch.isEmpty() || other.branch.isEmpty());
  }

  String words() {
    return ((deputy ? "deputy " : "") + (branch.isEmpty() ? "" : branch + " ") + head).strip();
  }
}
