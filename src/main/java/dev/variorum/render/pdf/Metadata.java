package dev.variorum.render.pdf;

import java.util.List;

/**
 * What the file says of itself.
 *
 * @param language BCP 47
 * @param date day of the edition as {@code 2026-01-01}; every date in the file is this one
 * @param relation as {@code https://doi.org/10.25777/ft4g-r763}, or empty
 */
public record Metadata(
    String title,
    List<String> authors,
    List<String> editors,
    String language,
    String subject,
    String date,
    String rights,
    String relation) {
  public Metadata {
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
  }
}
