package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a passage.
 *
 * @param index its number among the sentences of the corpus, in reading order
 * @param start index of its first character in the passage
 * @param end index after its last
 * @param dates the dates in it; their indices are those of the passage
 */
record Sentence(int index, Passage passage, int start, int end, List<DateMention> dates) {

  String text() {
    return passage.text().substring(start, end);
  }

  String document() {
    return passage.document();
  }

  Evidence evidence(String says) {
    return passage.evidence(start, end, says);
  }

  /** Sentences of one corpus are told apart by their number. */
  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sentence that && that.index == index && that.passage.equals(passage);
  }
}
