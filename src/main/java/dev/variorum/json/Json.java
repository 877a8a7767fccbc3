package dev.variorum.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON read into plain values and written from them.
 *
 * <p>Objects are maps in the order of the file, arrays are lists, both unmodifiable; whole numbers
 * are {@link Integer}, {@link Long} or {@link java.math.BigInteger}, others {@link Double}, or
 * {@link java.math.BigDecimal} beyond its range; {@code null} is null. A member that stands twice
 * in an object is an error, since one of the two would be lost.
 *
 * <p>Limits: nesting {@value #MAX_DEPTH}, a string {@value #MAX_STRING} characters, a number 1,000
 * digits.
 */
public final class Json {

  /** Deepest nesting that is read. */
  public static final int MAX_DEPTH = 200;

  /** Longest string that is read, in characters. */
  public static final int MAX_STRING = 20_000_000;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_STRING)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /**
   * Reads one JSON value that fills the text.
   *
   * @param file name of the file for messages
   * @throws JsonException where the text is not JSON
   */
  public static @Nullable Object parse(String text, String file) {
    try (JsonParser parser = FACTORY.createParser(withoutMark(text))) {
      if (parser.nextToken() == null) {
        throw new JsonException(file, 1, 1, "the file holds no JSON value");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        JsonLocation place = parser.currentTokenLocation();
        throw new JsonException(
            file, place.getLineNr(), place.getColumnNr(), "there is more after the JSON value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw failure(e, file, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the elements of a list, each for itself: one that cannot be read is reported with its
   * place, and reading goes on at the next line that begins an element. A text that holds one
   * object counts as a list of one.
   *
   * @param file name of the file for messages
   * @throws JsonException where the text begins with neither a list nor an object
   */
  public static List<JsonElement> elements(String text, String file) {
    return new Elements(FACTORY, withoutMark(text), file).read();
  }

  /** The value as JSON: indented by two spaces, members in the order of their maps. */
  public static String write(@Nullable Object value) {
    StringWriter out = new StringWriter();
    try (JsonWriter writer = new JsonWriter(out)) {
      writer.value(value);
    }
    return out.toString();
  }

  /** The value at the parser's token; leaves the parser at the value's last token. */
  static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield Collections.unmodifiableMap(members);
      }
      case START_ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        yield Collections.unmodifiableList(elements);
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
          yield parser.getDecimalValue();
        }
        yield number;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default ->
          throw new JsonParseException(parser, "unexpected " + token, parser.currentLocation());
    };
  }

  static JsonException failure(JsonProcessingException e, String file, int linesBefore) {
    JsonLocation place = e.getLocation();
    int line = place == null ? 1 : Math.max(1, place.getLineNr());
    int column = place == null ? 1 : Math.max(1, place.getColumnNr());
    return new JsonException(file, line + linesBefore, column, firstSentence(e));
  }

  /** Jackson's reason without its description of the source. */
  private static String firstSentence(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int at = message.indexOf('\n');
    return at < 0 ? message : message.substring(0, at);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
