package dev.variorum.bibliography.csl;

import java.util.List;

/**
 * What the attributes of an element put round its output; read once, since an element renders
 * often.
 *
 * @param delimiter between parts
 * @param prefix before, outside the formatting
 * @param suffix after, outside the formatting
 * @param look formatting
 * @param quotes whether the output stands in quotation marks
 * @param display CSL's display, empty where there is none
 */
record Surround(
    String delimiter, String prefix, String suffix, Look look, boolean quotes, String display) {

  static Surround of(Node node) {
    return new Surround(
        node.get("delimiter"),
        node.get("prefix"),
        node.get("suffix"),
        Look.of(node),
        node.is("quotes"),
        node.get("display"));
  }

  /** The parts with the delimiter between them and all else round them. */
  Out.Span round(List<Out> parts, Mark mark) {
    return new Out.Span(parts, delimiter, prefix, suffix, look, quotes, display, mark);
  }

  Out.Span round(Out part, Mark mark) {
    return round(List.of(part), mark);
  }
}
