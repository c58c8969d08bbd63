package dawen.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the data: {@code /outlet/a.ttl} is the node {@code outlet/a} in Turtle.
 *
 * @param node what follows the base in the node's IRI
 * @param form the form that the suffix names; empty where there is none, or one that names no form
 * @param slash whether slashes stood at the end
 */
record Address(String node, Optional<Representation> form, boolean slash) {

  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+|[^\\x21-\\x7e]+");

  /**
   * Reads a path as it stands in the request.
   *
   * @param path with its first slash, percent-encoded
   */
  static Address of(String path) {
    String plain = normal(path.substring(1));
    String name = plain.replaceAll("/+$", "");
    boolean slash = !name.equals(plain);
    int dot = name.lastIndexOf('.');
    Optional<Representation> form =
        dot > 0 ? Representation.bySuffix(name.substring(dot + 1)) : Optional.empty();
    return new Address(form.isPresent() ? name.substring(0, dot) : name, form, slash);
  }

  /** The path of the node in that form, without a host. */
  String in(Representation other) {
    return "/" + node + "." + other.suffix();
  }

  /**
   * The one spelling that IRIs are minted in (RFC 3986, 6.2.2): letters, digits, {@code - _ . ~}
   * plain, other bytes as {@code %} and two capital hexadecimal digits. What is no UTF-8 stays.
   */
  private static String normal(String path) {
    return ENCODED
        .matcher(path)
        .replaceAll(match -> Matcher.quoteReplacement(recoded(match.group())));
  }

  private static String recoded(String run) {
    byte[] bytes = run.startsWith("%") ? decoded(run) : run.getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "-_.~".indexOf(b) >= 0);
      text.append(
          plain ? String.valueOf((char) b) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return text.toString();
  }

  private static byte[] decoded(String run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < run.length(); i += 3) {
      bytes.write(HexFormat.fromHexDigits(run, i + 1, i + 3));
    }
    return bytes.toByteArray();
  }
}
