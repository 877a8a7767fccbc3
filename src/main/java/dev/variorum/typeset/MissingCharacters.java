package dev.variorum.typeset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds where the characters stand that no face has. */
final class MissingCharacters {

  /** How many characters of the words around one are shown, on either side. */
  private static final int AROUND = 30;

  private final SortedSet<Integer> inText;
  private final Shaper heads;
  private final Map<String, Integer> wanted = new HashMap<>();
  private final Map<Integer, MissingCharacter> text = new HashMap<>();
  private final Map<Integer, MissingCharacter> artifacts = new HashMap<>();

  /**
   * @param inText what no glyph was found for in the text
   * @param heads what shapes running heads and the like, page by page
   */
  MissingCharacters(SortedSet<Integer> inText, Shaper heads) {
    this.inText = inText;
    this.heads = heads;
    inText.forEach(this::want);
  }

  private void want(int codePoint) {
    String character = Character.toString(codePoint);
    // A glyph of a joined script says which letter it stands for, not in which form.
    wanted.put(Normalizer.normalize(character, Normalizer.Form.NFKC), codePoint);
    wanted.put(character, codePoint);
  }

  /** Looks for them on a page that was just made. */
  void look(Page page) {
    heads.missing().forEach(this::want);
    if (wanted.isEmpty()) {
      return;
    }
    for (Mark mark : page.marks()) {
      if (mark instanceof Mark.Glyphs run) {
        look(run, page, run.leaf() == Mark.ARTIFACT ? artifacts : text);
      }
    }
  }

  /** In the order of their numbers; running heads count where they alone have a character. */
  List<MissingCharacter> found() {
    TreeSet<Integer> all = new TreeSet<>(inText);
    all.addAll(heads.missing());
    List<MissingCharacter> missing = new ArrayList<>();
    for (int codePoint : all) {
      MissingCharacter known = text.getOrDefault(codePoint, artifacts.get(codePoint));
      missing.add(
          known == null
              ? new MissingCharacter(codePoint, 0, "", Character.toString(codePoint))
              : known);
    }
    return missing;
  }

  private void look(Mark.Glyphs run, Page page, Map<Integer, MissingCharacter> found) {
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
