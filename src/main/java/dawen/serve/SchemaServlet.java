package dawen.serve;

import dawen.web.Here;
import dawen.web.Language;
import dawen.web.Nodes;
import dawen.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;

/**
 * The ontology's page with what this graph has of each term, made once a language: it changes with
 * the program and the graph only.
 */
final class SchemaServlet extends HttpServlet {

  private final transient Canned canned;
  private final transient Nodes nodes;
  private final Supplier<String> version;
  private final transient Map<Language, byte[]> pages = new ConcurrentHashMap<>();

  /**
   * @param version of the data and the program; see {@link ServedVersion}
   */
  SchemaServlet(Canned canned, Nodes nodes, Supplier<String> version) {
    this.canned = canned;
    this.nodes = nodes;
    this.version = version;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    EntityTag tag = EntityTag.of(version.get(), language.code());
    if (tag.isKnown(request, response)) {
      return;
    }
    byte[] page = pages.computeIfAbsent(language, this::page);
    tag.writeTo(response);
    response.setContentType("text/html; charset=utf-8");
    EntityTag.send(page, request, response);
  }

  private byte[] page(Language language) {
    TermUse use = new TermUse(TermCounts.of(nodes), nodes, language);
    OntologyPage page =
        new OntologyPage(language, canned.list(), OntologyPage.Links.ofServer(), use::of);
    Here here = Here.at("/schema", language);
    return Txn.calculateRead(nodes.dataset(), () -> Site.page(here, page.title(), page.main()));
  }
}
