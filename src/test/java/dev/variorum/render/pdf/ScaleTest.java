package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.variorum.Specimen;
import dev.variorum.Variorum;
import dev.variorum.edition.Edition;
import dev.variorum.typeset.Flow;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Quality;
import dev.variorum.typeset.Typesetter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
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

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

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

  /** Sets and writes a book; gives the milliseconds that a page takes, whatever has the cores. */
  private static double write(Edition edition, int times) throws IOException {
    Geometry geometry = BookLook.geometry(edition.manifest().book());
    long start = System.nanoTime();
    long worked = PROCESS.getProcessCpuTime();
    Quality quality;
    try (PdfWriter writer = new PdfWriter(OutputStream.nullOutputStream(), geometry)) {
      quality = Typesetter.set(flow(edition, geometry, times), writer);
      writer.finish(Metadata.of(edition), List.of());
    }
    double worth = (PROCESS.getProcessCpuTime() - worked) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d times: %d pages, %d rounds, %.1f s, %.1f s of work%n",
        times,
        quality.pages(),
        quality.rounds(),
        (System.nanoTime() - start) / 1e9,
        worth);
    return worth * 1000 / quality.pages();
  }

  private static Flow flow(Edition edition, Geometry geometry, int times) {
    EditionFlow flow =
        new EditionFlow(edition, geometry, BookLook.family(edition.manifest().book()));
    return Copies.of(flow.flow(), times);
  }
}
