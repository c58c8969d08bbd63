package dawen.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer to bytes sent as they are, which no client library would send.
 *
 * @param status 0 if nothing came
 * @param head without the first line
 */
record Raw(int status, String head, String body) {

  private static final int PATIENCE = 5_000;

  /** Sends a text, one byte a character, and reads what comes until the server closes. */
  static Raw send(Server server, String text) {
    return send(server, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Raw send(Server server, byte[] request) {
    try (Socket socket = new Socket(InetAddress.getByName("localhost"), server.port())) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request);
      return of(read(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Socket socket) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    try {
      for (int n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
        read.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException e) {
      read.writeBytes("\n(kept open)".getBytes(StandardCharsets.UTF_8));
    } catch (IOException reset) {
      // a server that refuses a body before its end closes under it; what was read counts
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  private static Raw of(String text) {
    String[] parts = text.split("\r\n\r\n", 2);
    String[] head = parts[0].split("\r\n", 2);
    boolean answered = head[0].matches("HTTP/1\\.1 \\d{3}.*");
    return new Raw(
        answered ? Integer.parseInt(head[0].substring(9, 12)) : 0,
        head.length > 1 ? head[1] : "",
        parts.length > 1 ? parts[1] : "");
  }

  Optional<String> header(String name) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }
}
