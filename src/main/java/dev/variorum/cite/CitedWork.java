package dev.variorum.cite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A work that a text cites, known from its bibliography or only from the notes themselves. It
 * learns: each reference that is found to mean it may add names and another form of its title.
 */
final class CitedWork {

  private static final int MOST_TITLES = 6;

  private final String key;
  private final boolean listed;
  private final Reference.Kind kind;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<List<String>> titles = new ArrayList<>();
  private int volumes;
  private int lastCited = -1;

  CitedWork(String key, boolean listed, Reference.Kind kind) {
    this.key = key;
    this.listed = listed;
    this.kind = kind;
  }

  String key() {
    return key;
  }

  /** Whether a bibliography names it. */
  boolean listed() {
    return listed;
  }

  Reference.Kind kind() {
    return kind;
  }

  Set<String> names() {
    return names;
  }

  void name(List<String> words) {
    for (String word : words) {
      if (word.length() > 1) {
        names.add(word);
      }
    }
  }

  List<List<String>> titles() {
    return titles;
  }

  /** Learns a form of the title; whether it is a new one. */
  boolean title(List<String> words) {
    if (words.isEmpty() || titles.contains(words) || titles.size() >= MOST_TITLES) {
      return false;
    }
    return titles.add(List.copyOf(words));
  }

  int lastCited() {
    return lastCited;
  }

  void cited(int when) {
    lastCited = when;
    volumes++;
  }

  int timesCited() {
    return volumes;
  }
}
