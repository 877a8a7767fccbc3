package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** Puts parts together; a comma of the author's own takes the place of a delimiter. */
final class Joint {

  private final String delimiter;

  Joint(String delimiter) {
    this.delimiter = delimiter;
  }

  Out join(List<Part> parts) {
    List<Out> outs = new ArrayList<>();
    Part before = null;
    for (Part part : parts) {
      if (part.out().isEmpty()) {
        continue;
      }
      if (before != null) {
        outs.add(Out.text(between(before, part)));
      }
      outs.add(part.out());
      before = part;
    }
    return Out.join(outs, "");
  }

  private String between(Part before, Part after) {
    String end = before.suffix().strip();
    String start = after.prefix().strip();
    if (end.endsWith(",") || end.endsWith(";")) {
      return before.suffix().endsWith(" ") ? "" : " ";
    }
    if (start.startsWith(",") || start.startsWith(";") || start.startsWith(".")) {
      return "";
    }
    return before.after().isEmpty() ? delimiter : before.after();
  }
}
