package dev.variorum.render.tei;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;

/**
 * Writes an edition as one file in TEI P5: the texts with their notes where they are called, the
 * emendations as {@code choice}, page breaks with their certainty; the works as {@code biblStruct},
 * to which each citation points; names and events in {@code standOff}; the conflicts with their
 * verdicts and the parallel passages with a parallel-segmentation apparatus in the back.
 */
public final class TeiRenderer {

  private TeiRenderer() {}

  /** The file; the same edition gives the same characters. */
  public static String render(Edition edition) {
    Leaf leaf = new Leaf(edition);
    Xml out = leaf.out;
    out.root("TEI", "xml:lang", edition.manifest().language()).line();
    new TeiHeader(leaf).write();
    out.open("text").line();
    TeiTexts texts = new TeiTexts(leaf);
    texts.essays();
    out.open("group").line();
    for (EditedDocument document : edition.documents()) {
      texts.text(document);
    }
    out.close().line();
    TeiConflicts conflicts = new TeiConflicts(leaf);
    if (!conflicts.isEmpty() || !edition.items().isEmpty()) {
      out.open("back").line();
      conflicts.write();
      new TeiWorks(leaf).write();
      out.close().line();
    }
    out.close().line();
    new TeiAuthority(leaf).write();
    out.close();
    return out.toString();
  }
}
