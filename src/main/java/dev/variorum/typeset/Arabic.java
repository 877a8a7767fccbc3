package dev.variorum.typeset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the forms of Arabic letters by their neighbours, and the ligatures of lam and alef. The
 * forms are those that Unicode keeps as characters of their own: fonts for Arabic have them.
 */
final class Arabic {

  /**
   * A character to be shown and what it stands for.
   *
   * @param text of the source, in logical order
   */
  record Shown(int codePoint, String text) {}

  private static final int LAM = 0x644;
  private static final int TATWEEL = 0x640;

  /** Isolated, final, initial, medial forms of a letter or of lam with alef; 0 where none is. */
  private static final Map<String, int[]> FORMS = forms();

  private Arabic() {}

  private static Map<String, int[]> forms() {
    Map<String, int[]> forms = new HashMap<>();
    read(0xFB50, 0xFBFF, forms);
    read(0xFE80, 0xFEFC, forms);
    return Map.copyOf(forms);
  }

  /** Reads the forms from the names that Unicode gives them. */
  private static void read(int from, int to, Map<String, int[]> forms) {
    for (int c = from; c <= to; c++) {
      String name = Character.getName(c);
      if (name == null) {
        continue;
      }
      int kind =
          name.endsWith(" ISOLATED FORM")
              ? 0
              : name.endsWith(" FINAL FORM")
                  ? 1
                  : name.endsWith(" INITIAL FORM") ? 2 : name.endsWith(" MEDIAL FORM") ? 3 : -1;
      String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      boolean lamAlef = letters.length() == 2 && letters.charAt(0) == LAM;
      if (kind >= 0 && (letters.length() == 1 || lamAlef)) {
        int[] own = forms.computeIfAbsent(letters, key -> new int[4]);
        own[kind] = own[kind] == 0 ? c : own[kind];
      }
    }
  }

  /** The characters of a word of one direction as they are to be shown, in logical order. */
  static List<Shown> shown(String word) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      String letter = word.substring(i, i + 1);
      int last = letters.size() - 1;
      if (last >= 0
          && letters.get(last).equals("\u0644")
          && FORMS.containsKey(letters.get(last) + letter)) {
        letters.set(last, letters.get(last) + letter);
      } else {
        letters.add(letter);
      }
    }
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      String letter = letters.get(i);
      int[] forms = FORMS.get(letter);
      if (forms == null || letter.charAt(0) == TATWEEL) {
        shown.add(new Shown(letter.charAt(0), letter));
        continue;
      }
      String before = neighbour(letters, i, -1);
      String after = neighbour(letters, i, 1);
      boolean left = joins(forms, 2) && after != null && joinsBefore(after);
      boolean right = joins(forms, 1) && before != null && joinsAfter(before);
      int form = forms[(right ? 1 : 0) + (left ? 2 : 0)];
      shown.add(new Shown(form != 0 ? form : forms[0] != 0 ? forms[0] : letter.charAt(0), letter));
    }
    return shown;
  }

  private static boolean joins(int[] forms, int kind) {
    return forms[kind] != 0;
  }

  private static boolean joinsAfter(String letter) {
    int[] forms = FORMS.get(letter);
    return letter.charAt(0) == TATWEEL
        || letter.equals("\u200d")
        || (forms != null && joins(forms, 2));
  }

  private static boolean joinsBefore(String letter) {
    int[] forms = FORMS.get(letter);
    return letter.charAt(0) == TATWEEL
        || letter.equals("\u200d")
        || (forms != null && joins(forms, 1));
  }

  /** The next letter in a direction, marks left out. */
  private static @Nullable String neighbour(List<String> letters, int from, int step) {
    for (int i = from + step; i >= 0 && i < letters.size(); i += step) {
      if (Character.getType(letters.get(i).charAt(0)) != Character.NON_SPACING_MARK) {
        return letters.get(i);
      }
    }
    return null;
  }
}
