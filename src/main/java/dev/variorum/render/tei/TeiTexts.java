package dev.variorum.render.tei;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Essay;
import dev.variorum.model.Division;
import dev.variorum.model.Division.Kind;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the sources, each a text with front, body and back. */
final class TeiTexts {

  private static final Set<Kind> FRONT =
      Set.of(Kind.TITLE, Kind.ABSTRACT, Kind.CONTENTS, Kind.FIGURES, Kind.FRONT);
  private static final Set<Kind> BACK =
      Set.of(Kind.APPENDIX, Kind.NOTES, Kind.BIBLIOGRAPHY, Kind.VITA, Kind.BACK);

  private final Leaf leaf;
  private final Xml out;

  TeiTexts(Leaf leaf) {
    this.leaf = leaf;
    this.out = leaf.out;
  }

  /** The editor's introduction and statement of method. */
  void essays() {
    Essay introduction = leaf.edition.introduction();
    Essay principles = leaf.edition.principles();
    if (introduction == null && principles == null) {
      return;
    }
    out.open("front").line();
    essay("introduction", introduction);
    essay("method", principles);
    out.close().line();
  }

  private void essay(String type, @Nullable Essay essay) {
    if (essay != null) {
      out.open("div", "type", type, "resp", "#editors").element("head", essay.title()).line();
      new TeiBlocks(leaf, "").all(essay.blocks());
      out.close().line();
    }
  }

  void text(EditedDocument document) {
    List<Division> divisions = document.text().divisions();
    int body = 0;
    while (body < divisions.size() && FRONT.contains(divisions.get(body).kind())) {
      body++;
    }
    int back = divisions.size();
    while (back > body && BACK.contains(divisions.get(back - 1).kind())) {
      back--;
    }
    // A text without a body is all body.
    if (body == back) {
      body = 0;
      back = divisions.size();
    }
    out.open(
        "text",
        "xml:id",
        TeiIds.document(document.id()),
        "decls",
        "#" + TeiHeader.witness(document.id()),
        "n",
        document.source().siglum());
    out.line();
    part("front", document.id(), divisions.subList(0, body));
    part("body", document.id(), divisions.subList(body, back));
    part("back", document.id(), divisions.subList(back, divisions.size()));
    out.close().line();
  }

  private void part(String name, String document, List<Division> divisions) {
    if (!divisions.isEmpty() || name.equals("body")) {
      out.open(name).line();
      divisions.forEach(division -> division(document, division));
      if (divisions.isEmpty()) {
        out.empty("p");
      }
      out.close().line();
    }
  }

  private void division(String document, Division division) {
    TeiBlocks blocks = new TeiBlocks(leaf, document);
    out.open(
        "div",
        "type",
        division.kind().name().toLowerCase(Locale.ROOT),
        "n",
        division.id(),
        "xml:id",
        leaf.ids.once(TeiIds.division(document, division.id())));
    String label = PlainText.of(division.label()).text();
    if (!label.isEmpty() || !division.title().isEmpty()) {
      out.open("head");
      if (!label.isEmpty()) {
        out.element("label", label).text(division.title().isEmpty() ? "" : " ");
      }
      blocks.inlines(division.title());
      out.close();
    }
    out.line();
    blocks.all(division.blocks());
    boolean filled = uncalled(division, blocks) || !division.blocks().isEmpty();
    if (!filled) {
      out.empty("p");
    }
    out.close().line();
  }

  /** Notes that nothing in the text calls, in a division of their own; whether there are any. */
  private boolean uncalled(Division division, TeiBlocks blocks) {
    boolean any = false;
    for (Note note : division.notes()) {
      String id = leaf.ids.once(TeiIds.note(note.id()));
      if (id != null) {
        if (!any) {
          out.open("div", "type", "notes").line();
        }
        any = true;
        out.open("p", "rend", "note");
        blocks.authorNote(note, id);
        out.close().line();
      }
    }
    if (any) {
      out.close().line();
    }
    return any;
  }
}
