package dawen.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** One name between two slashes of an IRI. */
final class PathSegment {
  private PathSegment() {}

  /**
   * Writes a name: letters, digits, {@code -}, {@code _} and {@code .} stay, all else is
   * percent-encoded.
   *
   * @throws IllegalArgumentException if it is empty, one dot or two
   */
  static void append(String segment, StringBuilder iri) {
    // RFC 3986, 5.2.4: a segment of one or two dots is resolved away, encoded or not
    if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
      throw new IllegalArgumentException("'" + segment + "' cannot be part of an IRI's path");
    }
    if (isPlain(segment)) {
      iri.append(segment);
    } else {
      appendEncoded(iri, segment);
    }
  }

  private static boolean isPlain(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      if (!isPlain(segment.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.';
  }

  private static void appendEncoded(StringBuilder iri, String segment) {
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        iri.append((char) b);
      } else {
        iri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
  }
}
