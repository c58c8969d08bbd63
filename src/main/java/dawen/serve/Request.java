package dawen.serve;

import dawen.query.ParameterException;
import dawen.web.Here;
import dawen.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.eclipse.jetty.http.BadMessageException;

/** What the servlets read from a request. */
final class Request {

  private Request() {}

  /** The path after the servlet's own, without slash: {@code conferences.csv}; may be empty. */
  static String rest(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }

  /**
   * The parameters of the query string.
   *
   * @throws ParameterException if one stands twice, or they are not in UTF-8
   */
  static SortedMap<String, String> parameters(HttpServletRequest request) {
    SortedMap<String, String> values = new TreeMap<>();
    given(request)
        .forEach(
            (name, given) -> {
              if (given.length > 1) {
                throw new ParameterException(
                    "parameter " + name + " is given " + given.length + " times, expected once");
              }
              values.put(name, given[0]);
            });
    return values;
  }

  /**
   * The parameters with all their values.
   *
   * @throws ParameterException if they are not in UTF-8
   */
  static Map<String, String[]> given(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (BadMessageException unreadable) {
      throw new ParameterException(
          "the query string cannot be read, expected UTF-8 with percent signs: %E5%B9%B4 for 年");
    }
  }

  /** The page that is asked for; without its parameters where they cannot be read. */
  static Here here(HttpServletRequest request, Language language) {
    String path = request.getRequestURI();
    try {
      SortedMap<String, List<String>> parameters = new TreeMap<>();
      given(request).forEach((name, values) -> parameters.put(name, List.of(values)));
      parameters.remove(Language.PARAMETER);
      return new Here(language, path, parameters);
    } catch (ParameterException unreadable) {
      return Here.at(path, language);
    }
  }

  /** {@code ?year=2026&country=US}, or nothing if there are no values. */
  static String queryString(Map<String, String> values) {
    StringJoiner joiner = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach((name, value) -> joiner.add(encode(name) + "=" + encode(value)));
    return joiner.toString();
  }

  /** The same where a name may have several values. */
  static String queryOf(Map<String, List<String>> values) {
    StringJoiner joiner = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach(
        (name, all) -> all.forEach(value -> joiner.add(encode(name) + "=" + encode(value))));
    return joiner.toString();
  }

  /** The server's address as the asker knows it: {@code http://localhost:3030}. */
  static String origin(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
