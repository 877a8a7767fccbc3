package dev.variorum.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a list element by element and finds the next one after an error. */
final class Elements {

  /** After so many broken elements the rest is not worth reading. */
  private static final int MAX_ERRORS = 100;

  private final JsonFactory factory;
  private final String text;
  private final String file;
  private final List<JsonElement> found = new ArrayList<>();
  private int errors;
  private int seen;
  private int seenLineStart;

  Elements(JsonFactory factory, String text, String file) {
    this.factory = factory;
    this.text = text;
    this.file = file;
  }

  List<JsonElement> read() {
    int open = skipSpace(0);
    if (open < text.length() && text.charAt(open) == '{') {
      Object value = Json.parse(text, file);
      return List.of(new JsonElement(value, line(open), column(open), null));
    }
    if (open == text.length() || text.charAt(open) != '[') {
      throw new JsonException(
          file, line(open), column(open), "expected a list of objects or one object");
    }
    int resume = readFrom(0, 0, true);
    while (resume >= 0 && errors < MAX_ERRORS) {
      resume = readFrom(resume, line(resume) - 1, false);
    }
    return List.copyOf(found);
  }

  /**
   * Reads elements up to the end of the list or the first error.
   *
   * @return the offset at which to go on, negative at the end
   */
  private int readFrom(int offset, int linesBefore, boolean atBracket) {
    // A list that is taken up in its middle gets back the bracket that opens it.
    String rest = atBracket ? text : "[" + text.substring(offset);
    int shift = atBracket ? 0 : 1;
    int begin = offset;
    int line = linesBefore + 1;
    int column = 1;
    try (JsonParser parser = factory.createParser(rest)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonLocation place = parser.currentTokenLocation();
        begin = offset + (int) place.getCharOffset() - shift;
        line = linesBefore + place.getLineNr();
        column = column(begin);
        found.add(new JsonElement(Json.value(parser), line, column, null));
      }
      if (parser.nextToken() != null) {
        JsonLocation place = parser.currentTokenLocation();
        fail(
            new JsonException(
                file,
                linesBefore + place.getLineNr(),
                Math.max(1, place.getColumnNr()),
                "there is more after the list"));
      }
      return -1;
    } catch (JsonProcessingException e) {
      JsonException failure = Json.failure(e, file, linesBefore);
      fail(failure, line, column);
      return nextElement(begin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fail(JsonException failure) {
    fail(failure, failure.line(), failure.column());
  }

  private void fail(JsonException failure, int line, int column) {
    errors++;
    found.add(new JsonElement(null, line, column, failure));
  }

  /**
   * The first line after a broken element that opens an object and is indented no further than the
   * line of the broken one.
   */
  private int nextElement(int begin) {
    int indent = indent(lineStart(begin));
    int at = lineStart(begin);
    while (true) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return -1;
      }
      at = end + 1;
      int depth = indent(at);
      if (at + depth < text.length() && text.charAt(at + depth) == '{' && depth <= indent) {
        return at + depth;
      }
    }
  }

  private int indent(int lineStart) {
    int at = lineStart;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - lineStart;
  }

  /**
   * Where the line of an offset begins. Offsets are asked for in rising order: what was looked at
   * before is not looked at again, or a long list on one line would take quadratic time.
   */
  private int lineStart(int offset) {
    if (offset < seen) {
      return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    }
    for (int at = offset - 1; at >= seen; at--) {
      if (text.charAt(at) == '\n') {
        seenLineStart = at + 1;
        break;
      }
    }
    seen = offset;
    return seenLineStart;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int line(int offset) {
    int line = 1;
    for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
    }
    return line;
  }

  private int column(int offset) {
    return offset - lineStart(offset) + 1;
  }
}
