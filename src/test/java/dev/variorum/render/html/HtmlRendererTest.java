package dev.variorum.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.edition.Edition;
import dev.variorum.model.Inline;
import dev.variorum.render.Usage;
import dev.variorum.source.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlRendererTest {

  private static final String SMALL = new HtmlRenderer().render(Editions.small());
  private static final Document PAGE = Jsoup.parse(SMALL);

  @Test
  void theSameEditionGivesTheSameBytes() throws IOException {
    assertEquals(SMALL, new HtmlRenderer().render(Editions.small()));
    Path target = Files.createDirectories(Path.of("target", "html"));
    Files.writeString(target.resolve("small.html"), SMALL);
  }

  @Test
  void everyIdIsThereOnce() {
    Set<String> seen = new HashSet<>();
    for (Element element : PAGE.select("[id]")) {
      assertTrue(seen.add(element.id()), "twice: " + element.id());
      assertFalse(element.id().matches(".*\\s.*"), element.id());
    }
    assertTrue(seen.containsAll(List.of("I.1", "I.n1", "b.body.1", "work-MSL-0101")));
    assertTrue(seen.containsAll(List.of("conflict-first-light", "note-skerry-point")));
    assertTrue(seen.containsAll(List.of("name-skerry", "event-1882-retired", "page-5")));
  }

  @Test
  void everyInternalLinkResolves() {
    int links = 0;
    for (Element link : PAGE.select("a[href^=#]")) {
      String id = URLDecoder.decode(link.attr("href").substring(1), StandardCharsets.UTF_8);
      assertNotNull(PAGE.getElementById(id), link.outerHtml());
      links++;
    }
    assertTrue(links > 40, "only " + links);
    for (Element label : PAGE.select("[aria-labelledby], [aria-describedby]")) {
      assertNotNull(PAGE.getElementById(label.attr("aria-labelledby")), label.tagName());
    }
  }

  @Test
  void authorNotesAreLinkedBothWays() {
    for (Element note : PAGE.select(".note.author")) {
      Element call = PAGE.getElementById(note.select("a.mark").attr("href").substring(1));
      assertNotNull(call, note.id());
      assertEquals("#" + note.id(), call.attr("href"));
      assertEquals("doc-noteref", call.attr("role"));
    }
    assertEquals(2, PAGE.select(".note.author").size());
  }

  @Test
  void onlyCallsWithoutWordsBetweenThemAreSetApart() {
    Matcher calls = Pattern.compile("(.{10})<sup class=\"call \\w+( next)?\">").matcher(SMALL);
    int found = 0;
    while (calls.find()) {
      assertEquals(calls.group(1).equals("</a></sup>"), calls.group(2) != null, calls.group());
      found++;
    }
    assertTrue(found > 2);
  }

  @Test
  void editorNotesAreLinkedBothWays() {
    for (Element note : PAGE.select(".division .note.editor")) {
      Element call = PAGE.getElementById(note.select("a.mark").attr("href").substring(1));
      assertNotNull(call, note.id());
      assertEquals("#" + note.id(), call.attr("href"));
    }
    assertEquals(2, PAGE.select(".division .note.editor").size());
    assertEquals(1, PAGE.select("#edition-notes .note.editor").size());
  }

  @Test
  void aCitationLeadsToItsWorkAndTheWorkBack() {
    assertEquals("#work-MSL-0101", PAGE.select("#I\\.n1 [role=doc-biblioref]").attr("href"));
    List<Element> uses = PAGE.select("#work-MSL-0101 .uses");
    assertEquals(2, uses.size());
    assertEquals(List.of("#I.n1", "#I.n2"), uses.get(0).select("a").eachAttr("href"));
    assertTrue(uses.get(0).text().contains("(p. 7, frame 0108)"), uses.get(0).text());
    assertEquals(List.of("#conflict-first-light"), uses.get(1).select("a").eachAttr("href"));
  }

  @Test
  void ibidSaysWhatItStandsFor() {
    assertEquals("[Log, MSL-0101]", PAGE.select("#I\\.n2 .stands-for").text());
    assertTrue(PAGE.select("#I\\.n1 .stands-for").isEmpty());
  }

  @Test
  void bothReadingsOfACorrectionAreInThePage() {
    Element correction = PAGE.select(".corr").first();
    assertNotNull(correction);
    assertEquals("keeper", correction.select(".reading").text());
    assertEquals("keper", correction.select(".printed").text());
    assertEquals("#emendation-e-a-keeper", correction.attr("href"));
  }

  @Test
  void noLinkIsInsideALink() {
    // The parser of a browser takes links apart that were nested; so count what was written.
    assertTrue(PAGE.select("a a").isEmpty());
    int open = 0;
    for (String part : SMALL.split("(?=<a[ >])|(?=</a>)")) {
      open +=
          part.startsWith("</a>") ? -1 : part.startsWith("<a ") || part.startsWith("<a>") ? 1 : 0;
      assertTrue(open <= 1, part);
    }
  }

  @Test
  void aConflictShowsBothPassagesAndWhatDiffers() {
    Element conflict = PAGE.getElementById("conflict-first-light");
    assertNotNull(conflict);
    assertEquals(2, conflict.select(".passage").size());
    assertEquals("between-sources", conflict.attr("data-class"));
    assertEquals("a b", conflict.attr("data-source"));
    assertEquals(
        List.of("the third of", "1872"), conflict.select(".passage").get(1).select("b").eachText());
    assertTrue(conflict.select(".passage").get(0).hasClass("followed"));
  }

  @Test
  void openFindingsAreSaidToBeOpen() {
    assertTrue(PAGE.select("#edition-findings > p").text().contains("1 await"));
  }

  @Test
  void theRecordOutOfOrderStandsOut() {
    assertEquals(1, PAGE.select("#edition-records circle.disputed").size());
    assertTrue(PAGE.select("#edition-records figcaption").text().contains("1 out of order"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title><script>alert(1)</script>",
        "<!-- title --><!-- styles -->",
        "]]>&lt;&#x3c;script>",
        "\u0000\u0001\uFFFE\uD800"
      })
  void sourceTextNeverBecomesMarkup(String hostile) {
    String page = new HtmlRenderer().render(Editions.of(hostile, Editions.text(hostile)));
    Document parsed = Jsoup.parse(page);
    assertEquals(4, parsed.select("script").size());
    assertTrue(parsed.select("img, [onerror], [onmouseover]").isEmpty());
    assertEquals(
        Usage.of("en").set(hostile).replaceAll("[\u0000\u0001\uFFFE\uD800]", "\uFFFD"),
        parsed.select("#body\\.1").first().textNodes().get(0).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "../../<b>",
        "CON",
        "index",
        "a\" onmouseover=alert(1) b",
        "</script><img src=x>"
      })
  void titlesNeverBecomeMarkupOrPathsInASite(String hostile) {
    Map<String, byte[]> site =
        new HtmlRenderer().site(Editions.of(hostile, Editions.text(hostile)));
    site.forEach(
        (name, bytes) -> {
          assertTrue(name.matches("(?:fonts/)?[A-Za-z0-9_][A-Za-z0-9._-]*"), name);
          if (name.endsWith(".html")) {
            Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            assertTrue(page.select("img, main b, [onerror], [onmouseover]").isEmpty(), name);
            assertTrue(page.select("script:not([type])").size() <= 2, name);
          }
        });
    assertTrue(site.containsKey("index.html"));
  }

  @Test
  void aPreviewRunsAScriptThatThePolicyKnows() {
    String page = new HtmlRenderer().withScript("reload()").render(Editions.small());
    String policy = Jsoup.parse(page).select("meta[http-equiv]").attr("content");
    assertTrue(policy.contains("connect-src 'self'"), policy);
    assertFalse(PAGE.select("meta[http-equiv]").attr("content").contains("connect-src"));
    assertEquals(3, Jsoup.parse(page).select("script:not([type])").size());
    assertThrows(IllegalArgumentException.class, () -> new HtmlRenderer().withScript("</SCRIPT>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//example.org/",
        "https://exa\nmple.org/",
        "work:nobody"
      })
  void onlyKnownAddressesBecomeLinks(String target) {
    Inline link = new Inline.Link(target, List.of(Editions.text("here")), new Span(0, 0));
    Document page = Jsoup.parse(new HtmlRenderer().render(Editions.of("T", link)));
    assertEquals("here", page.select("#body\\.1 .unlinked").text());
    assertEquals(1, page.select("#body\\.1 a").size(), "only the paragraph's own link");
  }

  @Test
  void addressesAreEncoded() {
    assertEquals("https://example.org/a%20b", PAGE.select("a.outside").attr("href"));
  }

  @Test
  void thePolicyNamesEveryStyleAndScript() throws Exception {
    String policy = PAGE.select("meta[http-equiv]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    for (Element element : PAGE.select("style, script:not([type])")) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(element.data().getBytes(StandardCharsets.UTF_8));
      String hash = Base64.getEncoder().encodeToString(digest);
      assertTrue(policy.contains("'sha256-" + hash + "'"), element.data());
    }
    assertTrue(PAGE.select("[style], [onclick], link, iframe, object").isEmpty());
  }

  @Test
  void otherStylesArePackedInThePage() throws IOException {
    Element packed = PAGE.getElementById("edition-styles");
    assertNotNull(packed);
    byte[] bytes = Base64.getDecoder().decode(packed.data().strip());
    String json =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
            StandardCharsets.UTF_8);
    assertTrue(json.contains("\"I.n1\": \"apa: Adair, 4.\""), json);
    assertTrue(json.indexOf("work-adair1890") < json.indexOf("work-MSL-0101"), json);
  }

  @Test
  void aFrameThatDoesNotFitItsPageStandsOut() {
    assertEquals(2, PAGE.select(".frame-checks tbody tr").size());
    assertEquals("101 (not 100)", PAGE.select(".frame-checks .deviant").text());
  }

  @Test
  void citationsAreCountedByPart() {
    Element row = PAGE.select("#edition-bibliography table tbody tr").first();
    assertNotNull(row);
    assertEquals(List.of("Chapter I. The Lamp", "2", "0", "2", "1"), row.children().eachText());
  }

  @Test
  void anEditionWithoutAnythingIsAPage() {
    Edition small = Editions.small();
    Edition empty =
        new Edition(
            small.manifest(),
            List.of(),
            java.util.Map.of(),
            java.util.Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            java.util.Map.of(),
            dev.variorum.edition.ForeignWords.NONE);
    Document page = Jsoup.parse(new HtmlRenderer().render(empty));
    assertEquals(1, page.select("h1").size());
    assertTrue(page.select("section.apparatus").isEmpty());
  }
}
