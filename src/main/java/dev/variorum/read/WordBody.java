package dev.variorum.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Gathers the paragraphs of a part of a Word file and writes them as TEI. */
final class WordBody {

  private static final Pattern HEADING = Pattern.compile("heading ?(\\d)");
  private static final int NONE = 99;

  /**
   * A paragraph.
   *
   * @param level of a heading, 0 for a title, 99 for text
   * @param markup whether it is markup between paragraphs, as the parts of a table
   */
  private record Paragraph(int level, boolean quoted, boolean markup, String content) {}

  private final Map<String, String> styles;
  private final Map<String, String> notes;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();
  private final StringBuilder run = new StringBuilder();
  private int level = NONE;
  private boolean quoted;
  private boolean italic;
  private boolean bold;
  private boolean raised;
  private boolean inRun;
  private boolean inText;
  private int footnotes;

  WordBody(Map<String, String> styles, Map<String, String> notes) {
    this.styles = styles;
    this.notes = notes;
  }

  static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  void take(XMLStreamReader reader, int event) {
    if (event == XMLStreamReader.START_ELEMENT) {
      start(reader);
    } else if (event == XMLStreamReader.END_ELEMENT) {
      end(reader.getLocalName());
    } else if (event == XMLStreamReader.CHARACTERS && inText) {
      run.append(escape(reader.getText()));
    }
  }

  private void start(XMLStreamReader reader) {
    switch (reader.getLocalName()) {
      case "pStyle" ->
          style(styles.getOrDefault(attribute(reader, "val"), attribute(reader, "val")));
      case "r" -> {
        inRun = true;
        italic = false;
        bold = false;
        raised = false;
      }
      case "i" -> italic = inRun && isOn(reader);
      case "b" -> bold = inRun && isOn(reader);
      case "vertAlign" -> raised = attribute(reader, "val").equals("superscript");
      case "t" -> inText = true;
      case "tab", "br", "cr" -> run.append(inRun ? " " : "");
      case "noBreakHyphen" -> run.append('-');
      case "footnoteReference" -> note("footnote" + attribute(reader, "id"));
      case "endnoteReference" -> note("endnote" + attribute(reader, "id"));
      case "tbl" -> markup("<table>");
      case "tr" -> markup("<row>");
      case "tc" -> markup("<cell>");
      default -> {}
    }
  }

  private static boolean isOn(XMLStreamReader reader) {
    String value = attribute(reader, "val");
    return !value.equals("0") && !value.equals("false") && !value.equals("none");
  }

  private void style(String name) {
    Matcher heading = HEADING.matcher(name.toLowerCase(java.util.Locale.ROOT));
    if (heading.lookingAt()) {
      level = Integer.parseInt(heading.group(1));
    } else if (name.equalsIgnoreCase("title")) {
      level = 0;
    }
    quoted = name.toLowerCase(java.util.Locale.ROOT).contains("quot");
  }

  private void note(String id) {
    String text = notes.get(id);
    if (text != null) {
      footnotes++;
      run.append("<note n=\"").append(footnotes).append("\">").append(text).append("</note>");
    }
  }

  private void markup(String tag) {
    paragraphs.add(new Paragraph(NONE, false, true, tag));
  }

  private void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "r" -> {
        String text = run.toString();
        run.setLength(0);
        inRun = false;
        boolean styled = !text.isBlank() && !text.startsWith("<note");
        String look = raised ? "superscript" : italic ? "italic" : bold ? "bold" : "";
        boolean plain = look.isEmpty() || !styled;
        content.append(plain ? text : "<hi rend=\"" + look + "\">" + text + "</hi>");
      }
      case "p" -> {
        if (!content.toString().isBlank()) {
          paragraphs.add(new Paragraph(level, quoted, false, content.toString().strip()));
        }
        content.setLength(0);
        level = NONE;
        quoted = false;
      }
      case "tbl" -> markup("</table>");
      case "tr" -> markup("</row>");
      case "tc" -> markup("</cell>");
      default -> {}
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The paragraphs alone, for a note. */
  String paragraphs() {
    StringBuilder out = new StringBuilder();
    paragraphs.forEach(paragraph -> out.append(plain(paragraph)));
    return out.toString();
  }

  private static String plain(Paragraph paragraph) {
    String text = paragraph.content();
    return paragraph.markup() ? text : "<p>" + text + "</p>";
  }

  /**
   * The whole as a TEI file; the highest level of heading has the divisions. A title, or a single
   * heading above all others, is that of the whole.
   */
  String tei() {
    int[] counts = new int[NONE + 1];
    paragraphs.forEach(paragraph -> counts[paragraph.level()]++);
    int first =
        paragraphs.stream()
            .mapToInt(Paragraph::level)
            .filter(l -> l < NONE)
            .findFirst()
            .orElse(NONE);
    int top = level(counts, 1);
    int second = level(counts, top + 1);
    boolean titled = first == top && counts[top] == 1 && second < NONE;
    int divided = titled ? second : top;
    StringBuilder out = new StringBuilder("<TEI><text><body>\n");
    boolean open = false;
    for (Paragraph paragraph : paragraphs) {
      boolean heading = paragraph.level() < NONE;
      if (heading && paragraph.level() <= divided) {
        boolean whole = paragraph.level() == 0 || (titled && paragraph.level() == top);
        out.append(open ? "</div>\n" : "").append(whole ? "<div type=\"whole\">" : "<div>");
        open = true;
      }
      if (heading) {
        out.append("<head>").append(paragraph.content()).append("</head>\n");
      } else if (paragraph.quoted()) {
        out.append("<quote>").append(plain(paragraph)).append("</quote>\n");
      } else {
        out.append(plain(paragraph)).append('\n');
      }
    }
    return out.append(open ? "</div>\n" : "").append("</body></text></TEI>\n").toString();
  }

  /** The highest level, not above one, that a heading has. */
  private static int level(int[] counts, int from) {
    int level = Math.min(from, NONE);
    while (level < NONE && counts[level] == 0) {
      level++;
    }
    return level;
  }
}
