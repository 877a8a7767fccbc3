package dev.variorum.bibliography;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which BibTeX type and field stands for which CSL type and variable. */
final class BibTexFields {

  static final Map<String, String> NAMES =
      Map.of(
          "author", "author",
          "editor", "editor",
          "translator", "translator",
          "bookauthor", "container-author");

  private static final Map<String, String> TYPES = types();

  private static final Map<String, String> TEXTS = texts();

  private BibTexFields() {}

  /** The CSL type of an entry type; a document where it is not known. */
  static String cslType(String type) {
    return TYPES.getOrDefault(type, "document");
  }

  static String bibType(String cslType, BibTexDialect dialect) {
    boolean modern = dialect == BibTexDialect.BIBLATEX;
    return switch (cslType) {
      case "book", "classic" -> "book";
      case "article-journal", "article-magazine", "article-newspaper", "review", "review-book" ->
          "article";
      case "chapter" -> "incollection";
      case "entry", "entry-dictionary", "entry-encyclopedia" ->
          modern ? "inreference" : "incollection";
      case "paper-conference" -> "inproceedings";
      case "thesis" -> modern ? "thesis" : "phdthesis";
      case "report" -> modern ? "report" : "techreport";
      case "webpage", "post", "post-weblog" -> modern ? "online" : "misc";
      case "pamphlet" -> "booklet";
      case "manuscript", "speech" -> "unpublished";
      case "patent" -> modern ? "patent" : "misc";
      case "dataset" -> modern ? "dataset" : "misc";
      case "software" -> modern ? "software" : "misc";
      case "periodical" -> modern ? "periodical" : "misc";
      default -> "misc";
    };
  }

  /** The CSL variable that a field of an entry of a CSL type means; null where it means none. */
  static @Nullable String variable(String field, String cslType) {
    if (field.equals("number")) {
      return switch (cslType) {
        case "article-journal", "article-magazine", "article-newspaper" -> "issue";
        case "book", "chapter", "paper-conference" -> "collection-number";
        default -> "number";
      };
    }
    return TEXTS.get(field);
  }

  /** The field for a CSL text variable; null where the dialect has none. */
  static @Nullable String field(String variable, String cslType, BibTexDialect dialect) {
    boolean modern = dialect == BibTexDialect.BIBLATEX;
    boolean article = cslType.startsWith("article-");
    boolean inBook = cslType.equals("chapter") || cslType.equals("paper-conference");
    return switch (variable) {
      case "container-title" ->
          article
              ? modern ? "journaltitle" : "journal"
              : inBook || cslType.startsWith("entry") ? "booktitle" : null;
      case "publisher" ->
          switch (cslType) {
            case "thesis" -> modern ? "institution" : "school";
            case "report" -> "institution";
            case "webpage" -> modern ? "organization" : "publisher";
            default -> "publisher";
          };
      case "publisher-place" -> modern ? "location" : "address";
      case "issue" -> article ? "number" : null;
      case "collection-number" -> inBook || cslType.equals("book") ? "number" : null;
      case "number" -> article || inBook || cslType.equals("book") ? null : "number";
      case "title-short" -> "shorttitle";
      case "collection-title" -> "series";
      case "number-of-volumes" -> "volumes";
      case "page" -> "pages";
      case "number-of-pages" -> "pagetotal";
      case "genre" -> "type";
      case "annote" -> modern ? "annotation" : "annote";
      case "keyword" -> "keywords";
      case "language" -> modern ? "langid" : "language";
      case "chapter-number" -> "chapter";
      case "event-title" -> modern ? "eventtitle" : null;
      case "event-place" -> modern ? "venue" : null;
      case "status" -> modern ? "pubstate" : null;
      case "call-number" -> modern ? "library" : null;
      case "original-title" -> modern ? "origtitle" : null;
      case "original-publisher" -> modern ? "origpublisher" : null;
      case "original-publisher-place" -> modern ? "origlocation" : null;
      case "title", "volume", "edition", "note", "abstract", "part", "version" -> variable;
      case "DOI" -> "doi";
      case "URL" -> "url";
      case "ISBN" -> "isbn";
      case "ISSN" -> "issn";
      default -> null;
    };
  }

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    put(types, "book", "book mvbook collection mvcollection reference mvreference proceedings");
    put(types, "book", "mvproceedings manual");
    put(types, "chapter", "incollection inbook bookinbook suppbook suppcollection");
    put(types, "article-journal", "article suppperiodical");
    put(types, "entry-encyclopedia", "inreference");
    put(types, "paper-conference", "inproceedings conference");
    put(types, "thesis", "thesis phdthesis mastersthesis");
    put(types, "report", "report techreport");
    put(types, "webpage", "online electronic www");
    put(types, "pamphlet", "booklet");
    put(types, "manuscript", "unpublished");
    for (String same : new String[] {"patent", "dataset", "software", "periodical"}) {
      types.put(same, same);
    }
    put(types, "legislation", "legislation legal");
    types.put("jurisdiction", "legal_case");
    put(types, "collection", "archive");
    return Map.copyOf(types);
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String same : "title volume edition note abstract part version".split(" ")) {
      texts.put(same, same);
    }
    put(texts, "container-title", "journaltitle journal booktitle");
    put(texts, "publisher", "publisher institution school organization");
    put(texts, "publisher-place", "location address place");
    put(texts, "issue", "issue");
    put(texts, "title-short", "shorttitle");
    put(texts, "collection-title", "series");
    put(texts, "number-of-volumes", "volumes");
    put(texts, "page", "pages");
    put(texts, "number-of-pages", "pagetotal");
    put(texts, "genre", "type");
    put(texts, "annote", "annotation annote");
    put(texts, "keyword", "keywords");
    put(texts, "language", "langid language");
    put(texts, "chapter-number", "chapter");
    put(texts, "event-title", "eventtitle");
    put(texts, "event-place", "venue");
    put(texts, "status", "pubstate");
    put(texts, "call-number", "library");
    put(texts, "original-title", "origtitle");
    put(texts, "original-publisher", "origpublisher");
    put(texts, "original-publisher-place", "origlocation");
    put(texts, "DOI", "doi");
    put(texts, "URL", "url");
    put(texts, "ISBN", "isbn");
    put(texts, "ISSN", "issn");
    return Map.copyOf(texts);
  }

  private static void put(Map<String, String> map, String value, String keys) {
    for (String key : keys.split(" ")) {
      map.put(key, value);
    }
  }
}
