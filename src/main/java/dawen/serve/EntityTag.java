package dawen.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The version of one answer at one address, made of what the answer depends on, so that it is known
 * before the answer is.
 *
 * @param value as in the header, with quotation marks
 */
record EntityTag(String value) {

  /**
   * A tag of these parts.
   *
   * @param version that of the data and the program
   * @param more what else tells answers at the same address apart: form, language, query
   */
  static EntityTag of(String version, String... more) {
    String parts =
        Stream.concat(Stream.of(version), Arrays.stream(more)).collect(Collectors.joining("-"));
    return new EntityTag('"' + parts + '"');
  }

  /** Whether the asker has this version; if so the answer is 304 and nothing more is to be sent. */
  boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
    boolean known = matches(request.getHeader("If-None-Match"));
    if (known) {
      writeTo(response);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return known;
  }

  /**
   * Lets the asker keep the answer.
   *
   * <p>{@code no-cache}: what is kept is asked for again each time, which costs little, because the
   * server may have been started with other data since, at the same address.
   */
  void writeTo(HttpServletResponse response) {
    response.setHeader("ETag", value);
    response.setHeader("Cache-Control", "no-cache");
  }

  /** Sends the body; to HEAD only its length. */
  static void send(byte[] body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  /** By RFC 9110, 13.1.2, also a weak tag matches; {@code *} is left to who knows what exists. */
  private boolean matches(String header) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(value::equals);
  }
}
