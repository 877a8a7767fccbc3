package dev.variorum.cli;

import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.RenderedEntry;
import java.io.PrintWriter;
import java.util.List;

/** Prints rendered entries with what their notation needs around them. */
final class EntryPrinter {

  private final PrintWriter out;

  EntryPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(List<RenderedEntry> entries, Format format) {
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
      case RTF -> {
        line("{\\rtf1\\ansi\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}");
        entries.forEach(entry -> line("\\pard\\li720\\fi-720 " + entry.text() + "\\par"));
        line("}");
      }
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
