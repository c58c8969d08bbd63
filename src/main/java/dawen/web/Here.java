package dawen.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The page that is being looked at.
 *
 * @param language it is shown in
 * @param path of its address, without the ending of a form: {@code /search}
 * @param parameters of its address without the language, each with its values, in the order in
 *     which they are to stand
 */
public record Here(Language language, String path, Map<String, List<String>> parameters) {

  /** A page whose address has no parameters. */
  public static Here at(String path, Language language) {
    return new Here(language, path, Map.of());
  }

  /** Reference to the same page in another language, with all its other parameters. */
  String in(Language other) {
    StringJoiner query = new StringJoiner("&", "?", "");
    parameters.forEach((name, values) -> values.forEach(value -> query.add(pair(name, value))));
    return query.add(pair(Language.PARAMETER, other.code())).toString();
  }

  private static String pair(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
