package dawen.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What all pages share: head, links, foot, language. */
final class Site {

  private Site() {}

  /** Sends a whole page. */
  static void send(
      HttpServletResponse response, int status, Language language, String title, Html main)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(page(language, title, main));
  }

  /** A whole page in UTF-8. */
  static byte[] page(Language language, String title, Html main) {
    Html page =
        Template.of(language.code() + "/page.html")
            .fill(Map.of("title", Html.text(title), "main", main));
    return page.markup().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the asker likes a page better than JSON; who takes anything is no browser. */
  static boolean wantsHtml(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    List<Representation> offered = List.of(Representation.JSON, Representation.HTML);
    return accept != null
        && Representation.byAccept(accept, offered).orElse(null) == Representation.HTML;
  }
}
