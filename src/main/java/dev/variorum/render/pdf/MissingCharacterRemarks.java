package dev.variorum.render.pdf;

import dev.variorum.source.Diagnostic;
import dev.variorum.typeset.MissingCharacter;
import dev.variorum.typeset.Quality;
import java.util.List;

/** Says of each character that no font has where it stands and what to do. */
public final class MissingCharacterRemarks {

  private MissingCharacterRemarks() {}

  /**
   * One remark a character.
   *
   * @param file name of the printed edition
   */
  public static List<Diagnostic> of(String file, Quality quality) {
    return quality.missing().stream().map(character -> remark(file, character)).toList();
  }

  private static Diagnostic remark(String file, MissingCharacter character) {
    int count = character.count();
    return Diagnostic.of(
        file + ", p. " + character.page(),
        "no font has the character "
            + character.name()
            + "; a hollow square stands for it "
            + (count == 1 ? "once" : count + " times, first")
            + " in '"
            + character.words()
            + "'",
        "Name a font that has it under 'book: fonts: fallback:' in edition.yaml.");
  }
}
