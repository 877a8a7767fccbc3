package dev.variorum.edition;

/**
 * A correction of the printed text.
 *
 * @param anchor the lemma
 * @param reading what the edition prints instead
 * @param kind {@code ellipsis}, {@code spelling} ...
 * @param certainty {@code certain}, {@code probable} or {@code conjectural}
 * @param conflict id of the conflict that decides it, or empty
 */
public record Emendation(
    String id,
    Anchor anchor,
    String reading,
    String kind,
    String reason,
    String certainty,
    String conflict) {}
