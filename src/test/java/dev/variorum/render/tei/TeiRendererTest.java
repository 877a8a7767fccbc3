package dev.variorum.render.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.Variorum;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.PlainText;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The specimen as TEI. The schema itself is applied by the validators. */
class TeiRendererTest {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static Edition edition;
  private static Document tei;

  @BeforeAll
  static void write(@TempDir Path folder) throws Exception {
    Specimen.write(folder);
    edition = Variorum.open(folder.resolve("edition")).edition();
    tei = parse(TeiRenderer.render(edition));
  }

  private static Document parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> all(Node node, String name) {
    NodeList list =
        node instanceof Document document
            ? document.getElementsByTagNameNS("*", name)
            : ((Element) node).getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      elements.add((Element) list.item(i));
    }
    return elements;
  }

  @Test
  void everyPointerPointsAtSomething() {
    Set<String> ids = new HashSet<>();
    List<String> lost = new ArrayList<>();
    for (Element element : all(tei, "*")) {
      String id = element.getAttributeNS(XML, "id");
      assertTrue(id.isEmpty() || ids.add(id), id + " stands twice");
    }
    for (Element element : all(tei, "*")) {
      for (String name :
          List.of("target", "ref", "ana", "corresp", "wit", "resp", "decls", "source")) {
        String value = element.getAttribute(name);
        if (value.startsWith("#") && !ids.contains(value.substring(1))) {
          lost.add(element.getNodeName() + "/@" + name + " " + value);
        }
      }
    }
    assertEquals(List.of(), lost);
    assertTrue(ids.contains("d001-II-n5"), "a note");
    assertTrue(ids.contains("work-HBL-0133"), "a record");
  }

  @Test
  void foreignWordsSayTheirLanguage() {
    List<String> foreign =
        all(tei, "foreign").stream()
            .map(word -> word.getAttributeNS(XML, "lang") + " " + word.getTextContent())
            .toList();
    assertTrue(foreign.contains("de Lampentag"), foreign.toString());
    // In a note of the text, its bibliography and the note of the editor.
    assertEquals(
        3, foreign.stream().filter("de Zwei St\u00e4dte, ein Licht"::equals).count(), "" + foreign);
    List<String> titles =
        all(tei, "title").stream()
            .filter(title -> title.getAttributeNS(XML, "lang").equals("de"))
            .map(Element::getTextContent)
            .toList();
    assertEquals(List.of("Zwei St\u00e4dte, ein Licht"), titles);
  }

  @Test
  void everyNoteStandsOnceAndWhereItIsCalled() {
    List<Element> notes =
        all(tei, "note").stream()
            .filter(note -> note.getAttribute("type").equals("author"))
            .toList();
    assertEquals(13, notes.size());
    Element fifth =
        notes.stream()
            .filter(note -> note.getAttributeNS(XML, "id").equals("d001-II-n5"))
            .findFirst()
            .orElseThrow();
    List<String> works =
        all(fifth, "bibl").stream().map(bibl -> bibl.getAttribute("corresp")).toList();
    assertEquals(List.of("#work-larch1888", "#work-fenwick1904"), works);
    Element range = all(fifth, "citedRange").get(0);
    assertEquals("92", range.getAttribute("from"));
    assertEquals("93", range.getAttribute("to"));
  }

  @Test
  void theWordsOfEachParagraphAreThoseOfTheSource() {
    for (EditedDocument document : edition.documents()) {
      for (Division division : document.cited().document().divisions()) {
        for (Block block : division.blocks()) {
          if (block instanceof Block.Paragraph paragraph) {
            Element p = byId(TeiIds.place(document.id(), paragraph.id()));
            assertEquals(letters(PlainText.of(paragraph.content()).text()), letters(printed(p)));
          }
        }
      }
    }
  }

  /** The text as the source prints it: no notes, no corrections. */
  private static String printed(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        String name = inner.getLocalName();
        text.append(name.equals("note") || name.equals("corr") ? "" : printed(inner));
      } else {
        text.append(child.getNodeValue());
      }
    }
    return text.toString();
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Element byId(String id) {
    return all(tei, "*").stream()
        .filter(element -> element.getAttributeNS(XML, "id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  @Test
  void hostileTextStaysText(@TempDir Path folder) throws Exception {
    Path text = folder.resolve("a&b <i>.txt");
    Files.writeString(text, "A \u0001 <script> & \"q\" ]]> \uD83D\uDE00.\n\nMore of it here.\n");
    dev.variorum.NewEdition.of(List.of(text)).write(folder.resolve("begun"));
    Edition odd = Variorum.open(folder.resolve("begun/edition")).edition();
    Document parsed = parse(TeiRenderer.render(odd));
    assertTrue(
        parsed.getDocumentElement().getTextContent().contains("<script> & \"q\" ]]> \uD83D\uDE00"));
    assertEquals(0, all(parsed, "script").size());
  }
}
