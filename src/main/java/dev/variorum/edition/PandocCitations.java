package dev.variorum.edition;

import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code [@key, p. 12; see @other]}, {@code @key [p. 3]} and {@code @key} in a text. */
final class PandocCitations {

  private static final Span NONE = new Span(0, 0);
  private static final String KEY = "[\\p{L}\\d_][\\p{L}\\d_:.#$%&+?<>~/-]*[\\p{L}\\d]|[\\p{L}\\d]";
  private static final Pattern GROUP = Pattern.compile("\\[([^\\[\\]]{0,600}@[^\\[\\]]{1,600})\\]");
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![\\w@])@(" + KEY + ")(?:\\s?\\[([^\\[\\]]{1,80})\\])?");
  private static final Pattern CITE =
      Pattern.compile("(.*?)-?@(" + KEY + ")(?:\\s*,\\s*(.*))?", Pattern.DOTALL);
  private static final Pattern LOCATOR =
      Pattern.compile(
          "(?:(pp?\\.|vols?\\.|chaps?\\.|nn?\\.|notes?|secs?\\.|pts?\\.|reel|frs?\\.|docs?\\.|nos?\\.|fig\\.)\\s*)?"
              + "([\\dA-Zivxlc][\\w–—-]{0,20}(?:\\s?[,–-]\\s?[\\dA-Z][\\w–-]{0,20})*)(.*)",
          Pattern.DOTALL);

  private PandocCitations() {}

  static List<Inline> parse(String text) {
    List<Inline> found = new ArrayList<>();
    Matcher group = GROUP.matcher(text);
    int from = 0;
    while (group.find()) {
      inText(text.substring(from, group.start()), found);
      List<Inline.Cite> cites = new ArrayList<>();
      for (String part : group.group(1).split(";")) {
        Matcher cite = CITE.matcher(part.strip());
        if (cite.matches()) {
          cites.add(cite(cite.group(1).strip(), cite.group(2), cite.group(3)));
        }
      }
      if (cites.isEmpty()) {
        found.add(new Inline.Text(group.group(), NONE));
      } else {
        found.add(new Inline.CitationGroup(cites, false, NONE));
      }
      from = group.end();
    }
    inText(text.substring(from), found);
    return found;
  }

  private static void inText(String text, List<Inline> found) {
    Matcher cite = IN_TEXT.matcher(text);
    int from = 0;
    while (cite.find()) {
      plain(text.substring(from, cite.start()), found);
      found.add(
          new Inline.CitationGroup(List.of(cite("", cite.group(1), cite.group(2))), true, NONE));
      from = cite.end();
    }
    plain(text.substring(from), found);
  }

  private static void plain(String text, List<Inline> found) {
    if (!text.isEmpty()) {
      found.add(new Inline.Text(text, NONE));
    }
  }

  private static Inline.Cite cite(
      String prefix, String key, @org.jspecify.annotations.Nullable String tail) {
    if (tail == null || tail.isBlank()) {
      return new Inline.Cite(key, prefix, "", "", "");
    }
    Matcher locator = LOCATOR.matcher(tail.strip());
    if (locator.matches() && (locator.group(1) != null || startsWithNumber(tail.strip()))) {
      return new Inline.Cite(
          key, prefix, locator.group(2), label(locator.group(1)), locator.group(3));
    }
    return new Inline.Cite(key, prefix, "", "", tail.strip());
  }

  private static boolean startsWithNumber(String text) {
    return Character.isDigit(text.charAt(0)) || text.matches("[ivxlc]+\\b.*");
  }

  private static String label(@org.jspecify.annotations.Nullable String printed) {
    if (printed == null) {
      return "page";
    }
    return switch (printed) {
      case "vol.", "vols." -> "volume";
      case "chap.", "chaps." -> "chapter";
      case "n.", "nn.", "note", "notes" -> "note";
      case "sec.", "secs." -> "section";
      case "pt.", "pts." -> "part";
      case "reel" -> "reel";
      case "fr.", "frs." -> "frame";
      case "doc.", "docs." -> "document";
      case "no.", "nos." -> "issue";
      case "fig." -> "figure";
      default -> "page";
    };
  }
}
