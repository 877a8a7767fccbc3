package dev.variorum.bibliography;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which RIS type and tag stands for which CSL type and variable. */
final class RisTags {

  private static final Map<String, String> TYPES = types();

  private RisTags() {}

  private static Map<String, String> types() {
    String[] pairs = {
      "BOOK book",
      "CHAP chapter",
      "JOUR article-journal",
      "MGZN article-magazine",
      "NEWS article-newspaper",
      "THES thesis",
      "RPRT report",
      "ELEC webpage",
      "CPAPER paper-conference",
      "UNPB manuscript",
      "PAMP pamphlet",
      "GEN document",
      "MAP map",
      "PAT patent",
      "STAND standard",
      "CASE legal_case",
      "STAT legislation",
      "BILL bill",
      "HEAR hearing",
      "DATA dataset",
      "COMP software",
      "DICT entry-dictionary",
      "ENCYC entry-encyclopedia",
      "ICOMM personal_communication",
      "MANSCPT manuscript",
      "EDBOOK book",
      "CONF paper-conference",
      "CLSWK classic",
      "BLOG post-weblog",
      "SER periodical",
      "MPCT motion_picture",
      "MUSIC musical_score",
      "ART graphic",
      "FIGURE figure",
      "JFULL periodical",
      "EBOOK book",
      "ECHAP chapter",
      "EJOUR article-journal",
      "MISC document",
      "ABST article-journal",
      "INPR article-journal"
    };
    Map<String, String> types = new LinkedHashMap<>();
    for (String pair : pairs) {
      types.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1));
    }
    return Collections.unmodifiableMap(types);
  }

  static @Nullable String cslType(String ris) {
    return TYPES.get(ris);
  }

  static String risType(String csl) {
    for (Map.Entry<String, String> type : TYPES.entrySet()) {
      if (type.getValue().equals(csl)) {
        return type.getKey();
      }
    }
    return "GEN";
  }

  /** The name variable of a tag; null where it is no name. */
  static @Nullable String names(String tag, String type) {
    boolean part = isPart(type);
    return switch (tag) {
      case "AU", "A1" -> "author";
      case "A2" -> part ? "editor" : "collection-editor";
      case "ED" -> "editor";
      case "A3" -> part ? "collection-editor" : "editor";
      case "A4" -> "translator";
      default -> null;
    };
  }

  /** The text variable of a tag; null where it means none. */
  static @Nullable String variable(String tag, String type) {
    boolean article = type.startsWith("article");
    return switch (tag) {
      case "TI", "T1", "CT" -> "title";
      case "BT" -> isPart(type) || article ? "container-title" : "title";
      case "T2" -> isPart(type) || article ? "container-title" : "collection-title";
      case "JO", "JF" -> "container-title";
      case "JA", "J2", "J1" -> "container-title-short";
      case "T3" -> "collection-title";
      case "ST" -> "title-short";
      case "VL" -> "volume";
      case "IS" -> article ? "issue" : "collection-number";
      case "M1" -> "number";
      case "M3" -> "genre";
      case "PB" -> "publisher";
      case "CY", "PP" -> "publisher-place";
      case "ET" -> "edition";
      case "NV" -> "number-of-volumes";
      case "SE" -> "section";
      case "DO" -> "DOI";
      case "UR" -> "URL";
      case "SN" -> article ? "ISSN" : "ISBN";
      case "AB", "N2" -> "abstract";
      case "LA" -> "language";
      case "CN" -> "call-number";
      case "DB" -> "archive";
      case "AN" -> "archive_location";
      default -> null;
    };
  }

  static @Nullable String tag(String variable, String type) {
    boolean article = type.startsWith("article");
    boolean part = isPart(type);
    return switch (variable) {
      case "title" -> "TI";
      case "container-title" -> article ? "JO" : part ? "T2" : null;
      case "container-title-short" -> "J2";
      case "collection-title" -> "T3";
      case "title-short" -> "ST";
      case "volume" -> "VL";
      case "issue" -> article ? "IS" : null;
      case "collection-number" -> article ? null : "IS";
      case "number" -> "M1";
      case "genre" -> "M3";
      case "publisher" -> "PB";
      case "publisher-place" -> "CY";
      case "edition" -> "ET";
      case "number-of-volumes" -> "NV";
      case "section" -> "SE";
      case "DOI" -> "DO";
      case "URL" -> "UR";
      case "ISSN" -> article ? "SN" : null;
      case "ISBN" -> article ? null : "SN";
      case "abstract" -> "AB";
      case "language" -> "LA";
      case "call-number" -> "CN";
      case "archive" -> "DB";
      case "archive_location" -> "AN";
      default -> null;
    };
  }

  private static boolean isPart(String type) {
    return type.equals("chapter") || type.startsWith("entry") || type.equals("paper-conference");
  }
}
