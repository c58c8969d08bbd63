package dawen.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ontology's page, made once a language: it changes with the program only. */
final class SchemaServlet extends HttpServlet {

  private final transient Canned canned;
  private final transient Map<Language, byte[]> pages = new ConcurrentHashMap<>();

  SchemaServlet(Canned canned) {
    this.canned = canned;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    byte[] page = pages.computeIfAbsent(language, this::page);
    response.setContentType("text/html; charset=utf-8");
    EntityTag.of(page).send(page, request, response);
  }

  private byte[] page(Language language) {
    OntologyPage page = new OntologyPage(language, canned.list(), OntologyPage.Links.ofServer());
    return Site.page(language, page.title(), page.main());
  }
}
