package dev.variorum.bibliography;

import java.text.Normalizer;
import java.util.Map;

/** The text of BibTeX fields: TeX markup to characters and back. */
final class Latex {

  private static final Map<Character, String> ACCENTS =
      Map.ofEntries(
          Map.entry('`', "\u0300"),
          Map.entry('\'', "\u0301"),
          Map.entry('^', "\u0302"),
          Map.entry('~', "\u0303"),
          Map.entry('=', "\u0304"),
          Map.entry('u', "\u0306"),
          Map.entry('.', "\u0307"),
          Map.entry('"', "\u0308"),
          Map.entry('r', "\u030a"),
          Map.entry('H', "\u030b"),
          Map.entry('v', "\u030c"),
          Map.entry('d', "\u0323"),
          Map.entry('c', "\u0327"),
          Map.entry('k', "\u0328"),
          Map.entry('b', "\u0331"));

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("i", "ı"),
          Map.entry("j", "ȷ"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("dj", "đ"),
          Map.entry("DJ", "Đ"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("textquoteleft", "‘"),
          Map.entry("textquoteright", "’"),
          Map.entry("textquotedblleft", "“"),
          Map.entry("textquotedblright", "”"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textbraceleft", "{"),
          Map.entry("textbraceright", "}"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("pounds", "£"),
          Map.entry("S", "§"),
          Map.entry("copyright", "©"),
          Map.entry("guillemotleft", "«"),
          Map.entry("guillemotright", "»"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("TeX", "TeX"));

  private static final Map<String, String> TAGS =
      Map.of(
          "textit",
          "i",
          "emph",
          "i",
          "mkbibemph",
          "i",
          "textbf",
          "b",
          "textsc",
          "sc",
          "textsuperscript",
          "sup",
          "textsubscript",
          "sub");

  private static final int MAX_DEPTH = 50;

  private final String tex;
  private int at;

  private Latex(String tex) {
    this.tex = tex;
  }

  /** Characters for TeX: accents and symbols decoded, braces gone, emphasis as HTML-like tags. */
  static String decode(String tex) {
    StringBuilder out = new StringBuilder(tex.length());
    new Latex(tex).run(out, 0, false);
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** TeX for characters: only what TeX would misread is escaped, the rest stays Unicode. */
  static String encode(String text) {
    String marked = text.replace("\\", "\u0001").replace("{", "\u0002").replace("}", "\u0003");
    marked = emphasis(marked, "i", "\\emph{");
    marked = emphasis(marked, "b", "\\textbf{");
    marked = emphasis(marked, "sup", "\\textsuperscript{");
    marked = emphasis(marked, "sub", "\\textsubscript{");
    StringBuilder out = new StringBuilder(marked.length() + 16);
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '\u0001' -> out.append("\\textbackslash{}");
        case '\u0002' -> out.append("\\textbraceleft{}");
        case '\u0003' -> out.append("\\textbraceright{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '$', '&', '#', '%', '_' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Turns the innermost elements of a name into a command. */
  private static String emphasis(String text, String element, String command) {
    String open = "<" + element + ">";
    String close = "</" + element + ">";
    int start = text.indexOf(open);
    if (start < 0 || text.indexOf(close, start) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int done = 0;
    int end = -1;
    while (start >= 0) {
      int next = text.indexOf(open, start + 1);
      end = end < start ? text.indexOf(close, start) : end;
      if (end < 0) {
        break;
      }
      if (next < 0 || end < next) {
        out.append(text, done, start).append(command);
        out.append(text, start + open.length(), end).append('}');
        done = end + close.length();
      }
      start = next;
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Reads up to the end, or up to the brace that closes the group. */
  private void run(StringBuilder out, int depth, boolean group) {
    while (at < tex.length()) {
      char c = tex.charAt(at);
      if (c == '}') {
        at++;
        if (group) {
          return;
        }
      } else if (c == '{') {
        at++;
        if (depth < MAX_DEPTH) {
          run(out, depth + 1, true);
        }
      } else if (c == '\\') {
        at++;
        command(out, depth);
      } else if (c == '~') {
        out.append('\u00a0');
        at++;
      } else if (c == '$') {
        at++;
      } else if (tex.startsWith("---", at)) {
        out.append('—');
        at += 3;
      } else if (tex.startsWith("--", at)) {
        out.append('–');
        at += 2;
      } else if (tex.startsWith("``", at)) {
        out.append('“');
        at += 2;
      } else if (tex.startsWith("''", at)) {
        out.append('”');
        at += 2;
      } else if (Character.isWhitespace(c)) {
        skipSpace();
        out.append(' ');
      } else {
        out.append(c);
        at++;
      }
    }
  }

  private void command(StringBuilder out, int depth) {
    if (at >= tex.length()) {
      return;
    }
    int start = at;
    while (at < tex.length() && isLetter(tex.charAt(at))) {
      at++;
    }
    if (at == start) {
      symbol(out, depth, tex.charAt(at++));
      return;
    }
    String name = tex.substring(start, at);
    boolean accent = name.length() == 1 && ACCENTS.containsKey(name.charAt(0));
    skipSpace();
    if (accent) {
      accent(out, depth, name.charAt(0));
    } else if (SYMBOLS.containsKey(name)) {
      out.append(SYMBOLS.get(name));
      if (tex.startsWith("{}", at)) {
        at += 2;
      }
    } else if (TAGS.containsKey(name)) {
      String tag = TAGS.get(name);
      boolean small = "sc".equals(tag);
      out.append(small ? "<span style=\"font-variant: small-caps;\">" : "<" + tag + ">");
      argument(out, depth);
      out.append(small ? "</span>" : "</" + tag + ">");
    }
    // The name of any other command goes, its argument stays: \\url{…}, \\textrm{…}.
  }

  private void symbol(StringBuilder out, int depth, char c) {
    if (ACCENTS.containsKey(c)) {
      skipSpace();
      accent(out, depth, c);
    } else if (c == '\\' || Character.isWhitespace(c)) {
      out.append(' ');
    } else if (c != '/' && c != '-' && c != '!') {
      out.append(c == ',' || c == ';' || c == ':' ? ' ' : c);
    }
  }

  private void accent(StringBuilder out, int depth, char accent) {
    StringBuilder base = new StringBuilder();
    argument(base, depth);
    String text = base.toString().replace('ı', 'i').replace('ȷ', 'j');
    String mark = ACCENTS.get(accent);
    if (text.isEmpty()) {
      out.append(accent);
    } else {
      int first = text.offsetByCodePoints(0, 1);
      out.append(text, 0, first).append(mark).append(text.substring(first));
    }
  }

  /** A group, a command or one character. */
  private void argument(StringBuilder out, int depth) {
    if (at >= tex.length() || tex.charAt(at) == '}') {
      return;
    }
    if (depth >= MAX_DEPTH) {
      return;
    }
    if (tex.charAt(at) == '{') {
      at++;
      run(out, depth + 1, true);
    } else if (tex.charAt(at) == '\\') {
      at++;
      command(out, depth + 1);
    } else {
      out.appendCodePoint(tex.codePointAt(at));
      at += Character.charCount(tex.codePointAt(at));
    }
  }

  private void skipSpace() {
    while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
