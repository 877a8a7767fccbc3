package dev.variorum.typeset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Finds where the characters stand that no face has. */
final class MissingCharacters {

  /** How many characters of the words around one are shown, on either side. */
  private static final int AROUND = 30;

  private MissingCharacters() {}

  /**
   * Looks them up on the pages.
   *
   * @param codePoints what the shaper found no glyph for
   */
  static List<MissingCharacter> on(List<Page> pages, SortedSet<Integer> codePoints) {
    if (codePoints.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> wanted = new HashMap<>();
    for (int codePoint : codePoints) {
      String character = Character.toString(codePoint);
      // A glyph of a joined script says which letter it stands for, not in which form.
      wanted.put(Normalizer.normalize(character, Normalizer.Form.NFKC), codePoint);
      wanted.put(character, codePoint);
    }
    Map<Integer, MissingCharacter> found = new HashMap<>();
    find(pages, false, wanted, found);
    wanted.values().removeAll(found.keySet());
    // What stands in running heads only; elsewhere they but repeat a title.
    find(pages, true, wanted, found);
    List<MissingCharacter> missing = new ArrayList<>();
    for (int codePoint : codePoints) {
      MissingCharacter known = found.get(codePoint);
      missing.add(
          known == null
              ? new MissingCharacter(codePoint, 0, "", Character.toString(codePoint))
              : known);
    }
    return missing;
  }

  private static void find(
      List<Page> pages,
      boolean artifacts,
      Map<String, Integer> wanted,
      Map<Integer, MissingCharacter> found) {
    for (Page page : pages) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && (run.leaf() == Mark.ARTIFACT) == artifacts) {
          find(run, page, wanted, found);
        }
      }
    }
  }

  private static void find(
      Mark.Glyphs run,
      Page page,
      Map<String, Integer> wanted,
      Map<Integer, MissingCharacter> found) {
    int stand = Shaper.stand(run.face());
    for (int i = 0; i < run.count(); i++) {
      Integer codePoint = run.glyph(i) == stand ? wanted.get(run.text(i)) : null;
      if (codePoint != null) {
        MissingCharacter known = found.get(codePoint);
        found.put(
            codePoint,
            known == null
                ? new MissingCharacter(codePoint, 1, page.label(), words(run, i))
                : new MissingCharacter(codePoint, known.count() + 1, known.page(), known.words()));
      }
    }
  }

  private static String words(Mark.Glyphs run, int at) {
    int from = Math.max(0, at - AROUND);
    int to = Math.min(run.count(), at + AROUND);
    return run.text().substring(run.row().start(from), run.row().start(to)).strip();
  }
}
