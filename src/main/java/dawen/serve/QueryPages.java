package dawen.serve;

import dawen.query.CannedQuery;
import dawen.query.Page;
import dawen.query.ParameterException;
import dawen.web.Here;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Nodes;
import dawen.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The catalogue as pages: {@code /queries} lists, {@code /queries/NAME} asks one and shows it. */
final class QueryPages extends HttpServlet {

  private static final String SUFFIX = ".rq";

  private static final List<Representation> TABLES =
      List.of(Representation.HTML, Representation.CSV, Representation.JSON);
  private static final List<Representation> GRAPHS =
      List.of(
          Representation.HTML,
          Representation.TURTLE,
          Representation.JSON_LD,
          Representation.N_TRIPLES);

  private final transient Canned canned;
  private final transient FormChoices offered;
  private final transient Nodes nodes;

  QueryPages(Canned canned, FormChoices offered, Nodes nodes) {
    this.offered = offered;
    this.canned = canned;
    this.nodes = nodes;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    String name = Request.rest(request);
    if (name.isEmpty()) {
      list(request, response, language);
      return;
    }
    Optional<CannedQuery> text = text(name);
    if (text.isPresent()) {
      response.setContentType("application/sparql-query; charset=utf-8");
      response.getOutputStream().write(text.get().text().getBytes(StandardCharsets.UTF_8));
      return;
    }
    Optional<CannedQuery> query = canned.find(name);
    if (query.isEmpty()) {
      notFound(name, response, language);
      return;
    }
    Optional<String> data = data(query.get(), request, response);
    if (data.isPresent()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", data.get());
    } else {
      show(query.get(), request, response, language);
    }
  }

  /** The query whose own text {@code NAME.rq} is. */
  private Optional<CannedQuery> text(String file) {
    return file.endsWith(SUFFIX)
        ? canned.find(file.substring(0, file.length() - SUFFIX.length()))
        : Optional.empty();
  }

  private void list(HttpServletRequest request, HttpServletResponse response, Language language)
      throws IOException {
    String words = request.getParameter(QueryList.WORDS);
    QueryList list = new QueryList(canned.list(), language);
    Html main = list.main(words == null ? "" : words);
    Site.send(response, 200, Request.here(request, language), list.title(), main);
  }

  private void show(
      CannedQuery query,
      HttpServletRequest request,
      HttpServletResponse response,
      Language language)
      throws IOException {
    QueryPage.Told told = told(query, request, language);
    String title = language.pick(query.summaryZh(), query.summary());
    Site.send(response, told.status(), Request.here(request, language), title, told.main());
  }

  private QueryPage.Told told(CannedQuery query, HttpServletRequest request, Language language) {
    SortedMap<String, String> values = new TreeMap<>();
    String origin = Request.origin(request);
    Page page = new Page(0, Rows.PAGE);
    try {
      values.putAll(given(request));
      Page asked = Paging.take(values, query).page();
      page = asked.isLimited() ? asked : new Page(asked.offset(), Rows.PAGE);
    } catch (ParameterException e) {
      return new QueryPage(canned, offered, nodes, query, values, page, origin, language)
          .refused(e.getMessage());
    }
    return new QueryPage(canned, offered, nodes, query, values, page, origin, language).told();
  }

  /** What the form sent; a field left empty is as if not there. */
  private static SortedMap<String, String> given(HttpServletRequest request) {
    SortedMap<String, String> values = Request.parameters(request);
    values.remove(Language.PARAMETER);
    values.values().removeIf(String::isEmpty);
    return values;
  }

  /**
   * Where the answer is as data, for who asks for data under the address of the page; nothing for
   * browsers.
   */
  private static Optional<String> data(
      CannedQuery query, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Vary", "Accept");
    List<Representation> forms = query.query().isSelectType() ? TABLES : GRAPHS;
    return Representation.byAccept(request.getHeader("Accept"), forms)
        .filter(form -> form != Representation.HTML)
        .map(form -> "/api/" + query.name() + "." + form.suffix())
        .map(
            path ->
                request.getQueryString() == null ? path : path + "?" + request.getQueryString());
  }

  private void notFound(String name, HttpServletResponse response, Language language)
      throws IOException {
    String title = language.pick("没有这个查询", "No such query");
    List<Html> near = new ArrayList<>();
    for (String other : canned.suggest(name)) {
      near.add(Html.tag("li").with(Html.tag("a").set("href", "/queries/" + other).with(other)));
    }
    Html main =
        Html.tag("h1")
            .with(title)
            .and(Html.tag("p").with(Html.tag("code").with(name)))
            .and(Html.tag("ul").with(near))
            .and(
                Html.tag("p")
                    .with(
                        Html.tag("a")
                            .set("href", "/queries")
                            .with(language.pick("全部查询", "All queries"))));
    Site.send(response, 404, Here.at("/queries/" + name, language), title, main);
  }
}
