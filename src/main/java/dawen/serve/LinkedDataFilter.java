package dawen.serve;

import dawen.graph.Vocabulary;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.system.Txn;

/**
 * Answers for every IRI of the data's base under its path: {@code /outlet/ID} in the form that the
 * asker prefers, {@code /outlet/ID.ttl} in the one named.
 *
 * <p>A filter, because the data's paths are those that nothing else on the server has.
 */
final class LinkedDataFilter implements Filter {

  private static final Set<String> TAKEN =
      Set.of("", "sparql", "api", "queries", "schema", "web", "$");
  private static final String WELL_KNOWN = "/.well-known/void";

  private final Nodes nodes;

  LinkedDataFilter(Nodes nodes) {
    this.nodes = nodes;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    String path = asked.getRequestURI();
    if (path.equals(WELL_KNOWN)) {
      answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
      answer.setHeader("Location", "/graph/metadata");
    } else if (TAKEN.contains(path.substring(1).split("/", 2)[0])) {
      chain.doFilter(request, response);
    } else {
      answer(path.substring(1), asked, answer);
    }
  }

  private void answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int dot = path.lastIndexOf('.');
    Optional<Representation> named = Representation.bySuffix(path.substring(dot + 1));
    String name = dot > 0 && named.isPresent() ? path.substring(0, dot) : path;
    Optional<Representation> form =
        dot > 0 && named.isPresent() ? named : Representation.byAccept(request.getHeader("Accept"));
    Language language = Language.of(request, response);
    response.setHeader("Vary", "Accept, Accept-Language, Cookie");
    if (name.equals("ontology") && form.filter(Representation.HTML::equals).isPresent()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/schema");
      return;
    }
    Description description = Txn.calculateRead(nodes.dataset(), () -> nodes.describe(name));
    if (description.isEmpty()) {
      notFound(path, request, response, language);
    } else if (form.isEmpty()) {
      notAcceptable(response);
    } else {
      send(new Asked(name, form.get(), language), description, request, response);
    }
  }

  /** What is asked for: which node, in which form and language. */
  private record Asked(String path, Representation form, Language language) {}

  private void send(
      Asked asked,
      Description description,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    byte[] body = Txn.calculateRead(nodes.dataset(), () -> body(asked, description));
    response.setHeader("Content-Location", "/" + asked.path() + "." + asked.form().suffix());
    for (Representation other : Representation.values()) {
      if (other != asked.form()) {
        String link = "</%s.%s>; rel=\"alternate\"; type=\"%s\"";
        response.addHeader("Link", link.formatted(asked.path(), other.suffix(), other.mediaType()));
      }
    }
    if (description.cut()) {
      response.setHeader(SparqlService.CUT_HEADER, Integer.toString(description.graph().size()));
    }
    response.setContentType(asked.form().contentType());
    EntityTag.of(body).send(body, request, response);
  }

  private byte[] body(Asked asked, Description description) {
    if (asked.form() == Representation.HTML) {
      NodePage page = new NodePage(nodes, asked.language());
      return Site.page(
          asked.language(), page.title(description), page.of(description, asked.path()));
    }
    Graph graph = description.graph();
    Vocabulary.prefixes().forEach(graph.getPrefixMapping()::setNsPrefix);
    return asked.form().write(graph);
  }

  private static void notFound(
      String path, HttpServletRequest request, HttpServletResponse response, Language language)
      throws IOException {
    if (Site.wantsHtml(request)) {
      String title = language.pick("图中没有这个名称", "The graph has no such name");
      Html main =
          Html.tag("h1").with(title).and(Html.tag("p").with(Html.tag("code").with("/" + path)));
      Site.send(response, 404, language, title, main);
    } else {
      Problem.of(404, "the graph says nothing of \"/" + path + "\"").write(response);
    }
  }

  private static void notAcceptable(HttpServletResponse response) throws IOException {
    StringBuilder types = new StringBuilder();
    for (Representation form : Representation.values()) {
      types.append(types.isEmpty() ? "" : ", ").append(form.mediaType());
    }
    Problem.of(406, "none of the types in Accept is offered; expected one of " + types)
        .write(response);
  }
}
