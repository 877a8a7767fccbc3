package dev.variorum.render.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * File names for the pages of sources: letters, digits, hyphens and full stops of ASCII, no two
 * alike even where the file system knows no case, and none that a part of the edition itself has.
 */
final class PageNames {

  private static final int LONGEST = 60;

  private final Set<String> taken =
      new HashSet<>(
          Set.of(
              "index",
              "introduction",
              "principles",
              "notes",
              "conflicts",
              "corrections",
              "findings",
              "parallels",
              "chronology",
              "records",
              "network",
              "bibliography",
              "names",
              "search"));

  String file(String wanted) {
    String plain = wanted.replaceAll("[^A-Za-z0-9.-]+", "_").replaceFirst("^\\.+", "");
    String name = plain.substring(0, Math.min(LONGEST, plain.length()));
    String unique = name.isEmpty() ? "_" : name;
    for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = name + "_" + i;
    }
    return unique + ".html";
  }
}
