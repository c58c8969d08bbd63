package dawen.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The version of one form of one node: it changes with the bytes, so with the data, the form and
 * the language, and stays where a build left the node as it was.
 *
 * @param value as in the header, with quotation marks
 */
record EntityTag(String value) {

  static EntityTag of(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new EntityTag('"' + HexFormat.of().formatHex(digest, 0, 16) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Sends the body, or 304 to who has it already; to HEAD only its length. */
  void send(byte[] body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", value);
    if (isKnown(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private boolean isKnown(String header) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(tag -> tag.equals(value) || tag.equals("*"));
  }
}
