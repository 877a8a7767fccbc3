package dev.variorum.bibliography.csl;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.Location;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads style and locale files. A document type, hence every entity, is refused. */
final class NodeReader {

  private static final int MAX_CHARACTERS = 4_000_000;
  private static final int MAX_DEPTH = 200;

  private NodeReader() {}

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @throws InputException where it is too large, too deep, declares a document type or is not XML
   */
  static Node read(String file, String xml) {
    if (xml.length() > MAX_CHARACTERS) {
      throw bad(file, null, "the style has more than " + MAX_CHARACTERS + " characters");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
    XMLStreamReader reader = null;
    try {
      reader = factory.createXMLStreamReader(new StringReader(text.stripLeading()));
      return read(file, reader);
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
      var at = e.getLocation();
      throw bad(
          file,
          at == null || at.getLineNumber() < 1
              ? null
              : new Location(at.getLineNumber(), Math.max(1, at.getColumnNumber())),
          "not well-formed XML: " + message);
    }
  }

  private static Node read(String file, XMLStreamReader reader) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw bad(file, null, "the style declares a document type (DOCTYPE)");
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() >= MAX_DEPTH) {
            throw bad(file, null, "elements are nested deeper than " + MAX_DEPTH);
          }
          open.push(new Open(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Node node = open.pop().close();
          if (open.isEmpty()) {
            return node;
          }
          open.element().children.add(node);
        }
        default -> {}
      }
    }
    throw bad(file, null, "no element found");
  }

  private static InputException bad(
      String file, @org.jspecify.annotations.Nullable Location location, String message) {
    return new InputException(
        new Diagnostic(
            file, location, message, "Take the style from the CSL repository, or mend the file."));
  }

  private static final class Open {
    private static final Pattern TWICE = Pattern.compile("&#(\\d{1,5});");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Open(XMLStreamReader reader) {
      name = reader.getLocalName();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.put(reader.getAttributeLocalName(i), unescaped(reader.getAttributeValue(i)));
      }
    }

    /** Some styles escape a character reference once too often. */
    private static String unescaped(String value) {
      return value.indexOf("&#") < 0
          ? value
          : TWICE
              .matcher(value)
              .replaceAll(
                  code ->
                      Matcher.quoteReplacement(
                          Character.toString(Integer.parseInt(code.group(1)))));
    }

    Node close() {
      return new Node(name, Map.copyOf(attributes), List.copyOf(children), text.toString());
    }
  }
}
