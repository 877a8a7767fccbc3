package dev.variorum.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.variorum.json.Json;
import dev.variorum.source.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Tells open pages what is to be seen, as server-sent events; what is so now comes at once. */
final class News {

  /** A reader who has gone is noticed when something is sent. */
  private static final Duration BREATH = Duration.ofSeconds(10);

  /** Each open page takes a thread. */
  private static final int MOST_READERS = 64;

  private final Board board;
  private final Semaphore readers = new Semaphore(MOST_READERS);

  News(Board board) {
    this.board = board;
  }

  /** Sends until the reader goes or the board is closed. */
  void send(HttpExchange exchange) throws IOException, InterruptedException {
    if (!readers.tryAcquire()) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      boolean asked = exchange.getRequestMethod().equals("GET");
      exchange.sendResponseHeaders(200, asked ? 0 : -1);
      if (asked) {
        follow(exchange.getResponseBody());
      }
    } finally {
      readers.release();
    }
  }

  private void follow(OutputStream out) throws IOException, InterruptedException {
    Shown seen = null;
    while (!board.isClosed()) {
      Optional<Shown> next = board.next(seen, BREATH);
      // A line that begins with a colon says nothing.
      String line = next.map(News::event).orElse(":\n\n");
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.flush();
      seen = next.orElse(seen);
    }
  }

  private static String event(Shown shown) {
    List<Map<String, Object>> faults = new ArrayList<>();
    for (Diagnostic fault : shown.faults()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("place", Place.of(fault));
      one.put("message", fault.message());
      one.put("remedy", fault.remedy());
      faults.add(one);
    }
    Map<String, Object> news = new LinkedHashMap<>();
    news.put("page", shown.id());
    news.put("faults", faults);
    StringBuilder event = new StringBuilder();
    Json.write(news).lines().forEach(line -> event.append("data: ").append(line).append('\n'));
    return event.append('\n').toString();
  }
}
