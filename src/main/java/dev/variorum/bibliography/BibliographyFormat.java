package dev.variorum.bibliography;

import dev.variorum.source.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The exchange formats of bibliographies. Both TeX formats are read alike. */
public enum BibliographyFormat {
  CSL_JSON("json"),
  BIBTEX("bibtex"),
  BIBLATEX("biblatex"),
  RIS("ris");

  private final String label;

  BibliographyFormat(String label) {
    this.label = label;
  }

  /** The name on the command line: json, bibtex, biblatex, ris. */
  public String label() {
    return label;
  }

  public static Optional<BibliographyFormat> named(String label) {
    for (BibliographyFormat format : values()) {
      if (format.label.equals(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  static Optional<BibliographyFormat> ofFile(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".csljson")) {
      return Optional.of(CSL_JSON);
    }
    if (name.endsWith(".bib") || name.endsWith(".bibtex")) {
      return Optional.of(BIBLATEX);
    }
    return name.endsWith(".ris") ? Optional.of(RIS) : Optional.empty();
  }

  /** The format that the first characters show. */
  static Optional<BibliographyFormat> ofText(String text) {
    String start = text.substring(0, Math.min(text.length(), 4000)).strip();
    if (start.startsWith("[") || start.startsWith("{")) {
      return Optional.of(CSL_JSON);
    }
    if (start.startsWith("TY  -")) {
      return Optional.of(RIS);
    }
    return start.startsWith("@") || start.contains("\n@")
        ? Optional.of(BIBLATEX)
        : Optional.empty();
  }

  FormatReader reader() {
    return switch (this) {
      case CSL_JSON -> new CslJsonReader();
      case BIBTEX, BIBLATEX -> new BibTexReader();
      case RIS -> new RisReader();
    };
  }

  FormatWriter writer() {
    return switch (this) {
      case CSL_JSON -> new CslJsonWriter();
      case BIBTEX -> new BibTexWriter(BibTexDialect.BIBTEX);
      case BIBLATEX -> new BibTexWriter(BibTexDialect.BIBLATEX);
      case RIS -> new RisWriter();
    };
  }

  /** Reads a text; without state. */
  interface FormatReader {
    void read(String text, String file, List<LocatedItem> items, List<Diagnostic> problems);
  }

  /** Writes items; without state. */
  interface FormatWriter {
    String write(List<Item> items);
  }
}
