package dawen.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The style sheet and the icon. */
final class WebFiles extends HttpServlet {

  private static final Map<String, String> TYPES =
      Map.of("dawen.css", "text/css; charset=utf-8", "dawen.svg", "image/svg+xml");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Request.rest(request);
    String type = TYPES.get(name);
    if (type == null) {
      Problem.of(404, "no file \"" + name + "\"").write(response);
      return;
    }
    response.setContentType(type);
    response.setHeader("Cache-Control", "max-age=3600");
    response.getOutputStream().write(Template.resource(name).getBytes(StandardCharsets.UTF_8));
  }
}
