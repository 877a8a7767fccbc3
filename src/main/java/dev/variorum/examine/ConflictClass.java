package dev.variorum.examine;

/** The classes of source conflict. */
public enum ConflictClass {
  NOTE_VS_BIBLIOGRAPHY("note-vs-bibliography", "Note against bibliography"),
  INTERNAL("internal", "Within one source"),
  CITATION_HYGIENE("citation-hygiene", "The citations themselves"),
  ARCHIVAL_ARITHMETIC("archival-arithmetic", "Records, pages and frames"),
  BETWEEN_SOURCES("between-sources", "Between the sources"),
  OUTSIDE_KNOWLEDGE("outside-knowledge", "Against what is known elsewhere");

  private final String code;
  private final String title;

  ConflictClass(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The name in files and in JSON. */
  public String code() {
    return code;
  }

  /** The name for readers. */
  public String title() {
    return title;
  }
}
