package dev.variorum.render.pdf;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Collation;
import dev.variorum.examine.Finding;
import dev.variorum.render.Typography;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The passages that the sources have in several wordings: the text of one witness, its lines
 * counted, and the readings of the others in the apparatus at the foot.
 */
final class ParallelSection {

  private final Edition edition;
  private final BookAnchors anchors;
  private final BookNotes notes;
  private final BookPlaces places;
  private final Register register;

  ParallelSection(Edition edition, BookAnchors anchors, BookNotes notes, Register register) {
    this.edition = edition;
    this.anchors = anchors;
    this.notes = notes;
    this.register = register;
    this.places = new BookPlaces(edition, anchors, notes);
  }

  /** The findings that set wordings side by side, without those that the editor dismissed. */
  static List<Finding> findings(Edition edition) {
    return edition.findings().stream()
        .filter(finding -> finding.collation().isPresent())
        .filter(finding -> !edition.dismissed().containsKey(finding.id()))
        .toList();
  }

  /** The findings of one collation together, for one is printed once whatever was found in it. */
  static List<List<Finding>> byCollation(List<Finding> findings) {
    Map<List<Collation.Witness>, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups
          .computeIfAbsent(finding.collation().orElseThrow().witnesses(), key -> new ArrayList<>())
          .add(finding);
    }
    return List.copyOf(groups.values());
  }

  /** The place at which a collation stands. */
  static String anchor(String finding) {
    return "parallel:" + finding;
  }

  SectionBuilder fill(SectionBuilder section) {
    section.paragraph(
        "P",
        BookStyles.REGISTER,
        List.of(),
        new Piece.Text(
            "The text is that of the witness named first; the apparatus at the foot of the page"
                + " gives what the others read. Case and punctuation are not counted as"
                + " differences, and each witness keeps its own printing. A siglum with a figure"
                + " tells apart two places of one source."));
    section.add(new Block.Space(4, false));
    byCollation(findings(edition)).forEach(group -> collation(group, section));
    return section;
  }

  private void collation(List<Finding> findings, SectionBuilder section) {
    Finding finding = findings.get(0);
    Collation collation = finding.collation().orElseThrow();
    List<String> ids = findings.stream().map(Finding::id).toList();
    List<String> sigla = sigla(collation);
    List<Piece> head = new ArrayList<>();
    ids.forEach(id -> head.add(anchors.anchor(anchor(id))));
    for (int i = 0; i < sigla.size(); i++) {
      Collation.Witness witness = collation.witnesses().get(i);
      head.add(new Piece.Text(i == 0 ? "" : "\u2003"));
      head.add(Piece.styled(Look.BOLD, sigla.get(i)));
      List<Piece> place = places.line(witness.document(), witness.place(), "");
      if (!place.isEmpty()) {
        head.add(new Piece.Text("\u00a0"));
        head.addAll(place);
      }
    }
    for (Conflict conflict : edition.conflicts()) {
      if (conflict.findings().stream().anyMatch(ids::contains)) {
        String sign = register.sign(conflict.id());
        head.add(new Piece.Text("\u2003"));
        head.addAll(
            anchors.linked(
                "register:" + conflict.id(),
                "register of conflicts, number " + sign.substring(2),
                List.of(new Piece.Text(sign))));
      }
    }
    section.add(new Block.Paragraph("H2", BookStyles.REGISTER_HEAD, List.of(), head));
    section.add(new Block.Space(2, false));
    section.add(
        new Block.Paragraph(
            "P", BookStyles.PARALLEL, List.of(), text(finding.id(), collation, sigla)));
  }

  /** The base with its lemmas; an addition is keyed to the word before it. */
  private List<Piece> text(String id, Collation collation, List<String> sigla) {
    Map<Integer, Collation.Entry> entries = new LinkedHashMap<>();
    collation.apparatus().forEach(entry -> entries.put(entry.segment(), entry));
    List<Piece> pieces = new ArrayList<>();
    Typography typography = notes.usage().typography();
    List<Collation.Segment> segments = collation.segments();
    for (int i = 0; i < segments.size(); i++) {
      String base = segments.get(i).readings().get(0).text();
      boolean added = i + 1 < segments.size() && segments.get(i + 1).readings().get(0).isEmpty();
      Collation.Entry entry = entries.get(i);
      Collation.Entry addition = added ? entries.get(i + 1) : null;
      if (entry != null && (i == 0 || !base.isEmpty())) {
        lemma(typography.apply(base), notes.reading(id + ":" + i, entry, sigla), pieces);
      } else if (addition != null) {
        int last = base.lastIndexOf(' ') + 1;
        pieces.add(new Piece.Text(typography.apply(base.substring(0, last))));
        String word = typography.apply(base.substring(last));
        lemma(word, notes.reading(id + ":" + (i + 1), addition, sigla), pieces);
      } else {
        pieces.add(new Piece.Text(typography.apply(base)));
      }
      if (i + 1 < segments.size()) {
        pieces.add(new Piece.Text(typography.apply(" ")));
      }
    }
    return pieces;
  }

  private static void lemma(String words, String note, List<Piece> out) {
    out.add(new Piece.Lemma(note, words.isEmpty() ? List.of() : List.of(new Piece.Text(words))));
  }

  /** One siglum for each witness; those of one source are told apart by a figure. */
  private List<String> sigla(Collation collation) {
    Map<String, Long> counts =
        collation.witnesses().stream()
            .collect(Collectors.groupingBy(Collation.Witness::document, Collectors.counting()));
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<String> sigla = new ArrayList<>();
    for (Collation.Witness witness : collation.witnesses()) {
      int number = seen.merge(witness.document(), 1, Integer::sum);
      String siglum = places.siglum(witness.document());
      sigla.add(
          counts.getOrDefault(witness.document(), 0L) > 1 ? siglum + superior(number) : siglum);
    }
    return sigla;
  }

  private static String superior(int number) {
    return String.valueOf(number)
        .chars()
        .mapToObj(
            c ->
                String.valueOf(
                    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(c - '0')))
        .collect(Collectors.joining());
  }
}
