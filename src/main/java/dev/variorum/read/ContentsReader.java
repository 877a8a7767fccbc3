package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a printed table of contents: label, title, leaders, page. */
final class ContentsReader {

  private static final Pattern PAGE =
      Pattern.compile("(?:[.\\s\\u2026]{2,}|\\t)[.\\s]*([ivxlc]{1,8}|\\d{1,4})$");
  private static final Pattern LABEL =
      Pattern.compile(
          "((?:CHAPTER|Chapter|Figure|Table)\\s+\\S{1,8}|[IVXLC]{1,8}\\.?|[A-Z]\\.|\\d{1,3}\\.)\\s+(?=\\S)");

  private static final int SHORTEST_DIVIDED = 30;

  private ContentsReader() {}

  static List<Block.ContentsLine> read(Chunk chunk) {
    List<Block.ContentsLine> lines = new ArrayList<>();
    for (int i = 0; i < chunk.lines().size(); i++) {
      Block.ContentsLine line = line(chunk.line(i), chunk.lines().get(i));
      int last = lines.size() - 1;
      if (last >= 0 && goesOn(chunk, i, lines.get(last), line)) {
        lines.set(last, joined(lines.get(last), line));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  /** A long title runs on under itself, and its page stands where it ends. */
  private static boolean goesOn(
      Chunk chunk, int index, Block.ContentsLine before, Block.ContentsLine line) {
    boolean hanging = column(chunk, index) > column(chunk, index - 1);
    return before.page().isEmpty()
        && before.title().length() >= SHORTEST_DIVIDED
        && line.label().isEmpty()
        && (hanging || (!before.label().isEmpty() && !line.page().isEmpty()));
  }

  private static Block.ContentsLine joined(Block.ContentsLine first, Block.ContentsLine second) {
    return new Block.ContentsLine(
        first.label(),
        first.title() + " " + second.title(),
        second.page(),
        first.level(),
        first.span().cover(second.span()));
  }

  private static int column(Chunk chunk, int line) {
    int start = chunk.lines().get(line).start();
    return start - (chunk.source().text().lastIndexOf('\n', start - 1) + 1);
  }

  private static Block.ContentsLine line(String text, Span span) {
    String rest = text;
    String page = "";
    Matcher pageMatcher = PAGE.matcher(text);
    if (text.length() < 400 && pageMatcher.find()) {
      page = pageMatcher.group(1);
      rest = text.substring(0, pageMatcher.start());
    }
    String label = "";
    Matcher labelMatcher = LABEL.matcher(rest);
    if (labelMatcher.lookingAt()) {
      label = labelMatcher.group(1);
      rest = rest.substring(labelMatcher.end());
    }
    String title = stripLeaders(rest);
    return new Block.ContentsLine(label, title, page, label.isEmpty() ? 1 : 2, span);
  }

  private static String stripLeaders(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '.' || Chunk.isBlank(text.charAt(end - 1)))) {
      end--;
    }
    boolean abbreviation =
        end < text.length() && text.startsWith(".", end) && end + 1 == text.length();
    return text.substring(0, abbreviation ? end + 1 : end).strip();
  }
}
