package dev.variorum.examine;

import java.util.List;
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
      "(?:(?i:deputy|vice|former|acting|prime|foreign|war|navy|naval|finance|home|people[’']?s|state|chief|new|retired|special|soviet|japanese|german|american|british|french|chinese|italian|russian|u\\.s\\.|field)["
          + " -])";
  private static final String HEAD =
      "(?i:ministers?|commissars?|ambassadors?|premiers?|presidents?|secretary|chairman|chancellor|admiral|general"
          + "|marshal|colonel|envoy|consul|attaché|attache|governor|senator|emperor|prince)";
  private static final String REACH =
      "(?:,? (?:of|for|to|in) (?:the )?(?:\\p{Lu}[\\p{L}.’'-]*|state|foreign affairs|war)(?:"
          + " (?:\\p{Lu}[\\p{L}.]*|Affairs))?)?";

  /** The words of an office. */
  static final String PATTERN = "(?:" + MODIFIER + "){0,5}" + HEAD + REACH;

  private static final Set<String> BRANCHES =
      Set.of("foreign", "war", "navy", "naval", "finance", "home", "state", "prime");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
  private static final List<String> HEADS =
      List.of(
          "minister",
          "commissar",
          "ambassador",
          "premier",
          "president",
          "secretary",
          "chairman",
          "chancellor",
          "admiral",
          "general",
          "marshal",
          "colonel",
          "envoy",
          "consul",
          "attache",
          "governor",
          "senator",
          "emperor",
          "prince");

  static Office of(String printed) {
    String head = "";
    String branch = "";
    boolean deputy = false;
    for (String word : WORDS.split(Folding.fold(printed))) {
      deputy |= word.equals("deputy") || word.equals("vice");
      String single = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
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
    return Set.of("general", "admiral", "marshal", "colonel", "prince", "emperor").contains(head);
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
