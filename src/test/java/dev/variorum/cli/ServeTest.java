package dev.variorum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServeTest {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  @TempDir Path folder;

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    Specimen.write(folder);
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run = Run.of("serve", folder, "--port", other.getLocalPort());
      assertEquals(ExitCode.USAGE, run.code());
      assertTrue(run.err().contains("port " + other.getLocalPort() + " cannot be had"), run.err());
      assertTrue(run.err().contains("--port N"), run.err());
    }
  }

  @Test
  void thereAreNoSuchPorts() {
    Specimen.write(folder);
    assertEquals(ExitCode.USAGE, Run.of("serve", folder, "--port", "65536").code());
    assertEquals(ExitCode.USAGE, Run.of("serve", folder, "--port", "-1").code());
  }

  @Test
  void whatIsNotThereIsNamedAtOnce() {
    Run run = Run.of("serve", folder.resolve("nowhere.txt"));
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.err().contains("nowhere.txt"), run.err());
  }

  @Test
  void anEditionHasItsTextsFromItsManifest() {
    Specimen.write(folder);
    Run run = Run.of("serve", folder, folder.resolve("edition/sources/001_lamp.txt"));
    assertEquals(ExitCode.BAD_INPUT, run.code());
  }

  @Test
  void textsAreShownUntilItIsStopped() throws Exception {
    Specimen.write(folder);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    AtomicInteger code = new AtomicInteger(-1);
    Thread running =
        new Thread(
            () ->
                code.set(
                    RootCommand.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "serve",
                        folder.resolve("edition/sources/001_lamp.txt").toString(),
                        folder.resolve("edition/sources/002_dark.txt").toString(),
                        "--port",
                        "0")));
    running.start();
    Matcher address = ADDRESS.matcher(out.toString());
    while (!address.find()) {
      assertTrue(running.isAlive(), err::toString);
      Thread.sleep(20);
      address = ADDRESS.matcher(out.toString());
    }
    try (var page = URI.create(address.group()).toURL().openStream()) {
      String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      assertFalse(html.contains("No edition yet"), html);
      assertTrue(html.contains("/preview/news"));
    }
    running.interrupt();
    running.join();
    assertEquals(ExitCode.OK, code.get(), err::toString);
  }
}
