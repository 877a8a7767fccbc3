package dev.variorum.render.pdf;

import dev.variorum.edition.Edition;
import dev.variorum.edition.Manifest;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.List;

/** References to places of the sources: siglum, page and line, or page and author's note. */
final class BookPlaces {

  private final Edition edition;
  private final BookAnchors anchors;
  private final BookNotes notes;

  BookPlaces(Edition edition, BookAnchors anchors, BookNotes notes) {
    this.edition = edition;
    this.anchors = anchors;
    this.notes = notes;
  }

  /** Siglum, page and line of a block or a note, in brackets: {@code (B 12.34)}. */
  List<Piece> of(String document, String place) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text("("));
    pieces.addAll(of(document, place, ""));
    pieces.add(new Piece.Text(")"));
    return pieces;
  }

  /**
   * The same without brackets.
   *
   * @param exact an anchor at the very words, which is preferred where the book has it; may be
   *     empty
   */
  List<Piece> of(String document, String place, String exact) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.styled(Look.LINING, siglum(document)));
    List<Piece> line = line(document, place, exact);
    if (!line.isEmpty()) {
      pieces.add(new Piece.Text("\u00a0"));
      pieces.addAll(line);
    }
    return pieces;
  }

  /**
   * Page and line, or page and author's note, without a siglum; empty where the book has neither.
   */
  List<Piece> line(String document, String place, String exact) {
    List<Piece> pieces = new ArrayList<>();
    String block = "block:" + document + "/" + place;
    String call = "call:author:" + place;
    String anchor =
        anchors.leads(exact)
            ? exact
            : anchors.leads(block) ? block : anchors.leads(call) ? call : "";
    if (!anchor.isEmpty()) {
      String mark = notes.mark("author:" + place);
      pieces.add(new Piece.PageNumber(anchor, mark.isEmpty()));
      if (!mark.isEmpty()) {
        pieces.add(new Piece.Text("\u00a0n.\u00a0" + mark));
      }
    }
    return pieces;
  }

  String title(String document) {
    return edition.manifest().sources().stream()
        .filter(source -> source.id().equals(document))
        .map(Manifest.SourceEntry::title)
        .findFirst()
        .orElse(document);
  }

  String siglum(String document) {
    return edition.manifest().sources().stream()
        .filter(source -> source.id().equals(document))
        .map(Manifest.SourceEntry::siglum)
        .findFirst()
        .orElse(document);
  }
}
