package dev.variorum.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Answers requests. There are two addresses, the page and the news of it, both from memory: no path
 * is ever looked for on the disk. A name that leads here but is not a name of this machine is
 * refused, or a stranger's page could read the edition by pointing its own name here.
 */
final class Answers implements HttpHandler {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> PAGES = Set.of("/", "/index.html");
  private static final String NEWS = "/preview/news";

  /** The first edition may be long in the making. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Board board;
  private final News news;

  Answers(Board board) {
    this.board = board;
    this.news = new News(board);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("Content-Security-Policy", "frame-ancestors 'none'");
      String path = exchange.getRequestURI().getRawPath();
      if (!isOurs(exchange)) {
        say(exchange, 421, "This preview answers to localhost and 127.0.0.1 only.");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        headers.set("Allow", "GET, HEAD");
        say(exchange, 405, "This preview can be read only.");
      } else if (PAGES.contains(path)) {
        page(exchange);
      } else if (NEWS.equals(path)) {
        news.send(exchange);
      } else {
        say(exchange, 404, "There is one page here: /");
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isOurs(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    String port = ":" + exchange.getLocalAddress().getPort();
    if (hosts.size() != 1) {
      return false;
    }
    String host = hosts.get(0).strip().toLowerCase(Locale.ROOT);
    return NAMES.contains(
        host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host);
  }

  private void page(HttpExchange exchange) throws IOException, InterruptedException {
    Optional<Shown> shown = board.next(null, PATIENCE);
    if (shown.isPresent()) {
      send(exchange, 200, "text/html; charset=utf-8", shown.get().page());
    } else {
      say(exchange, 503, "The edition is not made yet. Load the page again.");
    }
  }

  private static void say(HttpExchange exchange, int status, String what) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", what + "\n");
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
