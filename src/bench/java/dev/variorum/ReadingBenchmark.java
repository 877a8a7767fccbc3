package dev.variorum;

import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.model.Document;
import dev.variorum.read.DocumentReader;
import dev.variorum.source.LineMap;
import dev.variorum.source.SourceFile;
import dev.variorum.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long reading and citing take, and that it grows with the length and no faster. The book of
 * 2,300 kB has some 1,950 notes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReadingBenchmark {

  /** Length of a book in thousands of characters; a path stands for the text of that file. */
  @Param({"100", "500", "2300", "10000", "50000"})
  public String text;

  private SourceText source;
  private Document document;

  @Setup
  public void prepare() {
    boolean length = text.matches("\\d+");
    String characters = length ? book(Integer.parseInt(text) * 1_000) : SourceFile.text(Path.of(text));
    source = new SourceText("b", "book.txt", "", characters, new LineMap(characters));
    document = DocumentReader.read(source);
  }

  /** Chapters of forty paragraphs, a note or two at each, with some 1,180 characters to a note. */
  private static String book(int length) {
    StringBuilder book = new StringBuilder(length + 2_000);
    for (int note = 0; book.length() < length; note++) {
      if (note % 60 == 0) {
        book.append("\n\nCHAPTER ").append(note / 60 + 1).append("\n\nTHE ROAD GOES ON\n\n");
      }
      int number = note % 60 + 1;
      for (int line = 0; line < 15; line++) {
        book.append("The road went on over the hill and down to the ").append(line).append(" houses of");
        book.append(line == 14 ? " the town.[" + number + "]\n\n" : " the vale,\n");
      }
      book.append('[').append(number).append("] ").append(reference(note)).append("\n\n");
    }
    return book.toString();
  }

  private static String reference(int note) {
    return switch (note % 4) {
      case 0 -> "Anna Berg" + note % 89 + ", _Roads of the North_ (Bergen: Nord, 1931), " + note + ".";
      case 1 -> "Ibid., " + note + ".";
      case 2 -> "Berg" + note % 89 + ", _Roads_, " + note + "; see also Lund, _Fords_, 4.";
      default -> "The toll was raised twice in that year, as the book of the town says.";
    };
  }

  @Benchmark
  public Document read() {
    return DocumentReader.read(source);
  }

  @Benchmark
  public CitedDocument cite() {
    return Citer.open(document, List.of());
  }
}
