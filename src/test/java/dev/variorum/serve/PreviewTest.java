package dev.variorum.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.Variorum;
import dev.variorum.render.html.HtmlRenderer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A preview of the specimen, asked over the loopback interface. */
@Timeout(120)
class PreviewTest {

  private static final Pattern ID = Pattern.compile("const page = \"([^\"]+)\"");

  @TempDir Path folder;

  private final BlockingQueue<Rebuild> rebuilds = new LinkedBlockingQueue<>();
  private Path edition;
  private Preview preview;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    Specimen.write(folder);
    edition = folder.resolve("edition");
    preview = Preview.start(Previewed.edition(edition, Variorum.Options.DEFAULT), 0, rebuilds::add);
    address = preview.address();
  }

  @AfterEach
  void close() {
    preview.close();
  }

  private Rebuild rebuilt() throws InterruptedException {
    Rebuild rebuild = rebuilds.poll(60, TimeUnit.SECONDS);
    assertNotNull(rebuild, "nothing was made");
    return rebuild;
  }

  private Path conflict() throws IOException {
    try (var files = Files.list(edition.resolve("conflicts"))) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private String page() throws IOException {
    return Answer.get(address, "/").body();
  }

  @Test
  void thePageIsThatOfTheBuildWithAScriptAndAPolicyForIt() throws IOException {
    Answer answer = Answer.get(address, "/");
    assertEquals(200, answer.status());
    assertTrue(answer.head().contains("Cache-control: no-store"), answer.head());
    assertTrue(answer.body().contains("connect-src 'self'"));
    var id = ID.matcher(answer.body());
    assertTrue(id.find());
    String built =
        new HtmlRenderer()
            .withScript(Script.of(id.group(1)))
            .render(Variorum.open(edition).edition());
    assertEquals(built, answer.body());
  }

  @Test
  void aChangedNoteIsSeenAndGivesWhatAFreshBuildGives() throws Exception {
    page();
    assertTrue(rebuilt().faults().isEmpty());
    append(conflict(), "\n\nThe ferryman kept a second tally.\n");
    assertTrue(rebuilt().faults().isEmpty());
    String page = page();
    assertTrue(page.contains("The ferryman kept a second tally."));
    var id = ID.matcher(page);
    assertTrue(id.find());
    assertEquals(
        new HtmlRenderer()
            .withScript(Script.of(id.group(1)))
            .render(Variorum.open(edition).edition()),
        page);
  }

  @Test
  void aChangeOfTheBibliographyIsSeen() throws Exception {
    rebuilt();
    Path works = folder.resolve("bibliography/works.json");
    String before = Files.readString(works);
    assertTrue(before.contains("Tidewater Press"));
    assertFalse(page().contains("Ebbwater Press"));
    Files.writeString(works, before.replace("Tidewater Press", "Ebbwater Press"));
    assertTrue(rebuilt().faults().isEmpty());
    assertTrue(page().contains("Ebbwater Press"));
  }

  @Test
  void brokenYamlIsToldWithItsPlaceWhileTheOldPageStays() throws Exception {
    String before = page();
    rebuilt();
    Path file = conflict();
    String good = Files.readString(file);
    Files.writeString(file, good.replaceFirst("\ntitle:", "\ntitle: [\ntitle:"));
    Rebuild broken = rebuilt();
    assertEquals(1, broken.faults().size());
    assertEquals(before, page());
    String news = news();
    assertTrue(Pattern.compile("conflicts/[a-z0-9-]+\\.md:\\d+:\\d+").matcher(news).find(), news);
    assertTrue(news.contains("\"remedy\""), news);
    Files.writeString(file, good);
    assertTrue(rebuilt().faults().isEmpty());
    assertTrue(news().contains("\"faults\": []"), news());
  }

  @Test
  void aManifestThatIsBrokenIsMended() throws Exception {
    rebuilt();
    Path manifest = edition.resolve("edition.yaml");
    String good = Files.readString(manifest);
    Files.writeString(manifest, "title: [");
    assertTrue(Place.of(rebuilt().faults().get(0)).contains("edition.yaml:"));
    Files.writeString(manifest, good);
    assertTrue(rebuilt().faults().isEmpty());
  }

  @Test
  void faultsFromTheBeginningAreAPageOfTheirOwn() throws Exception {
    preview.close();
    Path manifest = edition.resolve("edition.yaml");
    String good = Files.readString(manifest);
    Files.writeString(manifest, "title: <b>\nsurprise: 1\n");
    rebuilds.clear();
    preview = Preview.start(Previewed.edition(edition, Variorum.Options.DEFAULT), 0, rebuilds::add);
    address = preview.address();
    assertFalse(rebuilt().faults().isEmpty());
    String page = page();
    assertTrue(page.contains("<h1>No edition yet</h1>"), page);
    assertTrue(page.contains("edition.yaml:"), page);
    Files.writeString(manifest, good);
    assertTrue(rebuilt().faults().isEmpty());
    assertFalse(page().contains("No edition yet"));
  }

  /** The first event of the news: what is to be seen now. */
  private String news() throws IOException {
    URL url = address.resolve("/preview/news").toURL();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
      StringBuilder event = new StringBuilder();
      for (String line = lines.readLine();
          line != null && !line.isEmpty();
          line = lines.readLine()) {
        event.append(line).append('\n');
      }
      return event.toString();
    }
  }

  @Test
  void namesOfOtherMachinesAreRefused() throws IOException {
    String port = ":" + address.getPort();
    for (String host :
        new String[] {
          "127.0.0.1" + port, "localhost" + port, "LOCALHOST" + port, "[::1]" + port, "localhost"
        }) {
      assertEquals(200, Answer.to(address, "GET", "/", host).status(), host);
    }
    for (String host :
        new String[] {
          "example.org" + port,
          "example.org",
          "localhost.example.org" + port,
          "127.0.0.1.example.org" + port,
          "127.0.0.1:1",
          "localhost" + port + port,
          ""
        }) {
      assertEquals(421, Answer.to(address, "GET", "/", host).status(), host);
      assertEquals(421, Answer.to(address, "GET", "/preview/news", host).status(), host);
    }
  }

  @Test
  void itCanOnlyBeRead() throws IOException {
    String host = "localhost:" + address.getPort();
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"}) {
      Answer answer = Answer.to(address, method, "/", host);
      assertEquals(405, answer.status(), method);
      assertTrue(answer.head().contains("Allow: GET, HEAD"), answer.head());
    }
    Answer head = Answer.to(address, "HEAD", "/", host);
    assertEquals(200, head.status());
    assertEquals("", head.body());
  }

  @Test
  void noOtherPathIsThere() throws IOException {
    for (String path :
        new String[] {
          "/edition.yaml",
          "/../edition/edition.yaml",
          "/%2e%2e/edition.yaml",
          "//etc/passwd",
          "/preview",
          "/preview/news/",
          "/index.html/.."
        }) {
      Answer answer = Answer.get(address, path);
      assertEquals(404, answer.status(), path);
      assertFalse(answer.body().contains("title:"), path);
    }
  }

  @Test
  void aPortIsHadOnce() throws InterruptedException {
    int port = address.getPort();
    assertThrows(
        BindException.class,
        () ->
            Preview.start(
                Previewed.edition(edition, Variorum.Options.DEFAULT), port, rebuilds::add));
    rebuilt();
  }

  @Test
  void closingLetsReadersAndThePortGo() throws Exception {
    page();
    try (Socket reader = new Socket(address.getHost(), address.getPort())) {
      reader.setSoTimeout(20_000);
      reader
          .getOutputStream()
          .write(
              ("GET /preview/news HTTP/1.1\r\nHost: localhost:" + address.getPort() + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertTrue(reader.getInputStream().read() >= 0);
      preview.close();
      reader.getInputStream().readAllBytes();
    }
    preview.await();
    assertThrows(IOException.class, () -> Answer.get(address, "/"));
  }
}
