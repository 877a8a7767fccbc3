package dev.variorum.read;

import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds Pandoc's {@code [@key, p. 12; see @other]}, {@code @key [p. 3]} and {@code @key}. */
public final class PandocCitations {

  private static final int LONGEST = 1_200;
  private static final String KEY = "[\\p{L}\\d_](?:[\\p{L}\\d_:.#$%&+?<>~/-]{0,120}[\\p{L}\\d])?";
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![\\w@.])@(" + KEY + ")(?:\\s?\\[([^\\[\\]@]{1,80})\\])?");
  private static final Pattern CITE =
      Pattern.compile("([^@]{0,600})@(" + KEY + ")(?:\\s*,\\s*(.*))?", Pattern.DOTALL);
  private static final Pattern LOCATOR =
      Pattern.compile(
          "(?:(pp?|vols?|chaps?|nn?|notes?|secs?|pts?|reel|frs?|docs?|nos?|figs?)\\b\\.?\\s*)?"
              + "([\\dA-Zivxlc][\\w–—-]{0,20}(?:\\s?[,–-]\\s?[\\dA-Z][\\w–-]{0,20}){0,20})(.*)",
          Pattern.DOTALL);

  private PandocCitations() {}

  /** A citation group in a text; the span holds its brackets. */
  public record Found(Inline.CitationGroup group, int start, int end) {}

  /**
   * The citation groups of a text, in order.
   *
   * @param offset offset in the source of the first character of the text
   */
  public static List<Found> in(String text, int offset) {
    List<Found> found = new ArrayList<>();
    if (text.indexOf('@') < 0) {
      return found;
    }
    Matcher inText = IN_TEXT.matcher(text).useTransparentBounds(true);
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open = i;
      } else if (c == ']' && open >= 0) {
        bracketed(text, open, i + 1, offset, found);
        open = -1;
      } else if (c == '@' && open < 0 && inText.region(i, text.length()).lookingAt()) {
        List<Inline.Cite> cites = List.of(cite("", inText.group(1), inText.group(2)));
        Span span = new Span(offset + i, offset + inText.end());
        found.add(new Found(new Inline.CitationGroup(cites, true, span), i, inText.end()));
        i = inText.end() - 1;
      }
    }
    return found;
  }

  private static void bracketed(String text, int open, int end, int offset, List<Found> found) {
    if (end - open > LONGEST) {
      return;
    }
    List<Inline.Cite> cites = new ArrayList<>();
    for (String part : text.substring(open + 1, end - 1).split(";", -1)) {
      Matcher cite = CITE.matcher(part.strip());
      if (!cite.matches()) {
        return;
      }
      String prefix = cite.group(1).endsWith("-") ? cite.group(1) : cite.group(1).strip();
      cites.add(cite(prefix.replaceFirst("-$", "").strip(), cite.group(2), cite.group(3)));
    }
    Span span = new Span(offset + open, offset + end);
    found.add(new Found(new Inline.CitationGroup(cites, false, span), open, end));
  }

  private static Inline.Cite cite(String prefix, String key, @Nullable String tail) {
    if (tail == null || tail.isBlank()) {
      return new Inline.Cite(key, prefix, "", "", "");
    }
    String printed = tail.strip();
    Matcher locator = LOCATOR.matcher(printed);
    boolean numbered = Character.isDigit(printed.charAt(0)) || printed.matches("[ivxlc]+\\b.*");
    if (locator.matches() && (locator.group(1) != null || numbered)) {
      return new Inline.Cite(
          key, prefix, locator.group(2), label(locator.group(1)), locator.group(3));
    }
    return new Inline.Cite(key, prefix, "", "", printed);
  }

  private static String label(@Nullable String printed) {
    if (printed == null) {
      return "page";
    }
    return switch (printed) {
      case "vol", "vols" -> "volume";
      case "chap", "chaps" -> "chapter";
      case "n", "nn", "note", "notes" -> "note";
      case "sec", "secs" -> "section";
      case "pt", "pts" -> "part";
      case "reel" -> "reel";
      case "fr", "frs" -> "frame";
      case "doc", "docs" -> "document";
      case "no", "nos" -> "issue";
      case "fig", "figs" -> "figure";
      default -> "page";
    };
  }
}
