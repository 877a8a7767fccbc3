package dev.variorum.render.pdf;

import dev.variorum.edition.Edition;
import dev.variorum.edition.ForeignWords;
import dev.variorum.model.Inline;
import dev.variorum.model.Reading;
import dev.variorum.render.Typography;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.List;

/** Titles, quotations and remarks of the editor as pieces, the foreign words in them marked. */
final class Words {

  private final ForeignWords foreign;
  private final Usage usage;

  Words(Edition edition, Usage usage) {
    this.foreign = edition.foreign();
    this.usage = usage;
  }

  List<Piece> of(String words) {
    return of(words, usage.typography());
  }

  /** The same where the words follow others. */
  List<Piece> of(String words, Typography typography) {
    List<Piece> pieces = new ArrayList<>();
    for (Inline inline : foreign.mark(words)) {
      Piece text = new Piece.Text(typography.apply(Reading.of(List.of(inline))));
      pieces.add(
          inline instanceof Inline.Foreign word
              ? new Piece.Foreign(word.language(), List.of(text))
              : text);
    }
    return pieces;
  }
}
