package dev.variorum.read;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Turns a Word file into TEI: paragraphs, headings, quotations, tables, italics, footnotes and
 * endnotes. A Word file is a zip archive of XML; the few elements that carry text are read with the
 * parser of the platform, since a library for the whole format would weigh more than all the rest.
 */
final class WordFile {

  private static final long LARGEST_PART = 200L * 1024 * 1024;

  private WordFile() {}

  /**
   * The text of a file as TEI.
   *
   * @throws InputException where the bytes are no Word file
   */
  static String tei(byte[] bytes, String file) {
    Map<String, byte[]> parts = parts(bytes, file);
    byte[] document = parts.get("word/document.xml");
    if (document == null) {
      throw bad(file, "holds no word/document.xml");
    }
    Map<String, String> styles = new HashMap<>();
    Map<String, String> notes = new HashMap<>();
    styles(parts.get("word/styles.xml"), styles, file);
    notes(parts.get("word/footnotes.xml"), "footnote", styles, notes, file);
    notes(parts.get("word/endnotes.xml"), "endnote", styles, notes, file);
    WordBody body = new WordBody(styles, notes);
    parse(document, file, body::take);
    return body.tei();
  }

  private static InputException bad(String file, String what) {
    return new InputException(
        Diagnostic.of(file, what, "Save the document again as .docx from a word processor."));
  }

  private static Map<String, byte[]> parts(byte[] bytes, String file) {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean wanted = entry.getName().matches("word/(document|footnotes|endnotes|styles)\\.xml");
        if (wanted) {
          parts.put(entry.getName(), bounded(zip, file));
        }
      }
    } catch (IOException damaged) {
      throw bad(file, "is a damaged archive");
    }
    return parts;
  }

  private static byte[] bounded(InputStream in, String file) throws IOException {
    byte[] content = in.readNBytes((int) LARGEST_PART);
    if (content.length == LARGEST_PART) {
      throw bad(file, "has a part larger than 200 MiB");
    }
    return content;
  }

  /** Takes one event of a parse. */
  interface Taker {
    void take(XMLStreamReader reader, int event);
  }

  private static void parse(byte[] part, String file, Taker taker) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      while (reader.hasNext()) {
        taker.take(reader, reader.next());
      }
      reader.close();
    } catch (XMLStreamException malformed) {
      throw bad(file, "has a part that is no well-formed XML");
    }
  }

  private static void styles(
      byte @org.jspecify.annotations.Nullable [] part, Map<String, String> styles, String file) {
    if (part == null) {
      return;
    }
    String[] id = {""};
    parse(
        part,
        file,
        (reader, event) -> {
          if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("style")) {
            id[0] = WordBody.attribute(reader, "styleId");
          } else if (event == XMLStreamReader.START_ELEMENT
              && reader.getLocalName().equals("name")) {
            styles.put(id[0], WordBody.attribute(reader, "val").toLowerCase(Locale.ROOT));
          }
        });
  }

  private static void notes(
      byte @org.jspecify.annotations.Nullable [] part,
      String kind,
      Map<String, String> styles,
      Map<String, String> notes,
      String file) {
    if (part == null) {
      return;
    }
    WordBody[] body = {new WordBody(styles, Map.of())};
    String[] id = {""};
    parse(
        part,
        file,
        (reader, event) -> {
          boolean bound =
              (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT)
                  && reader.getLocalName().equals(kind);
          if (bound && event == XMLStreamReader.START_ELEMENT) {
            boolean rule = !WordBody.attribute(reader, "type").isEmpty();
            id[0] = rule ? "" : kind + WordBody.attribute(reader, "id");
            body[0] = new WordBody(styles, Map.of());
          } else if (bound && !id[0].isEmpty()) {
            notes.put(id[0], body[0].paragraphs());
          } else {
            body[0].take(reader, event);
          }
        });
  }
}
