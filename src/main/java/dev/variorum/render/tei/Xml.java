package dev.variorum.render.tei;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements of the TEI name space into a string. Characters that XML forbids become U+FFFD,
 * so that they can be seen and do no harm.
 */
final class Xml {

  private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  Xml() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    } catch (XMLStreamException impossible) {
      throw broken(impossible);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one whose value is null or empty is left out
   */
  Xml open(String name, @Nullable String... attributes) {
    try {
      writer.writeStartElement(name);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw broken(impossible);
    }
    return this;
  }

  /** Opens the outermost element, which names the name space. */
  Xml root(String name, @Nullable String... attributes) {
    try {
      writer.writeStartElement(name);
      writer.writeDefaultNamespace(NAMESPACE);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw broken(impossible);
    }
    return this;
  }

  Xml close() {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw broken(impossible);
    }
    return this;
  }

  /** An element without content. */
  Xml empty(String name, @Nullable String... attributes) {
    try {
      writer.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw broken(impossible);
    }
    return this;
  }

  /** An element that holds text only. */
  Xml element(String name, String text, @Nullable String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** The same, but nothing at all where there is no text. */
  Xml optional(String name, String text, @Nullable String... attributes) {
    return text.isBlank() ? this : element(name, text, attributes);
  }

  Xml text(String text) {
    try {
      writer.writeCharacters(legal(text));
    } catch (XMLStreamException impossible) {
      throw broken(impossible);
    }
    return this;
  }

  /** Ends a line of the file; for people who read it. */
  Xml line() {
    return text("\n");
  }

  @Override
  public String toString() {
    try {
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException impossible) {
      throw broken(impossible);
    }
    return out + "\n";
  }

  private void attributes(@Nullable String... attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null && !value.isEmpty()) {
        writer.writeAttribute(String.valueOf(attributes[i]), legal(value));
      }
    }
  }

  private static String legal(String text) {
    boolean fine = text.chars().allMatch(c -> c >= ' ' && c < 0xD800 || c == '\n' || c == '\t');
    if (fine) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              boolean control = point < ' ' && point != '\n' && point != '\t';
              boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
              boolean nothing = (point & 0xFFFE) == 0xFFFE;
              boolean end = point == '\r' || point == '\f';
              legal.appendCodePoint(end ? ' ' : control || surrogate || nothing ? 0xFFFD : point);
            });
    return legal.toString();
  }

  private static IllegalStateException broken(XMLStreamException cause) {
    return new IllegalStateException("the writer of XML refused", cause);
  }
}
