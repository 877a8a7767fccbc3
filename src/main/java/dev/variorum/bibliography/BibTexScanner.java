package dev.variorum.bibliography;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.LineMap;
import dev.variorum.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a BibTeX file. An entry that is broken is reported; reading goes on at the
 * next line that opens an entry.
 */
final class BibTexScanner {

  private static final int LONGEST_EXPANSION = 1_000_000;

  private final String text;
  private final String file;
  private final LineMap lines;
  private final List<Diagnostic> problems;
  private final List<BibTexEntry> entries = new ArrayList<>();
  private final Map<String, String> macros = new LinkedHashMap<>();
  private int at;

  BibTexScanner(String text, String file, List<Diagnostic> problems) {
    this.text = text;
    this.file = file;
    this.lines = new LineMap(text);
    this.problems = problems;
    String[] months = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    for (int i = 0; i < months.length; i++) {
      macros.put(months[i], Integer.toString(i + 1));
    }
  }

  List<BibTexEntry> scan() {
    while (true) {
      int open = text.indexOf('@', at);
      if (open < 0) {
        return entries;
      }
      at = open + 1;
      try {
        entry(open);
      } catch (Broken e) {
        Location place = lines.locate(Math.min(open, text.length()));
        problems.add(
            Diagnostic.at(file, place, e.reason, "Correct this entry; it is left out until then."));
        at = nextEntry(open + 1);
      }
    }
  }

  private void entry(int open) throws Broken {
    String type = word().toLowerCase(Locale.ROOT);
    skipSpace();
    if (type.isEmpty() || at >= text.length() || (peek() != '{' && peek() != '(')) {
      return;
    }
    char close = text.charAt(at++) == '{' ? '}' : ')';
    switch (type) {
      case "comment", "preamble" -> {
        at--;
        if (close == '}') {
          braced();
        }
      }
      case "string" -> {
        Map<String, String> definition = fields(close);
        definition.forEach((name, value) -> macros.put(name, value));
      }
      default -> {
        skipSpace();
        int start = at;
        while (at < text.length() && ",}) \t\r\n".indexOf(peek()) < 0) {
          at++;
        }
        String key = text.substring(start, at);
        skipSpace();
        if (at < text.length() && peek() == ',') {
          at++;
        } else if (at >= text.length() || peek() != close) {
          throw new Broken(
              key.isEmpty() ? "the entry has no key" : "a comma is missing after " + key);
        }
        Map<String, String> fields = fields(close);
        if (key.isEmpty()) {
          throw new Broken("the entry has no key");
        }
        entries.add(new BibTexEntry(type, key, fields, lines.lineAt(open) + 1));
      }
    }
  }

  private Map<String, String> fields(char close) throws Broken {
    Map<String, String> fields = new LinkedHashMap<>();
    while (true) {
      skipSpace();
      if (at >= text.length()) {
        throw new Broken("the entry is not closed");
      }
      if (peek() == close) {
        at++;
        return fields;
      }
      if (peek() == ',') {
        at++;
        continue;
      }
      String name = word().toLowerCase(Locale.ROOT);
      skipSpace();
      if (name.isEmpty() || at >= text.length() || peek() != '=') {
        throw new Broken(
            name.isEmpty() ? "expected a field, found " + excerpt() : "no value follows " + name);
      }
      at++;
      String value = value(name);
      if (fields.putIfAbsent(name, value) != null) {
        Location place = lines.locate(Math.min(at, text.length()));
        problems.add(
            Diagnostic.at(
                file,
                place,
                "the field " + name + " stands twice in an entry",
                "Take one of the two out; the first is used."));
      }
      skipSpace();
      if (at < text.length() && peek() != ',' && peek() != close) {
        throw new Broken("after the field " + name + " expected a comma, found " + excerpt());
      }
    }
  }

  private String value(String name) throws Broken {
    StringBuilder value = new StringBuilder();
    boolean expanded = false;
    while (true) {
      skipSpace();
      if (at >= text.length()) {
        throw new Broken("the entry is not closed");
      }
      char c = peek();
      if (c == '{') {
        value.append(braced());
      } else if (c == '"') {
        value.append(quoted());
      } else {
        value.append(macro(name));
        expanded = true;
      }
      if (expanded && value.length() > LONGEST_EXPANSION) {
        throw new Broken("the abbreviations in " + name + " expand beyond all bounds");
      }
      skipSpace();
      if (at < text.length() && peek() == '#') {
        at++;
      } else {
        return value.toString();
      }
    }
  }

  private String macro(String name) throws Broken {
    String word = word();
    if (word.isEmpty()) {
      throw new Broken("the field " + name + " has no value");
    }
    if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return word;
    }
    @Nullable String known = macros.get(word.toLowerCase(Locale.ROOT));
    if (known == null && PrintedDate.isTimeOfYear(word)) {
      return word;
    }
    if (known == null) {
      problems.add(
          Diagnostic.at(
              file,
              lines.locate(at - word.length()),
              "nothing defines the abbreviation " + word,
              "Add an @string for it, or put the value in braces; the word itself is used."));
      return word;
    }
    return known;
  }

  private String braced() throws Broken {
    int start = ++at;
    int depth = 1;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
        if (depth == 0) {
          return text.substring(start, at - 1);
        }
      } else if (c == '\n' && opensEntry(at)) {
        break;
      }
    }
    throw new Broken("a brace is not closed");
  }

  private String quoted() throws Broken {
    int start = ++at;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '"' && depth <= 0) {
        return text.substring(start, at - 1);
      } else if (c == '\n' && opensEntry(at)) {
        break;
      }
    }
    throw new Broken("a quotation mark is not closed");
  }

  /** Whether a line begins with an at sign, a word and an opening brace. */
  private boolean opensEntry(int lineStart) {
    int i = lineStart;
    if (i >= text.length() || text.charAt(i) != '@') {
      return false;
    }
    i++;
    int start = i;
    while (i < text.length() && i - start < 30 && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i > start && i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '(');
  }

  private int nextEntry(int from) {
    int line = text.indexOf('\n', from);
    while (line >= 0) {
      if (opensEntry(line + 1)) {
        return line + 1;
      }
      line = text.indexOf('\n', line + 1);
    }
    return text.length();
  }

  private String word() {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(peek())
        && "{}(),=#\"%@".indexOf(peek()) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    return text.charAt(at);
  }

  private String excerpt() {
    return "\"" + text.substring(at, Math.min(text.length(), at + 12)).replace('\n', ' ') + "\"";
  }

  /** An entry that cannot be read; never leaves this class. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Broken(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
