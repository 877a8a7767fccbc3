package dev.variorum.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * An answer to a request written by hand: a client would not let the test say whatever it likes.
 *
 * @param head the status line and the headers
 */
record Answer(int status, String head, String body) {

  static Answer get(URI address, String path) throws IOException {
    return to(address, "GET", path, "127.0.0.1:" + address.getPort());
  }

  static Answer to(URI address, String method, String path, String host) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      String head = all.substring(0, end);
      return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, all.substring(end + 4));
    }
  }
}
