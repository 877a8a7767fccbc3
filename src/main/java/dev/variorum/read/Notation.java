package dev.variorum.read;

import dev.variorum.source.SourceText;
import java.util.Locale;
import java.util.regex.Pattern;

/** The notation of a text: told by what it holds, and by the extension of its file. */
enum Notation {
  PLAIN,
  MARKDOWN,
  HTML,
  TEI;

  private static final int HEAD = 4_000;
  private static final Pattern TEI_ROOT =
      Pattern.compile("<(?:\\w{1,20}:)?(?:TEI|TEI\\.2|teiCorpus)[\\s>]");
  private static final Pattern HTML_ROOT =
      Pattern.compile("<(?:!doctype\\s+html|html|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKDOWN_NOTE = Pattern.compile("(?m)^\\[\\^[^\\]\\s]{1,80}\\]:");
  private static final Pattern PLAIN_NOTE =
      Pattern.compile("(?m)^\\s{0,8}(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|\\[Footnote |\\[\\d{1,4}\\] )");

  static Notation of(SourceText source) {
    String name = source.file().toLowerCase(Locale.ROOT);
    String text = source.text();
    String head = text.substring(0, Math.min(text.length(), HEAD)).stripLeading();
    if (head.startsWith("<")) {
      if (TEI_ROOT.matcher(head).find()) {
        return TEI;
      }
      if (HTML_ROOT.matcher(head).find() || isHtml(name)) {
        return HTML;
      }
    }
    if (isHtml(name)) {
      return HTML;
    }
    boolean named = name.endsWith(".md") || name.endsWith(".markdown");
    boolean marked = MARKDOWN_NOTE.matcher(text).find();
    if (marked) {
      return MARKDOWN;
    }
    return named && !PLAIN_NOTE.matcher(text).find() ? MARKDOWN : PLAIN;
  }

  private static boolean isHtml(String name) {
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
  }
}
