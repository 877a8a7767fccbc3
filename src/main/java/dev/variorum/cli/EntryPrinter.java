package dev.variorum.cli;

import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.RenderedEntry;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints rendered entries with what their notation needs around them. */
final class EntryPrinter {

  private final PrintWriter out;

  EntryPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints groups of entries.
   *
   * @param groups entries by the title of their group; those under the empty title have none
   */
  void print(Map<String, List<RenderedEntry>> groups, Format format) {
    if (format == Format.RTF) {
      line("{\\rtf1\\ansi\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}");
    }
    groups.forEach(
        (title, entries) -> {
          if (!title.isEmpty()) {
            line(heading(title, format));
          }
          if (!entries.isEmpty()) {
            entries(entries, format);
          }
        });
    if (format == Format.RTF) {
      line("}");
    }
  }

  private static String heading(String title, Format format) {
    String text = format.escape(title);
    return switch (format) {
      case HTML -> "<h2>" + text + "</h2>";
      case MARKDOWN -> "\n## " + text + "\n";
      case TEX -> "\n\\section*{" + text + "}\n";
      case RTF -> "\\pard\\b " + text + "\\b0\\par";
      case TEXT -> "\n" + text + "\n";
    };
  }

  private void entries(List<RenderedEntry> entries, Format format) {
    switch (format) {
      case HTML -> {
        line("<div class=\"csl-bib-body\">");
        for (RenderedEntry entry : entries) {
          line(
              "  <div class=\"csl-entry\" data-key=\""
                  + attribute(entry.key())
                  + "\">"
                  + entry.text()
                  + "</div>");
        }
        line("</div>");
      }
      case RTF -> entries.forEach(entry -> line("\\pard\\li720\\fi-720 " + entry.text() + "\\par"));
      case TEXT -> entries.forEach(entry -> line(entry.text()));
      case MARKDOWN, TEX -> {
        for (int i = 0; i < entries.size(); i++) {
          line((i == 0 ? "" : "\n") + entries.get(i).text());
        }
      }
    }
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
