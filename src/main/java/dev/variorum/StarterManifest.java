package dev.variorum;

import dev.variorum.model.Document;
import dev.variorum.render.TitleCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The manifest of an edition that has just been begun, with a word on each line to be filled in.
 */
final class StarterManifest {

  private static final int LETTERS = 26;
  private static final String STYLE = "chicago-notes-bibliography";

  private StarterManifest() {}

  /**
   * A text of the new edition.
   *
   * @param file its name in the folder of sources; no two are alike
   */
  record Source(String id, String siglum, String file, String sha256, String title) {

    /** The next text, told apart from those before it. */
    static Source of(int index, Path text, Document document, List<Source> before) {
      Set<String> ids = new HashSet<>();
      Set<String> files = new HashSet<>();
      before.forEach(
          source -> {
            ids.add(source.id());
            files.add(source.file());
          });
      Path name = text.getFileName();
      return new Source(
          apart(document.id(), ids),
          siglum(index),
          apart(name == null ? document.id() : name.toString(), files),
          document.source().sha256(),
          title(document));
    }

    private static String title(Document document) {
      String title = TitleCase.of(document.title().strip()).replaceFirst("(?<=\\p{L}{3})\\.$", "");
      return title.isEmpty() ? document.id() : title;
    }

    private static String apart(String name, Set<String> taken) {
      String free = name;
      for (int i = 2; taken.contains(free); i++) {
        free = i + "-" + name;
      }
      return free;
    }

    private static String siglum(int index) {
      String letter = Character.toString('A' + index % LETTERS);
      return index < LETTERS ? letter : letter + index / LETTERS;
    }
  }

  static String yaml(List<Source> sources, String language, String works) {
    List<String> lines = new ArrayList<>();
    lines.add("# README.md in this folder says what else an edition may hold.");
    lines.add("title: " + quoted(sources.get(0).title()));
    lines.add("editors: []                   # [Ann Editor, Bo Editor]");
    lines.add("language: " + language + "                  # guessed from the text");
    lines.add("version: 0.1.0");
    lines.add("");
    lines.add("sources:");
    for (Source source : sources) {
      lines.add("  - id: " + quoted(source.id()));
      lines.add("    siglum: " + source.siglum());
      lines.add("    file: " + quoted(source.file()));
      lines.add("    sha256: " + quoted(source.sha256()));
      lines.add("    title: " + quoted(source.title()));
    }
    lines.add("");
    lines.add("search-path: [sources]");
    lines.add("");
    lines.add("bibliography:");
    lines.add("  - " + works);
    lines.add("");
    lines.add(
        "# open: works that only the notes name are told apart too, and get keys of their own.");
    lines.add("# listed: once the bibliography is complete; what it lacks is then reported.");
    lines.add("citing: open");
    lines.add("");
    lines.add("# The first is the edition's own; 'variorum styles WORDS' finds others.");
    lines.add("styles:");
    lines.add("  - " + STYLE);
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.replaceAll("\\s+", " ")
        .codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                out.append('\\');
              }
              if (!Character.isISOControl(point)) {
                out.appendCodePoint(point);
              }
            });
    return out.append('"').toString();
  }
}
