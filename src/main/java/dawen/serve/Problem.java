package dawen.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.web.HttpSC;

/**
 * A refusal as RFC 9457 has it: application/problem+json.
 *
 * @param status HTTP status
 * @param detail what is wrong and what was expected
 * @param suggestions what was perhaps meant, nearest first; may be empty
 */
record Problem(int status, String detail, List<String> suggestions) {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** What steers a terminal or turns words round; a problem repeats what was asked for. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of());
  }

  /** Nothing of that name; {@code suggestions} are added to the words too. */
  static Problem notFound(String detail, List<String> suggestions) {
    String hint =
        suggestions.isEmpty() ? "" : ". Did you mean " + String.join(" or ", suggestions) + "?";
    return new Problem(404, detail + hint, suggestions);
  }

  String json() {
    JsonObject problem = new JsonObject();
    problem.addProperty("type", "about:blank");
    problem.addProperty("title", HttpSC.getMessage(status));
    problem.addProperty("status", status);
    problem.addProperty("detail", detail);
    if (!suggestions.isEmpty()) {
      JsonArray array = new JsonArray();
      suggestions.forEach(array::add);
      problem.add("suggestions", array);
    }
    return HIDDEN.matcher(GSON.toJson(problem)).replaceAll(found -> escaped(found.group()));
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(unit -> String.format(Locale.ROOT, "\\\\u%04x", unit))
        .collect(Collectors.joining());
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
  }
}
