package dev.variorum.bibliography;

import java.util.Set;

/** The vocabulary of CSL-JSON 1.0.2. */
final class CslVariables {

  static final Set<String> TYPES =
      words(
          """
          article article-journal article-magazine article-newspaper bill book broadcast chapter
          classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
          graphic hearing interview legal_case legislation manuscript map motion_picture
          musical_score pamphlet paper-conference patent performance periodical
          personal_communication post post-weblog regulation report review review-book software song
          speech standard thesis treaty webpage
          """);

  static final Set<String> NAMES =
      words(
          """
          author chair collection-editor compiler composer container-author contributor curator
          director editor editorial-director executive-producer guest host illustrator interviewer
          narrator organizer original-author performer producer recipient reviewed-author
          script-writer series-creator translator
          """);

  static final Set<String> DATES =
      words("accessed available-date event-date issued original-date submitted");

  static final Set<String> TEXTS =
      words(
          """
          abstract annote archive archive-place archive_collection archive_location authority
          call-number chapter-number citation-key citation-label citation-number collection-number
          collection-title container-title container-title-short dimensions division DOI edition
          event event-place event-title first-reference-note-number genre ISBN ISSN issue
          journalAbbreviation jurisdiction keyword language locator medium note number
          number-of-pages number-of-volumes original-publisher original-publisher-place
          original-title page page-first part part-title PMCID PMID printing publisher
          publisher-place references reviewed-genre reviewed-title scale section shortTitle source
          status supplement title title-short URL version volume volume-title volume-title-short
          year-suffix
          """);

  private CslVariables() {}

  /** Whether the CSL-JSON schema has a member of this name beside id and type. */
  static boolean isKnown(String name) {
    return TEXTS.contains(name)
        || NAMES.contains(name)
        || DATES.contains(name)
        || name.equals("custom")
        || name.equals("categories");
  }

  private static Set<String> words(String words) {
    return Set.of(words.strip().split("\\s+"));
  }
}
