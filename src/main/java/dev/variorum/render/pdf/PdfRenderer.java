package dev.variorum.render.pdf;

import dev.variorum.edition.BookDesign;
import dev.variorum.edition.Edition;
import dev.variorum.source.InputException;
import dev.variorum.typeset.Flow;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Quality;
import dev.variorum.typeset.Typesetter;
import dev.variorum.typeset.font.FontFamily;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the printed edition: a book of tagged pages that holds to PDF/UA-1 and PDF/A-3a. The same
 * edition gives the same bytes.
 */
public final class PdfRenderer {

  private PdfRenderer() {}

  /**
   * How the book is made.
   *
   * @param geometry null for the one that the manifest wants
   * @param attachments files that go inside the PDF, as the bibliography in CSL-JSON
   */
  public record Options(@Nullable Geometry geometry, List<Attachment> attachments) {
    public static final Options DEFAULT = new Options(null, List.of());

    public Options {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * Writes an edition as a book of the size that its manifest wants.
   *
   * @param out is not closed
   * @return how well the pages came out
   * @throws InputException if a font of the manifest cannot be used
   */
  public static Quality render(Edition edition, OutputStream out) throws IOException {
    return render(edition, Options.DEFAULT, out);
  }

  /**
   * Writes an edition as a book.
   *
   * @param out is not closed
   * @return how well the pages came out
   * @throws InputException if a font of the manifest cannot be used
   */
  public static Quality render(Edition edition, Options options, OutputStream out)
      throws IOException {
    BookDesign design = edition.manifest().book();
    Geometry geometry = options.geometry() == null ? BookLook.geometry(design) : options.geometry();
    try (PdfWriter writer = new PdfWriter(out, geometry)) {
      Quality quality = Typesetter.set(flow(edition, geometry), writer);
      writer.finish(Metadata.of(edition), options.attachments());
      return quality;
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static Flow flow(Edition edition, Geometry geometry) {
    FontFamily family = BookLook.family(edition.manifest().book());
    return new EditionFlow(edition, geometry, family).flow();
  }
}
