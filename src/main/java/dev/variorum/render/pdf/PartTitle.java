package dev.variorum.render.pdf;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.edition.Manifest;
import dev.variorum.render.Usage;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page that opens a text of many divisions: siglum, title, author, what it was. */
final class PartTitle {

  private PartTitle() {}

  /**
   * @param title as it is to be printed; a subtitle follows a colon
   * @param item of the text itself, if the bibliography has it
   */
  static SectionBuilder of(
      Manifest.SourceEntry source, String title, @Nullable Item item, Piece anchor, Usage usage) {
    int colon = title.indexOf(": ");
    String main = colon < 0 ? title : title.substring(0, colon);
    SectionBuilder part =
        new SectionBuilder("Part")
            .plain()
            .onRecto()
            .add(new Block.Bookmark(1, title))
            .space(120)
            .paragraph(
                "P", BookStyles.title(12), List.of(), anchor, new Piece.Text(source.siglum()));
    part.space(14).paragraph("H1", BookStyles.title(22), List.of(), new Piece.Text(main));
    if (colon > 0) {
      part.space(5)
          .paragraph(
              "P",
              BookStyles.title(14),
              List.of(Look.ITALIC),
              new Piece.Text(title.substring(colon + 2)));
    }
    String authors =
        item == null
            ? ""
            : item.names("author").stream().map(Name::display).collect(Collectors.joining(", "));
    if (authors.isEmpty()) {
      part.space(22)
          .paragraph("P", BookStyles.CAPTION, List.of(Look.ITALIC), words(source.title(), usage));
      return part;
    }
    part.space(28).paragraph("P", BookStyles.title(12), List.of(), words(authors, usage));
    String imprint = imprint(item);
    if (!imprint.isEmpty()) {
      part.space(180)
          .paragraph("P", BookStyles.CAPTION, List.of(Look.ITALIC), words(imprint, usage));
    }
    return part;
  }

  /** What it was, where and when. */
  private static String imprint(@Nullable Item item) {
    if (item == null) {
      return "";
    }
    String year = item.year("issued").isPresent() ? String.valueOf(item.year("issued").get()) : "";
    return Stream.of(item.text("genre"), item.text("publisher"), item.text("publisher-place"), year)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Piece words(String text, Usage usage) {
    return new Piece.Text(usage.set(text));
  }
}
