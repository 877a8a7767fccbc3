package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.Variorum;
import dev.variorum.edition.Edition;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Typesetter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Setting and writing a book of many times the text: the time for a page stays what it was. Run
 * with {@code -Dslow=true}; {@code -Dscale.edition=DIR} takes another edition than the specimen,
 * {@code -Dscale.times=N} the largest book, and {@code -DargLine=-Xmx512m} bounds the heap.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "slow", matches = "true")
class ScaleTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  @Test
  void timeGrowsWithTheText() throws IOException {
    String other = System.getProperty("scale.edition", "");
    if (other.isEmpty()) {
      Specimen.write(folder);
    }
    Path place = other.isEmpty() ? folder.resolve("edition") : Path.of(other);
    Edition edition = Variorum.open(place).edition();
    int most = Integer.getInteger("scale.times", 16);
    write(edition, 1);
    double one = 0;
    for (int times = 1; times <= most; times *= 4) {
      double page = write(edition, times);
      one = times == 1 ? page : one;
      assertTrue(page < 2.5 * one, "a page took " + page + " ms, " + one + " in the book once");
    }
  }

  /** Sets and writes a book; gives the milliseconds that a page takes this thread. */
  private static double write(Edition edition, int times) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    PdfWriter writer = set(edition, times);
    long set = THREADS.getCurrentThreadCpuTime();
    writer.write(OutputStream.nullOutputStream());
    long written = THREADS.getCurrentThreadCpuTime();
    System.out.printf(
        Locale.ROOT,
        "%d times: %d pages, %d rounds, %.1f s set, %.1f s written%n",
        times,
        writer.quality().pages(),
        writer.quality().rounds(),
        (set - start) / 1e9,
        (written - set) / 1e9);
    return (written - start) / 1e6 / writer.quality().pages();
  }

  private static PdfWriter set(Edition edition, int times) {
    Geometry geometry = BookLook.geometry(edition.manifest().book());
    EditionFlow flow =
        new EditionFlow(edition, geometry, BookLook.family(edition.manifest().book()));
    return new PdfWriter(
        Typesetter.set(Copies.of(flow.flow(), times)), geometry, Metadata.of(edition), List.of());
  }
}
