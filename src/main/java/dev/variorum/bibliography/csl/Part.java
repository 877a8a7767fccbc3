package dev.variorum.bibliography.csl;

/**
 * A part of a cluster.
 *
 * @param out its text
 * @param after the delimiter that follows where another part does
 * @param prefix the author's own words at its beginning
 * @param suffix and at its end
 */
record Part(Out out, String after, String prefix, String suffix) {

  static Part of(RenderedCite cite, Out out, String after) {
    return new Part(out, after, cite.state().cite().prefix(), cite.state().cite().suffix());
  }

  Part followedBy(String delimiter) {
    return new Part(out, delimiter, prefix, suffix);
  }
}
