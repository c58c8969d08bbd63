package dawen.serve;

import dawen.query.CannedQuery;
import dawen.query.Format;
import dawen.query.ParameterException;
import dawen.query.Theme;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;

/** The catalogue as pages: {@code /queries} lists, {@code /queries/NAME} asks one and shows it. */
final class QueryPages extends HttpServlet {

  private static final String SUFFIX = ".rq";

  private final transient Canned canned;
  private final transient Nodes nodes;

  QueryPages(Canned canned, Nodes nodes) {
    this.canned = canned;
    this.nodes = nodes;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    String name = Request.rest(request);
    if (name.isEmpty()) {
      list(response, language);
      return;
    }
    Optional<CannedQuery> text = text(name);
    if (text.isPresent()) {
      response.setContentType("application/sparql-query; charset=utf-8");
      response.getOutputStream().write(text.get().text().getBytes(StandardCharsets.UTF_8));
      return;
    }
    Optional<CannedQuery> query = canned.find(name);
    if (query.isPresent()) {
      show(query.get(), request, response, language);
    } else {
      notFound(name, response, language);
    }
  }

  /** The query whose own text {@code NAME.rq} is. */
  private Optional<CannedQuery> text(String file) {
    return file.endsWith(SUFFIX)
        ? canned.find(file.substring(0, file.length() - SUFFIX.length()))
        : Optional.empty();
  }

  private void list(HttpServletResponse response, Language language) throws IOException {
    List<Html> themes =
        Arrays.stream(Theme.values()).map(theme -> section(theme, language)).toList();
    String title = language.pick("现成的查询", "Canned queries");
    Html main =
        Html.tag("h1")
            .with(title)
            .and(Html.of(themes))
            .and(
                Html.tag("p")
                    .set("class", "note")
                    .with(
                        Html.tag("a")
                            .set("href", "/api")
                            .with("JSON")
                            .and(Html.text(" · "))
                            .and(
                                Html.tag("a")
                                    .set("href", "/api/" + OpenApi.FILE)
                                    .with("OpenAPI"))));
    Site.send(response, 200, Here.at("/queries", language), title, main);
  }

  /** Heading and queries of a theme; nothing where there are none. */
  private Html section(Theme theme, Language language) {
    List<Html> items =
        theme.of(canned.list()).stream().map(query -> item(query, language)).toList();
    return items.isEmpty()
        ? Html.NONE
        : Html.tag("h2")
            .set("id", theme.word())
            .with(language.pick(theme.zh(), theme.en()))
            .and(Html.tag("ul").set("class", "queries").with(items));
  }

  private static Html item(CannedQuery query, Language language) {
    List<Html> tags = query.tags().stream().map(tag -> Html.tag("small").with(tag)).toList();
    return Html.tag("li")
        .with(
            Html.tag("a")
                .set("href", "/queries/" + query.name())
                .with(language.pick(query.summaryZh(), query.summary()))
                .and(Html.tag("code").with(query.name()))
                .and(Html.of(tags)));
  }

  private void show(
      CannedQuery query,
      HttpServletRequest request,
      HttpServletResponse response,
      Language language)
      throws IOException {
    int status = 200;
    SortedMap<String, String> values = new TreeMap<>();
    Html answer;
    try {
      values.putAll(given(request));
      answer = answer(query, values, language);
    } catch (ParameterException | RefusedException e) {
      status = 400;
      answer = fault(e.getMessage());
    } catch (QueryCancelledException e) {
      status = 503;
      answer = fault(language.pick("查询超时，请缩小范围", "The query took too long; narrow it down"));
    }
    Here here = here(query, values, language);
    Site.send(response, status, here, query.name(), page(query, values, answer, language));
  }

  private static Here here(CannedQuery query, Map<String, String> values, Language language) {
    SortedMap<String, List<String>> parameters = new TreeMap<>();
    values.forEach((name, value) -> parameters.put(name, List.of(value)));
    return new Here(language, "/queries/" + query.name(), parameters);
  }

  /** What the form sent; a field left empty is as if not there. */
  private static SortedMap<String, String> given(HttpServletRequest request) {
    SortedMap<String, String> values = Request.parameters(request);
    values.remove(Language.PARAMETER);
    values.values().removeIf(String::isEmpty);
    return values;
  }

  private static Html fault(String message) {
    return Html.tag("p").set("class", "fault").set("role", "alert").with(message);
  }

  /** In the page's language, or in the other where the query's head has that alone. */
  private static Html description(CannedQuery query, Language language) {
    String zh = query.descriptionZh();
    String en = query.description();
    boolean chinese = en.isEmpty() || language == Language.ZH && !zh.isEmpty();
    Html.Element shown = Html.tag("p").set("lang", chinese ? "zh-Hans" : "en");
    return chinese && zh.isEmpty() ? Html.NONE : shown.with(chinese ? zh : en);
  }

  private Html page(CannedQuery query, Map<String, String> values, Html answer, Language language) {
    Html other =
        Html.tag("p").set("class", "other").with(language.pick(query.summary(), query.summaryZh()));
    Html text =
        Html.tag("details")
            .with(
                Html.tag("summary")
                    .with("SPARQL")
                    .and(Html.tag("pre").with(Html.tag("code").with(query.text()))));
    return Html.tag("h1")
        .with(language.pick(query.summaryZh(), query.summary()))
        .and(other)
        .and(description(query, language))
        .and(new QueryForm(canned, language).of(query, values))
        .and(answer)
        .and(text);
  }

  private Html answer(CannedQuery canned, Map<String, String> values, Language language) {
    Query query = this.canned.prepare(canned, values);
    Html links = links(canned.name(), query, values);
    if (!query.isSelectType()) {
      return links;
    }
    return links.and(
        this.canned.ask(query, execution -> AnswerTable.of(execution, nodes, language)));
  }

  private static Html links(String name, Query query, Map<String, String> values) {
    List<String> endings = new ArrayList<>(Format.suiting(query));
    endings.remove(Format.TABLE.word());
    if (endings.contains("csv")) {
      endings.add("excel.csv");
    }
    List<Html> links = new ArrayList<>();
    for (String ending : endings) {
      String href = "/api/" + name + "." + ending + Request.queryString(values);
      links.add(Html.tag("a").set("href", href).with(ending).and(Html.text(" ")));
    }
    return Html.tag("p").set("class", "formats").with(links);
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
