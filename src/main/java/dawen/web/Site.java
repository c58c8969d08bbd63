package dawen.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What all pages share: head, links, foot, language. */
public final class Site {

  private Site() {}

  /** Sends a whole page. */
  public static void send(
      HttpServletResponse response, int status, Language language, String title, Html main)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(page(language, title, main));
  }

  /** A whole page in UTF-8. */
  public static byte[] page(Language language, String title, Html main) {
    Html page =
        Template.of(language.code() + "/page.html")
            .fill(Map.of("title", Html.text(title), "main", main));
    return page.markup().getBytes(StandardCharsets.UTF_8);
  }
}
