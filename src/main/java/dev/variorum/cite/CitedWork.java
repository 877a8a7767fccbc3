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
  private String printed = "";
  private String volume = "";
  private String lastVolume = "";
  private int lastPage = -1;
  private int times;
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

  /** The letters of the title as the bibliography prints it, or empty. */
  String printed() {
    return printed;
  }

  void printed(String letters) {
    printed = letters;
  }

  /** The volume that this work is, where it is one of several. */
  String volume() {
    return volume;
  }

  void volume(String number) {
    volume = number;
  }

  /** Notes that it was cited at some place. */
  void cited(int when, List<Locator> locators) {
    lastCited = when;
    times++;
    for (Locator locator : locators) {
      if (locator.label().equals("volume")) {
        lastVolume = locator.value();
      } else if (locator.label().equals("page")) {
        lastPage = lastNumber(locator.value(), lastPage);
      }
    }
  }

  /** The last number in a list of pages. */
  private static int lastNumber(String pages, int otherwise) {
    int end = pages.length();
    while (end > 0 && !Character.isDigit(pages.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 6 && Character.isDigit(pages.charAt(start - 1))) {
      start--;
    }
    return start == end ? otherwise : Integer.parseInt(pages.substring(start, end));
  }

  /** The volume cited last, or empty. */
  String lastVolume() {
    return lastVolume;
  }

  /** The page cited last, or -1. */
  int lastPage() {
    return lastPage;
  }

  int timesCited() {
    return times;
  }
}
