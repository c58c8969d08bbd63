package dawen.serve;

import dawen.web.Template;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Style sheets, scripts and the icon. */
final class WebFiles extends HttpServlet {

  /** Where the WebJar of the SPARQL editor, in the version of pom.xml, has its bundle. */
  private static final String YASGUI =
      "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.";

  /** A file as sent, and the files in the jar that it is made of. */
  private enum WebFile {
    STYLES(
        "dawen.css",
        "text/css; charset=utf-8",
        List.of(
            "css/base.css",
            "css/chart.css",
            "css/search.css",
            "css/read.css",
            "css/entity.css",
            "css/query.css")),
    SCRIPT("dawen.js", "text/javascript; charset=utf-8", List.of("js/base.js", "js/chart.js")),
    EDITOR_STYLES(
        "yasgui.css", "text/css; charset=utf-8", List.of(YASGUI + "css", "css/editor.css")),
    EDITOR_BUNDLE("yasgui.js", "text/javascript; charset=utf-8", List.of(YASGUI + "js")),
    EDITOR_SCRIPT("editor.js", "text/javascript; charset=utf-8", List.of("js/editor.js")),
    ICON("dawen.svg", "image/svg+xml", List.of("dawen.svg"));

    private final String path;
    private final String type;
    private final String content;

    WebFile(String path, String type, List<String> parts) {
      this.path = path;
      this.type = type;
      this.content = parts.stream().map(WebFiles::text).collect(Collectors.joining());
    }
  }

  /**
   * A text in the jar.
   *
   * @param name of one of ours under {@code /web}; beginning with a slash, where another's is
   */
  private static String text(String name) {
    return name.startsWith("/") ? Template.carried(name) : Template.resource(name);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Request.rest(request);
    for (WebFile file : WebFile.values()) {
      if (file.path.equals(name)) {
        byte[] body = file.content.getBytes(StandardCharsets.UTF_8);
        String coding = Gzip.isTaken(request) ? "gzip" : "plain";
        EntityTag tag = EntityTag.of(Integer.toHexString(file.content.hashCode()), coding);
        if (!tag.isKnown(request, response)) {
          tag.writeTo(response);
          response.setContentType(file.type);
          Gzip.send(body, request, response);
        }
        return;
      }
    }
    Problem.of(404, "no file \"" + name + "\"").write(response);
  }
}
