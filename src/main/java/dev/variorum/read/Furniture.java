package dev.variorum.read;

import dev.variorum.model.Dropped;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognizes what a web page or a printed page puts around its text. Each pattern matches one whole
 * line; the reason that it gives is kept with the dropped characters.
 */
final class Furniture {

  private record Site(Pattern line, String reason) {}

  private static final List<Site> SITE =
      List.of(
          site("score\\s*:?\\s*-?\\d{1,6}", "vote count"),
          site("(accepted|best|top) answer", "label of a question-and-answer site"),
          site(
              "\\d{1,9}( \\d{1,9})*( (views?|shares?|likes?|comments?|votes?))?",
              "counter of a share bar"),
          site("\\d{1,9} ?(views?|shares?|likes?|comments?|reads?)", "counter of a share bar"),
          site(
              "(share|tweet|print|e-?mail|pin|copy link)( this)?( (article|page|post|story))?",
              "share bar"),
          site("(leave|post|write|add) a (reply|comment).{0,40}", "comment form"),
          site(
              "(search|related|more|recent|popular|latest|similar) (posts?|articles?|stories|news)",
              "site navigation"),
          site("(article )?(categories|tags|topics|filed under)\\s*:.{0,80}", "site navigation"),
          site(
              "(home|menu|search|login|log in|register|sign (in|up)|subscribe|newsletter)",
              "site navigation"),
          site(
              "(to participate in the discussion|log in or register|please log in.{0,60})",
              "comment form"),
          site("(the )?latest news and stories.{0,200}", "slogan of the site"),
          site(".{0,120}\\bstay tuned\\b.{0,120}", "slogan of the site"),
          site(
              "[-•*] .{0,40}\\b(international|news|online|daily|agency|press)", "name of the site"),
          site(
              "if you (notice|find|see|spot) (a|an) (mistake|error|typo).{0,160}",
              "form for corrections"),
          site(
              "(all rights reserved|terms of (use|service)|privacy policy|cookie).{0,120}",
              "site footer"),
          site("(previous|next)( (article|post|page))?", "site navigation"),
          site("advertisement|sponsored( content)?", "advertisement"));

  private static final int SEARCHED = 400;

  private Furniture() {}

  private static Site site(String pattern, String reason) {
    return new Site(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reason);
  }

  /** What of a chunk at the head or the foot of a text is furniture, line by line. */
  static List<Dropped> in(Chunk chunk, Character.UnicodeScript main) {
    List<Dropped> found = new ArrayList<>();
    for (Span line : chunk.lines()) {
      String text = chunk.source().slice(line);
      String reason = reason(text);
      if (reason.isEmpty() && isForeign(text, main)) {
        reason = "template line in another script";
      }
      if (!reason.isEmpty()) {
        found.add(new Dropped(line, Dropped.Reason.SITE_FURNITURE, reason));
      }
    }
    return found;
  }

  private static String reason(String line) {
    if (line.length() > SEARCHED) {
      return "";
    }
    for (Site site : SITE) {
      if (site.line().matcher(line).matches()) {
        return site.reason();
      }
    }
    return "";
  }

  private static boolean isForeign(String line, Character.UnicodeScript main) {
    int letters = 0;
    int foreign = 0;
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLetter(line.charAt(i))) {
        letters++;
        if (Character.UnicodeScript.of(line.charAt(i)) != main) {
          foreign++;
        }
      }
    }
    return line.length() < 80 && letters > 0 && foreign == letters;
  }

  /** The script in which most letters at the head of a text are written. */
  static Character.UnicodeScript mainScript(String text) {
    Map<Character.UnicodeScript, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
      if (Character.isLetter(text.charAt(i))) {
        counts.merge(Character.UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Character.UnicodeScript.LATIN);
  }
}
