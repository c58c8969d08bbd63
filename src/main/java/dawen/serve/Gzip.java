package dawen.serve;

import dawen.reader.Body;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Answers made smaller for the way (RFC 9110, 8.4.1.3), for those who take them so. */
final class Gzip {

  private static final Pattern TAKEN =
      Pattern.compile("(?i)\\s*(?:gzip|x-gzip|\\*)\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$).*)?");

  private Gzip() {}

  /** Whether the asker takes it. */
  static boolean isTaken(HttpServletRequest request) {
    String header = request.getHeader("Accept-Encoding");
    return header != null
        && Arrays.stream(header.split(",")).anyMatch(coding -> TAKEN.matcher(coding).matches());
  }

  /**
   * Sends the body, smaller if the asker takes it so; to HEAD only its length. The tag of the
   * answer must tell the two apart.
   */
  static void send(byte[] body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.addHeader("Vary", "Accept-Encoding");
    if (!isTaken(request)) {
      EntityTag.send(body, request, response);
      return;
    }
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(small)) {
      out.write(body);
    }
    response.setHeader("Content-Encoding", "gzip");
    EntityTag.send(small.toByteArray(), request, response);
  }

  /** The same for an answer that may be long. */
  static void send(Body body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.addHeader("Vary", "Accept-Encoding");
    if (!isTaken(request)) {
      sendAsIs(body, request, response);
      return;
    }
    try (Body small = new Body()) {
      GZIPOutputStream out = new GZIPOutputStream(small);
      body.writeTo(out);
      out.finish();
      small.end();
      response.setHeader("Content-Encoding", "gzip");
      sendAsIs(small, request, response);
    }
  }

  private static void sendAsIs(Body body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentLengthLong(body.length());
    if (!request.getMethod().equals("HEAD")) {
      body.writeTo(response.getOutputStream());
    }
  }
}
