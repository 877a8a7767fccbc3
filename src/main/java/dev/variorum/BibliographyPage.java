package dev.variorum;

import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.RenderedEntry;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.edition.Edition;
import java.util.List;

/** The bibliography as a page of its own, in the edition's first style that has one. */
final class BibliographyPage {

  private static final String FALLBACK = "chicago-notes-bibliography";

  private BibliographyPage() {}

  static String write(Edition edition) {
    String language = edition.manifest().language();
    Style style =
        edition.manifest().styles().stream()
            .map(Style::named)
            .filter(Style::hasBibliography)
            .findFirst()
            .orElseGet(() -> Style.named(FALLBACK));
    List<RenderedEntry> entries =
        CitationProcessor.of(style, language, edition.items())
            .markingLanguages(language)
            .bibliography(edition.items().keySet(), Format.HTML);
    return page(edition.manifest().title(), language, style.title(), entries);
  }

  /** A page of entries. */
  static String page(String title, String language, String style, List<RenderedEntry> entries) {
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"").append(escape(language)).append("\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>Bibliography: ").append(escape(title)).append("</title>\n<style>\n");
    out.append("body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem;");
    out.append(" font: 1.05rem/1.5 Georgia, \"Liberation Serif\", serif; }\n");
    out.append("p.entry { padding-left: 2em; text-indent: -2em; overflow-wrap: break-word; }\n");
    out.append("</style>\n</head>\n<body>\n<main>\n<h1>Bibliography</h1>\n<p>");
    out.append(escape(title)).append(". ").append(escape(style)).append(".</p>\n");
    for (RenderedEntry entry : entries) {
      out.append("<p class=\"entry\" id=\"work-").append(escape(entry.key())).append("\">");
      out.append(entry.text()).append("</p>\n");
    }
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
