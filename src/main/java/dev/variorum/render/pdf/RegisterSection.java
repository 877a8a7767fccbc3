package dev.variorum.render.pdf;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.examine.ConflictClass;
import dev.variorum.render.Typography;
import dev.variorum.render.Usage;
import dev.variorum.render.WordDifference;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The register: each conflict with its number and verdict, its passages side by side with what
 * differs in them, and the editor's note.
 */
final class RegisterSection {

  private static final int LONGEST = 140;

  private final Usage usage;
  private final BookAnchors anchors;
  private final BookPlaces places;
  private final Register register;
  private final InlinePieces pieces;
  private final Words words;

  RegisterSection(Edition edition, BookAnchors anchors, BookNotes notes, Register register) {
    this.usage = notes.usage();
    this.anchors = anchors;
    this.register = register;
    this.places = new BookPlaces(edition, anchors, notes);
    this.pieces = new InlinePieces(anchors, notes, Map.of(), "", "", false);
    this.words = new Words(edition, usage);
  }

  SectionBuilder fill(SectionBuilder section) {
    register
        .classes()
        .forEach(
            (kind, conflicts) -> {
              section.add(new Block.Bookmark(2, kind.title()));
              section.paragraph(
                  "H2",
                  BookStyles.REGISTER_CLASS,
                  List.of(),
                  anchors.anchor(anchor(kind)),
                  new Piece.Text(kind.title()));
              section.add(new Block.Space(2, false));
              conflicts.forEach(conflict -> conflict(conflict, section));
            });
    return section;
  }

  /** The place at which a class begins. */
  static String anchor(ConflictClass kind) {
    return "register-class:" + kind.code();
  }

  private void conflict(Conflict conflict, SectionBuilder section) {
    section.add(
        new Block.Paragraph(
            "H3",
            BookStyles.REGISTER_HEAD,
            List.of(),
            List.of(
                anchors.anchor("register:" + conflict.id()),
                new Piece.Text(register.sign(conflict.id()) + "\u2002"),
                new Piece.Styled(Look.ITALIC, words.of(conflict.title())))));
    List<Block> passages = new ArrayList<>();
    for (int i = 0; i < conflict.passages().size(); i++) {
      passages.add(passage(conflict, i));
    }
    section.add(new Block.Group("L", passages));
    section.add(new Block.Space(3, false));
    List<List<Piece>> paragraphs = new ArrayList<>();
    for (Block block : new NoteBlocks(pieces).of(conflict.note())) {
      if (block instanceof Block.Paragraph paragraph) {
        List<Piece> content = new ArrayList<>();
        content.addAll(paragraphs.isEmpty() ? verdict(conflict) : List.of());
        content.addAll(paragraph.content());
        paragraphs.add(content);
      }
    }
    if (paragraphs.isEmpty()) {
      paragraphs.add(verdict(conflict));
    }
    paragraphs.get(paragraphs.size() - 1).addAll(collated(conflict));
    ParagraphStyle style = BookStyles.REGISTER;
    for (List<Piece> content : paragraphs) {
      section.add(new Block.Paragraph("P", style, List.of(), content));
      style = BookStyles.REGISTER.indented(0, 0, 12);
    }
  }

  /** Where the passages are collated, if they are. */
  private List<Piece> collated(Conflict conflict) {
    List<String> targets =
        conflict.findings().stream().map(ParallelSection::anchor).filter(anchors::leads).toList();
    return targets.isEmpty()
        ? List.of()
        : List.of(new Piece.Text(" Collated: "), anchors.pages(targets), new Piece.Text("."));
  }

  /** Place, words and claim of a passage; the words that the passage across lacks stand out. */
  private Block passage(Conflict conflict, int index) {
    Conflict.Passage passage = conflict.passages().get(index);
    boolean followed = conflict.verdict().preferred().contains(index + 1);
    List<Piece> content = new ArrayList<>();
    content.addAll(
        places.of(
            passage.anchor().document(),
            passage.anchor().place(),
            "call:" + BookNotes.passage(conflict.id(), index)));
    content.add(new Piece.Text(followed ? "\u2002\u2192\u2002" : "\u2002"));
    int across = index == 0 ? Math.min(1, conflict.passages().size() - 1) : 0;
    String other = conflict.passages().get(across).anchor().quote();
    Typography typography = usage.typography();
    content.add(new Piece.Text(typography.quote()));
    for (WordDifference.Stretch stretch :
        WordDifference.of(inner(passage.anchor().quote()), inner(other))) {
      List<Piece> printed = words.of(stretch.text(), typography);
      content.addAll(stretch.differs() ? List.of(new Piece.Styled(Look.BOLD, printed)) : printed);
    }
    content.add(new Piece.Text(typography.unquote()));
    if (!passage.says().isEmpty()) {
      content.add(new Piece.Text(": "));
      content.add(new Piece.Styled(Look.ITALIC, words.of(passage.says())));
    }
    // The first stays with the heading, which holds it, and with the second; the last with the
    // note.
    boolean kept = index == 0 || index == conflict.passages().size() - 1;
    ParagraphStyle style = BookStyles.REGISTER_PASSAGES;
    return new Block.Group(
        "LI",
        List.of(
            new Block.Paragraph("LBody", kept ? style.keptWithNext() : style, List.of(), content)));
  }

  /** A quotation as one line, cut at a space where it is very long. */
  private static String inner(String quote) {
    String line = quote.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST);
    return line.substring(0, space < 1 ? LONGEST : space) + "\u2026";
  }

  private List<Piece> verdict(Conflict conflict) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.styled(Look.SMALL_CAPS, VerdictWords.status(conflict.verdict().status())));
    if (!conflict.verdict().reading().isEmpty()) {
      pieces.add(new Piece.Text(": read " + text(conflict.verdict().reading())));
    }
    if (conflict.outside()) {
      pieces.add(new Piece.Text(", in part from outside the sources"));
    }
    pieces.add(new Piece.Text(".\u2002"));
    return pieces;
  }

  private String text(String value) {
    return usage.set(value);
  }
}
