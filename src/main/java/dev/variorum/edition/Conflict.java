package dev.variorum.edition;

import dev.variorum.examine.ConflictClass;
import dev.variorum.model.Block;
import java.util.List;

/**
 * A source conflict with the editor's verdict.
 *
 * @param outside whether the verdict rests in part on knowledge from outside the sources
 * @param findings ids of the findings that the verdict answers
 * @param note the editor's note; its citations are rendered already
 */
public record Conflict(
    String id,
    String title,
    ConflictClass conflictClass,
    List<Passage> passages,
    Verdict verdict,
    boolean outside,
    List<String> findings,
    List<Block> note) {

  public Conflict {
    passages = List.copyOf(passages);
    findings = List.copyOf(findings);
    note = List.copyOf(note);
  }

  /**
   * One of the passages in conflict.
   *
   * @param says what it claims, in the editor's words; may be empty
   */
  public record Passage(Anchor anchor, String says) {}
}
