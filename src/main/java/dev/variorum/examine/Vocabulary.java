package dev.variorum.examine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which statements are compared: names of states, of offices, bodies and events, verbs
 * of the acts that history tells of. They are those of English historical writing and of no text;
 * the file {@code vocabulary.txt} beside this class holds them in groups under headings.
 */
final class Vocabulary {

  private static final Map<String, List<List<String>>> SECTIONS = read();

  private Vocabulary() {}

  /** The groups of a section; the first word of a group names it. */
  static List<List<String>> groups(String section) {
    List<List<String>> groups = SECTIONS.get(section);
    if (groups == null) {
      throw new IllegalArgumentException("the vocabulary has no section '" + section + "'");
    }
    return groups;
  }

  /** All words of a section. */
  static Set<String> words(String section) {
    Set<String> words = new LinkedHashSet<>();
    groups(section).forEach(words::addAll);
    return words;
  }

  /** The first words of the groups of a section. */
  static Set<String> names(String section) {
    return groups(section).stream().map(group -> group.get(0)).collect(Collectors.toSet());
  }

  /** The words of a section as alternatives of a regular expression, longer ones first. */
  static String alternatives(String section) {
    return words(section).stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(word -> word.replace("'", "['’]"))
        .collect(Collectors.joining("|"));
  }

  /** The same with a capital at the head of each. */
  static String capitalised(String section) {
    return words(section).stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("|"));
  }

  private static Map<String, List<List<String>>> read() {
    Map<String, List<List<String>>> sections = new LinkedHashMap<>();
    List<List<String>> section = new ArrayList<>();
    for (String line : text().lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        section.add(List.of(line.split(" ", -1)));
      }
    }
    sections.replaceAll((name, groups) -> List.copyOf(groups));
    return Map.copyOf(sections);
  }

  private static String text() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary.txt is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
