package dev.variorum.read;

import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds what looks like a note call in the text of a division, in reading order. */
final class CallFinder {

  private CallFinder() {}

  static List<CallCandidate> in(SourceText source, Plan.Part part, int index) {
    List<CallCandidate> found = new ArrayList<>();
    part.heading.ifPresent(
        heading -> {
          heading.label().forEach(line -> scan(source, line, index, found));
          heading.title().forEach(line -> scan(source, line, index, found));
        });
    for (Plan.Item item : part.items) {
      if (item instanceof Plan.Text text) {
        text.fragments()
            .forEach(
                fragment -> fragment.lines().forEach(line -> scan(source, line, index, found)));
      } else if (item instanceof Plan.Other other) {
        other
            .piece()
            .chunks()
            .forEach(chunk -> chunk.lines().forEach(line -> scan(source, line, index, found)));
      }
    }
    return found;
  }

  private static void scan(SourceText source, Span line, int part, List<CallCandidate> found) {
    String text = source.text();
    for (int i = line.start(); i < line.end(); i++) {
      int superscripts = NoteMark.superscriptsFrom(text, i);
      if (superscripts > i) {
        add(NoteMark.number(text.substring(i, superscripts)), i, superscripts, part, found);
        i = superscripts - 1;
        continue;
      }
      int bracket = NoteMark.bracketFrom(text, i);
      if (bracket > i) {
        add(NoteMark.number(text.substring(i + 1, bracket - 1)), i, bracket, part, found);
        i = bracket - 1;
      }
    }
  }

  private static void add(int number, int start, int end, int part, List<CallCandidate> found) {
    if (number > 0) {
      found.add(new CallCandidate(number, new Span(start, end), part));
    }
  }
}
