package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of the printed contents that names a division. */
final class ContentsMatch {

  private static final Pattern LABEL = Pattern.compile("\\p{L}{3,8}\\.?\\s+(\\d{1,3})");

  private ContentsMatch() {}

  /** The arabic page number that the contents give for a heading, matched by its title. */
  static Optional<Integer> page(
      List<Block.ContentsLine> contents, DivisionHeading heading, SourceText source) {
    StringBuilder title = new StringBuilder();
    for (Span line : heading.title()) {
      title.append(' ').append(source.slice(line));
    }
    String wanted = normalize(title.toString());
    for (Block.ContentsLine line : contents) {
      boolean same = !wanted.isEmpty() && normalize(line.title()).equals(wanted);
      if (same && line.page().matches("\\d{1,4}")) {
        return Optional.of(Integer.parseInt(line.page()));
      }
    }
    return Optional.empty();
  }

  /** The page that a list of figures gives for a label such as {@code Figure 3}. */
  static Optional<Integer> figurePage(List<Block.ContentsLine> contents, String label) {
    Matcher number = LABEL.matcher(label);
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    boolean listed = false;
    for (Block.ContentsLine line : contents) {
      String title = line.title().toLowerCase(Locale.ROOT);
      listed |= title.startsWith("figure") || title.startsWith("table");
      boolean same = line.label().replace(".", "").replaceAll("\\D+", "").equals(number.group(1));
      if (listed && same && line.page().matches("\\d{1,4}")) {
        return Optional.of(Integer.parseInt(line.page()));
      }
    }
    return Optional.empty();
  }

  private static String normalize(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) && !NoteMark.isSuperscript(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
