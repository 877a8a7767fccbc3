package dev.variorum.render.pdf;

import dev.variorum.edition.Edition;
import dev.variorum.typeset.Flow;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Quality;
import dev.variorum.typeset.Typeset;
import dev.variorum.typeset.Typesetter;
import dev.variorum.typeset.font.FontFamily;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes the printed edition: a book of tagged pages that holds to PDF/UA-1 and PDF/A-3a. The same
 * edition gives the same bytes.
 */
public final class PdfRenderer {

  private PdfRenderer() {}

  /**
   * How the book is made.
   *
   * @param attachments files that go inside the PDF, as the bibliography in CSL-JSON
   */
  public record Options(Geometry geometry, List<Attachment> attachments) {
    public static final Options DEFAULT = new Options(Geometry.trade(), List.of());

    public Options {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * Writes an edition as a book of 6 by 9 inches.
   *
   * @param out is not closed
   * @return how well the pages came out
   */
  public static Quality render(Edition edition, OutputStream out) throws IOException {
    return render(edition, Options.DEFAULT, out);
  }

  /**
   * Writes an edition as a book.
   *
   * @param out is not closed
   * @return how well the pages came out
   */
  public static Quality render(Edition edition, Options options, OutputStream out)
      throws IOException {
    Flow flow = new EditionFlow(edition, options.geometry(), FontFamily.book()).flow();
    Typeset typeset = Typesetter.set(flow);
    new PdfWriter(typeset, options.geometry(), Metadata.of(edition), options.attachments()).write(out);
    return typeset.quality();
  }
}
