package dev.variorum.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A running preview: a page on the loopback interface of this machine that follows the files of an
 * edition. Where they are at fault, the page says so, and the last good edition stays to be read.
 */
public final class Preview implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final long SECONDS_TO_END = 5;

  private final HttpServer server;
  private final Board board = new Board();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService answering = threads("variorum-preview");
  private final ExecutorService making = threads("variorum-maker");

  private Preview(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts a preview; the edition is made behind it.
   *
   * @param port 0 for any free one
   * @param told of each time that the edition was made or could not be, on a thread of the preview
   * @throws IOException where the port cannot be had
   */
  public static Preview start(Previewed previewed, int port, Consumer<Rebuild> told)
      throws IOException {
    InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
    Preview preview = new Preview(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    preview.server.createContext("/", new Answers(preview.board));
    preview.server.setExecutor(preview.answering);
    preview.server.start();
    preview.making.execute(new Maker(previewed, preview.board, told));
    return preview;
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Waits until the preview is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** Ends it: open pages are let go; an edition that is being made is waited for, a few seconds. */
  @Override
  public void close() {
    board.close();
    making.shutdownNow();
    server.stop(0);
    answering.shutdownNow();
    try {
      making.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    closed.countDown();
  }

  private static ExecutorService threads(String name) {
    return Executors.newCachedThreadPool(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
