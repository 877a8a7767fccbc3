package dev.variorum.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.variorum.Project;
import dev.variorum.Variorum;
import dev.variorum.edition.Edition;
import dev.variorum.model.Note;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages of the specimen and, where its sources are at hand, of the real edition. */
class WholePageTest {

  private static final int MOST_BYTES = 2_700_000;

  @Test
  void theSpecimen() {
    check(Variorum.open(Path.of("src/main/resources/dev/variorum/specimen/edition")).edition());
  }

  @Test
  void foreignWordsOfTheSpecimenSayTheirLanguage() {
    Path folder = Path.of("src/main/resources/dev/variorum/specimen/edition");
    Document page = Jsoup.parse(new HtmlRenderer().render(Variorum.open(folder).edition()));
    assertEquals("Lampentag", page.select("p.block:not(.entry) > span[lang=de]").text());
    String title = "Zwei St\u00e4dte, ein Licht";
    assertEquals(title, page.select("a[role=doc-biblioref] > span[lang=de]").first().text());
    assertEquals(title, page.select("p.entry span[lang=de]").text());
    assertEquals(title, page.select("#work-brandt1902 .reference span[lang=de]").text());
  }

  @Test
  void theRealEdition() {
    Project project = Variorum.open(Path.of("edition"));
    assumeTrue(project.missingSources().isEmpty(), "the sources are not at hand");
    check(project.edition());
  }

  private static void check(Edition edition) {
    String html = new HtmlRenderer().render(edition);
    assertEquals(html, new HtmlRenderer().render(edition), "the same edition, the same bytes");
    assertTrue(html.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES, "too large a file");
    Document page = Jsoup.parse(html);
    everyIdIsThereOnce(page);
    everyInternalLinkResolves(page);
    everythingIsThere(page, edition);
    authorsNotesAreLinkedBothWays(page);
    checkSite(edition, page);
  }

  /** The pages of the site hold what the one page holds, and every link between them resolves. */
  private static void checkSite(Edition edition, Document whole) {
    Map<String, byte[]> site = new HtmlRenderer().site(edition);
    assertEquals(site.keySet(), new HtmlRenderer().site(edition).keySet());
    Map<String, Document> pages = new TreeMap<>();
    site.forEach(
        (name, bytes) -> {
          if (name.endsWith(".html")) {
            pages.put(name, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    Set<String> seen = new HashSet<>();
    pages.forEach(
        (name, page) -> {
          assertEquals(1, page.select("h1").size(), name);
          page.select("main [id]").forEach(e -> assertTrue(seen.add(e.id()), name + e.id()));
          for (Element link : page.select("a[href]:not(.outside)")) {
            String[] parts = link.attr("href").split("#", 2);
            Document target = parts[0].isEmpty() ? page : pages.get(parts[0]);
            assertNotNull(target, name + ": " + link.outerHtml());
            if (parts.length > 1) {
              assertNotNull(target.getElementById(parts[1]), name + ": " + link.outerHtml());
            }
          }
        });
    for (Element element : whole.select("main [id]")) {
      assertTrue(seen.contains(element.id()), "not in the site: " + element.id());
    }
  }

  private static void everyIdIsThereOnce(Document page) {
    Set<String> seen = new HashSet<>();
    page.select("[id]").forEach(element -> assertTrue(seen.add(element.id()), element.id()));
  }

  private static void everyInternalLinkResolves(Document page) {
    for (Element link : page.select("a[href^=#]")) {
      String id = URLDecoder.decode(link.attr("href").substring(1), StandardCharsets.UTF_8);
      assertNotNull(page.getElementById(id), link.outerHtml());
    }
  }

  private static void everythingIsThere(Document page, Edition edition) {
    List<Note> notes = edition.documents().stream().flatMap(d -> d.text().notes()).toList();
    assertTrue(notes.size() > 0);
    assertEquals(notes.size(), page.select(".note.author").size());
    assertEquals(edition.conflicts().size(), page.select("article.conflict").size());
    assertEquals(edition.notes().size(), page.select(".note.editor:not(.conflict)").size());
    assertEquals(edition.items().size(), page.select("li.work").size());
    assertEquals(edition.emendations().size(), page.select("tr[id^=emendation-]").size());
    assertEquals(edition.chronology().size(), page.select("tr[id^=event-]").size());
    assertEquals(edition.names().size(), page.select(".name-entry").size());
  }

  private static void authorsNotesAreLinkedBothWays(Document page) {
    for (Element note : page.select(".note.author")) {
      String call = note.select("a.mark").attr("href");
      if (!call.isEmpty()) {
        Element from = page.getElementById(call.substring(1));
        assertNotNull(from, note.id());
        assertEquals("#" + note.id(), from.attr("href"));
      }
    }
  }
}
