package dawen.serve;

import dawen.web.Here;
import dawen.web.Language;
import dawen.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ontology's page, made once a language: it changes with the program only. */
final class SchemaServlet extends HttpServlet {

  private final transient Canned canned;
  private final String version;
  private final transient Map<Language, byte[]> pages = new ConcurrentHashMap<>();

  /**
   * @param version of the data and the program; see {@link DataVersion}
   */
  SchemaServlet(Canned canned, String version) {
    this.canned = canned;
    this.version = version;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    EntityTag tag = EntityTag.of(version, language.code());
    if (tag.isKnown(request, response)) {
      return;
    }
    byte[] page = pages.computeIfAbsent(language, this::page);
    tag.writeTo(response);
    response.setContentType("text/html; charset=utf-8");
    EntityTag.send(page, request, response);
  }

  private byte[] page(Language language) {
    OntologyPage page = new OntologyPage(language, canned.list(), OntologyPage.Links.ofServer());
    return Site.page(Here.at("/schema", language), page.title(), page.main());
  }
}
