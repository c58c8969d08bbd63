package dawen.serve;

import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Nodes;
import dawen.web.Site;
import dawen.web.Template;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;

/**
 * Answers for the endpoint when it is asked nothing: a form to browsers, to others a description of
 * the service (SPARQL 1.1 Service Description, §2) and of the data (VoID).
 */
final class SparqlPageFilter implements Filter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private static final List<Representation> FORMS =
      List.of(
          Representation.TURTLE,
          Representation.JSON_LD,
          Representation.N_TRIPLES,
          Representation.RDF_XML,
          Representation.HTML);

  /** Parameter that fills the editor without asking anything. */
  static final String DRAFT = "draft";

  /** Parameter that fills it with a canned query, by its name. */
  private static final String EXAMPLE = "example";

  private final Nodes nodes;
  private final SparqlPage page;

  SparqlPageFilter(Nodes nodes, SparqlPage page) {
    this.nodes = nodes;
    this.page = page;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (READING.contains(asked.getMethod()) && asked.getParameter("query") == null) {
      describe(asked, (HttpServletResponse) response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Who takes anything, as curl does, is described the service in Turtle: no browser asks so. */
  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    response.setHeader("Vary", "Accept, Accept-Language, Cookie");
    Representation form =
        Representation.byAccept(request.getHeader("Accept"), FORMS).orElse(Representation.TURTLE);
    if (form == Representation.HTML) {
      response.setHeader("Content-Security-Policy", SparqlPage.POLICY);
      Site.send(response, 200, Request.here(request, language), "SPARQL", main(request, language));
      return;
    }
    response.setContentType(form.contentType());
    EntityTag.send(form.write(description(Request.origin(request))), request, response);
  }

  private Html main(HttpServletRequest request, Language language) {
    String draft = request.getParameter(DRAFT);
    if (draft != null) {
      return page.main(draft, language.pick("草稿", "Draft"), language);
    }
    String example = request.getParameter(EXAMPLE);
    return page.queries().get().stream()
        .filter(query -> query.name().equals(example))
        .findFirst()
        .map(query -> page.main(query.text(), query.name(), language))
        .orElseGet(() -> page.main(Template.resource("example.rq"), "", language));
  }

  private RdfDocument description(String origin) {
    Html safe = new Html(origin.replaceAll("[<>\"{}|^`\\\\\\s]", ""));
    Html turtle = Template.of("service.ttl").fill(Map.of("origin", safe));
    Graph graph = RDFParser.fromString(turtle.markup(), Lang.TURTLE).toGraph();
    Txn.executeRead(nodes.dataset(), () -> GraphUtil.addInto(graph, nodes.metadata()));
    Node service = NodeFactory.createURI(safe.markup() + "/sparql");
    return RdfDocument.of(service, graph.find().toList(), nodes.base(), origin);
  }
}
