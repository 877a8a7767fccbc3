package dev.variorum.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON piece by piece: indented by two spaces, lines ended by {@code \n}. Closing it flushes
 * the writer below and leaves that open. Trouble of the writer below comes as {@link
 * UncheckedIOException}; pieces out of order come as {@link IllegalStateException}.
 */
public final class JsonWriter implements AutoCloseable {

  private static final JsonFactory FACTORY =
      new JsonFactory()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

  private final JsonGenerator out;

  public JsonWriter(Writer out) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    try {
      this.out = FACTORY.createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.out.setPrettyPrinter(printer);
  }

  public JsonWriter beginObject() {
    return write(out::writeStartObject);
  }

  public JsonWriter endObject() {
    return write(out::writeEndObject);
  }

  public JsonWriter beginArray() {
    return write(out::writeStartArray);
  }

  public JsonWriter endArray() {
    return write(out::writeEndArray);
  }

  public JsonWriter name(String name) {
    return write(() -> out.writeFieldName(name));
  }

  /**
   * A whole value: null, a string, a number, a boolean, a map with keys that become strings, or an
   * {@link Iterable} of such values.
   *
   * @throws IllegalArgumentException for any other kind, and for NaN and infinity
   */
  public JsonWriter value(@Nullable Object value) {
    return write(() -> writeValue(value));
  }

  /** A member: name and value. */
  public JsonWriter member(String name, @Nullable Object value) {
    return name(name).value(value);
  }

  /** Flushes; the writer below stays open. */
  @Override
  public void close() {
    write(out::close);
  }

  private void writeValue(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof CharSequence text) {
      writeText(text.toString());
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Number number) {
      writeNumber(number);
    } else if (value instanceof Map<?, ?> members) {
      out.writeStartObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        out.writeFieldName(String.valueOf(member.getKey()));
        writeValue(member.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof Iterable<?> elements) {
      out.writeStartArray();
      for (Object element : elements) {
        writeValue(element);
      }
      out.writeEndArray();
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
    }
  }

  private void writeNumber(Number number) throws IOException {
    if (number instanceof Double || number instanceof Float) {
      double real = number.doubleValue();
      if (!Double.isFinite(real)) {
        throw new IllegalArgumentException("not a JSON number: " + real);
      }
      out.writeNumber(real);
    } else if (number instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (number instanceof BigInteger whole) {
      out.writeNumber(whole);
    } else {
      out.writeNumber(number.longValue());
    }
  }

  private void writeText(String text) throws IOException {
    if (isWellFormed(text)) {
      out.writeString(text);
    } else {
      out.writeRawValue(escaped(text));
    }
  }

  /** A lone surrogate has no UTF-8 form; as an escape it survives the file. */
  private static String escaped(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append("\\u").append(hex(c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(4 - digits.length()) + digits;
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private JsonWriter write(Step step) {
    try {
      step.run();
    } catch (JsonGenerationException e) {
      throw new IllegalStateException(e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private interface Step {
    void run() throws IOException;
  }
}
