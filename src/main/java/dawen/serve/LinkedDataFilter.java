package dawen.serve;

import dawen.explore.Asked;
import dawen.explore.Exchanges;
import dawen.explore.Explorer;
import dawen.explore.NodePage;
import dawen.explore.NodePages;
import dawen.export.JsonLdContext;
import dawen.query.ParameterException;
import dawen.web.Description;
import dawen.web.Here;
import dawen.web.Language;
import dawen.web.Nodes;
import dawen.web.Site;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;

/**
 * Answers for every IRI of the data's base under its path: {@code /outlet/ID} in the form that the
 * asker prefers, {@code /outlet/ID.ttl} in the one named, {@code /outlet/ID/exchanges.csv} with the
 * exchanges that have to do with it.
 *
 * <p>A filter, because the data's paths are those that nothing else on the server has.
 */
final class LinkedDataFilter implements Filter {

  private static final List<String> FORMS =
      Arrays.stream(Representation.values())
          .filter(form -> form != Representation.HTML)
          .map(Representation::suffix)
          .toList();

  private static final String TABLE = Exchanges.TABLE;

  private static final Set<String> TAKEN =
      Set.of(
          "",
          "sparql",
          "api",
          "queries",
          "schema",
          "web",
          "$",
          DataServlet.PATH,
          JsonLdContext.PATH.substring(1));
  private static final String CONTEXT =
      "rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
  private static final String WELL_KNOWN = "/.well-known/void";

  private final Nodes nodes;
  private final NodePages pages;
  private final Set<String> explored;
  private final Annotations annotations;
  private final Supplier<String> version;

  /**
   * @param annotations that the JSON-LD of an exchange holds as well
   * @param version of the data and the program; see {@link ServedVersion}
   */
  LinkedDataFilter(
      Explorer explorer, Annotations annotations, Supplier<String> version, Set<String> explored) {
    this.nodes = explorer.nodes();
    this.pages = new NodePages(explorer, FORMS);
    this.annotations = annotations;
    this.version = version;
    this.explored = Set.copyOf(explored);
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
    } else if (path.equals("/sparql/")) {
      String query = asked.getQueryString();
      answer.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
      answer.setHeader("Location", "/sparql" + (query == null ? "" : "?" + query));
    } else if (TAKEN.contains(path.substring(1).split("/", 2)[0]) || isExplored(asked)) {
      chain.doFilter(request, response);
    } else {
      answer(Address.of(path), asked, answer);
    }
  }

  /**
   * Whether the explorer answers. Where its path is also that of a node, as {@code /topics} is, all
   * forms that are no page and no table are the node's.
   */
  private boolean isExplored(HttpServletRequest request) {
    if (!explored.contains(request.getRequestURI())) {
      return false;
    }
    Address address = Address.of(request.getRequestURI());
    Representation form =
        address
            .form()
            .or(() -> Representation.byAccept(request.getHeader("Accept")))
            .orElse(Representation.HTML);
    return Set.of(Representation.HTML, Representation.CSV).contains(form)
        || !Txn.calculateRead(nodes.dataset(), () -> nodes.has(address.node()));
  }

  private void answer(Address address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    response.setHeader("Vary", "Accept, Accept-Language, Cookie");
    Optional<Representation> form =
        address.form().or(() -> Representation.byAccept(request.getHeader("Accept")));
    String name = isTable(address) ? address.node().replaceFirst(TABLE + "$", "") : address.node();
    Wanted wanted =
        new Wanted(
            name,
            form.orElse(Representation.HTML),
            language,
            isTable(address),
            ExplorerServlet.parameters(request));
    boolean fresh = form.isPresent() && !address.slash();
    if (name.equals("ontology") && wanted.form() == Representation.HTML && fresh) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/schema");
      return;
    }
    if (fresh && tag(wanted).isKnown(request, response)) {
      describeForm(wanted, response);
    } else if (!Txn.calculateRead(nodes.dataset(), () -> nodes.has(name))) {
      new NotFound(nodes, address, language).send(request, response);
    } else if (address.slash()) {
      response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
      response.setHeader("Location", request.getRequestURI().replaceFirst("/+$", ""));
    } else if (form.isEmpty()) {
      notAcceptable(response);
    } else {
      send(wanted, request, response);
    }
  }

  /**
   * What is asked for.
   *
   * @param node what follows the base in its IRI
   * @param table whether the exchanges that have to do with the node are asked for, not the node
   * @param parameters of the address, without the language
   */
  private record Wanted(
      String node,
      Representation form,
      Language language,
      boolean table,
      SortedMap<String, List<String>> parameters) {

    String path() {
      return "/" + node + (table ? TABLE : "");
    }
  }

  private static boolean isTable(Address address) {
    return address.node().endsWith(TABLE)
        && address.form().filter(form -> form == Representation.CSV).isPresent();
  }

  /**
   * Only a page is in a language and heeds parameters; all other forms have every language that the
   * data have.
   */
  private EntityTag tag(Wanted wanted) {
    String suffix = wanted.form().suffix();
    String what = Integer.toHexString(wanted.parameters().hashCode());
    return wanted.form() == Representation.HTML
        ? EntityTag.of(version.get(), suffix, wanted.language().code(), what)
        : EntityTag.of(version.get(), suffix);
  }

  private void send(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body;
    try {
      body = Txn.calculateRead(nodes.dataset(), () -> body(wanted, request, response));
    } catch (ParameterException e) {
      ExplorerServlet.refuse(
          e.getMessage(), wanted.form(), wanted.path(), wanted.language(), response);
      return;
    }
    describeForm(wanted, response);
    tag(wanted).writeTo(response);
    response.setContentType(wanted.form().contentType());
    EntityTag.send(body, request, response);
  }

  /** Where this form and the others are, and which IRI to cite. */
  private void describeForm(Wanted wanted, HttpServletResponse response) {
    response.setHeader("Content-Location", wanted.path() + "." + wanted.form().suffix());
    for (Representation other : Representation.values()) {
      if (other != wanted.form() && !wanted.table()) {
        String link = "<%s.%s>; rel=\"alternate\"; type=\"%s\"";
        response.addHeader(
            "Link", link.formatted(wanted.path(), other.suffix(), other.mediaType()));
      }
    }
    if (wanted.form() == Representation.JSON) {
      // JSON-LD 1.1, 6.1: by this, clients of JSON-LD know that it is more than JSON
      response.addHeader("Link", "<" + JsonLdContext.PATH + ">; " + CONTEXT);
    }
    response.addHeader("Link", "<" + nodes.node(wanted.node()).getURI() + ">; rel=\"cite-as\"");
  }

  private byte[] body(Wanted wanted, HttpServletRequest request, HttpServletResponse response) {
    if (wanted.table()) {
      return new Exchanges(nodes).csv(nodes.node(wanted.node()));
    }
    if (wanted.form() == Representation.HTML) {
      Asked asked =
          new Asked(wanted.path(), wanted.parameters(), wanted.language(), Request.origin(request));
      NodePages.Page page = pages.find(asked).orElseGet(() -> page(wanted, response));
      Here here = new Here(wanted.language(), wanted.path(), wanted.parameters());
      return Site.page(here, page.title(), page.main());
    }
    Description description = describe(wanted, response);
    List<Triple> triples = new ArrayList<>(description.triples());
    if (wanted.form().isJson() && wanted.node().startsWith("exchange/")) {
      triples.addAll(annotations.of(description.node()));
    }
    return wanted
        .form()
        .write(RdfDocument.of(description.node(), triples, nodes.base(), Request.origin(request)));
  }

  /** The page of a node whose kind has none of its own. */
  private NodePages.Page page(Wanted wanted, HttpServletResponse response) {
    Description description = describe(wanted, response);
    NodePage page = new NodePage(nodes, wanted.language(), FORMS);
    return new NodePages.Page(page.title(description), page.of(description, wanted.node()));
  }

  private Description describe(Wanted wanted, HttpServletResponse response) {
    Description description = nodes.describe(wanted.node());
    if (description.cut()) {
      int count = description.triples().size();
      response.setHeader(SparqlService.CUT_HEADER, Integer.toString(count));
    }
    return description;
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
