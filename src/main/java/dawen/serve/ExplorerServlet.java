package dawen.serve;

import dawen.explore.Asked;
import dawen.explore.Explorer;
import dawen.explore.Section;
import dawen.explore.Table;
import dawen.explore.View;
import dawen.query.ParameterException;
import dawen.web.Here;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Nodes;
import dawen.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;

/**
 * One section of the explorer: {@code /search} in the form that the asker prefers, {@code
 * /search.csv} the table behind it, {@code /search.ttl} what the graph says of the things in it.
 */
final class ExplorerServlet extends HttpServlet {

  /** The forms of every page, preferred first. */
  static final List<Representation> FORMS =
      List.of(Representation.HTML, Representation.CSV, Representation.JSON, Representation.TURTLE);

  /** The section that is the server's first page too, at {@code /}. */
  static final String START = "/start";

  private static final String JSON = "application/sparql-results+json";

  /** More of them than this are not described. */
  private static final int MAX_DESCRIBED = 2_000;

  /** Tables with more rows are sent as they are made, without their length. */
  private static final int MAX_HELD = 5_000;

  private final transient Explorer explorer;
  private final transient Section section;
  private final Supplier<String> version;

  ExplorerServlet(Explorer explorer, Section section, Supplier<String> version) {
    this.explorer = explorer;
    this.section = section;
    this.version = version;
  }

  /** The addresses of a section at that path: without suffix, and with that of each form. */
  static List<String> addresses(String path) {
    List<String> addresses = new ArrayList<>();
    FORMS.forEach(form -> addresses.add(path + "." + form.suffix()));
    addresses.add(path);
    return addresses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    response.setHeader("Vary", "Accept, Accept-Language, Cookie");
    Address address = Address.of(request.getRequestURI());
    Optional<Representation> form =
        address.form().or(() -> Representation.byAccept(request.getHeader("Accept"), FORMS));
    if (form.isEmpty()) {
      Problem.of(406, "this page is HTML, CSV, JSON or Turtle").write(response);
      return;
    }
    try {
      String path = address.node().isEmpty() ? START : "/" + address.node();
      Asked asked = new Asked(path, parameters(request), language, Request.origin(request));
      send(asked, form.get(), request, response);
    } catch (ParameterException e) {
      refuse(e.getMessage(), form.get(), "/" + address.node(), language, response);
    }
  }

  private void send(
      Asked asked, Representation form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String what = Integer.toHexString(asked.parameters().hashCode());
    EntityTag tag = EntityTag.of(version.get(), form.suffix(), asked.language().code(), what);
    if (tag.isKnown(request, response)) {
      return;
    }
    try {
      Txn.executeRead(
          explorer.nodes().dataset(),
          () -> {
            View view = section.of(asked);
            tag.writeTo(response);
            response.setContentType(form == Representation.JSON ? JSON : form.contentType());
            send(view, asked, form, request, response);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void send(
      View view,
      Asked asked,
      Representation form,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean rows = form == Representation.CSV || form == Representation.JSON;
    try {
      if (!rows || view.table().rows().size() <= MAX_HELD) {
        EntityTag.send(body(view, asked, form, response), request, response);
      } else if (!request.getMethod().equals("HEAD")) {
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
        write(view.table(), form, out);
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Table table, Representation form, OutputStream out) {
    if (form == Representation.CSV) {
      table.csv(out);
    } else {
      table.json(out);
    }
  }

  private byte[] body(View view, Asked asked, Representation form, HttpServletResponse response) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (form) {
      case CSV, JSON -> write(view.table(), form, out);
      case TURTLE -> description(view.table(), asked, response).turtle(out);
      default -> out.writeBytes(page(view, asked));
    }
    return out.toByteArray();
  }

  private static byte[] page(View view, Asked asked) {
    Html main = view.main().and(new Behind(asked, view.query()).html());
    Here here = new Here(asked.language(), asked.path(), asked.parameters());
    return Site.page(here, view.title(), main);
  }

  /** What the graph says of the things that a table names; of itself where it names none. */
  private RdfDocument description(Table table, Asked asked, HttpServletResponse response) {
    Nodes nodes = explorer.nodes();
    List<Node> things = things(table, nodes.base());
    if (things.size() > MAX_DESCRIBED) {
      things.remove(MAX_DESCRIBED);
      response.setHeader(SparqlService.CUT_HEADER, Integer.toString(MAX_DESCRIBED));
    }
    List<Triple> triples = new ArrayList<>();
    things.forEach(thing -> triples.addAll(nodes.list(thing, null, null)));
    if (things.isEmpty()) {
      triples.addAll(nodes.metadata().find().toList());
    }
    Node page = NodeFactory.createURI(asked.origin() + asked.path());
    return RdfDocument.of(page, triples, nodes.base(), asked.origin());
  }

  /** The nodes under the base in a table, each once; one more than are described. */
  private static List<Node> things(Table table, String base) {
    return table.rows().stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .filter(node -> node.isURI() && node.getURI().startsWith(base))
        .distinct()
        .limit(MAX_DESCRIBED + 1L)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Says that a value of the address is none that can be shown, and where one can go on. */
  static void refuse(
      String message,
      Representation form,
      String path,
      Language language,
      HttpServletResponse response)
      throws IOException {
    if (form != Representation.HTML) {
      Problem.of(400, message).write(response);
      return;
    }
    String title = language.pick("这样查不到", "This cannot be shown");
    Html fault = Html.tag("p").set("class", "fault").set("role", "alert").with(message);
    Html again =
        Html.tag("a")
            .set("href", path)
            .with(language.pick("回到不带条件的这一页", "This page without values"));
    Html search = Html.tag("a").set("href", "/search").with(language.pick("检索问答", "Search"));
    Html main =
        Html.tag("h1")
            .with(title)
            .and(fault)
            .and(Html.tag("p").with(again.and(Html.text(" · ")).and(search)));
    Site.send(response, 400, Here.at(path, language), title, main);
  }

  /** The parameters of an address, without the language. */
  static SortedMap<String, List<String>> parameters(HttpServletRequest request) {
    SortedMap<String, List<String>> parameters = new TreeMap<>();
    Request.given(request).forEach((name, values) -> parameters.put(name, List.of(values)));
    parameters.remove(Language.PARAMETER);
    return parameters;
  }
}
