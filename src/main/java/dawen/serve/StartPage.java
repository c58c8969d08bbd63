package dawen.serve;

import dawen.query.CannedQuery;
import dawen.web.Here;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Site;
import dawen.web.Template;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;

/**
 * The first page: what is in the graph, three questions to begin with, how to ask from a script.
 */
final class StartPage extends HttpServlet {

  private static final List<String> USEFUL =
      List.of("topic-by-year", "exchanges-by-country", "top-countries", "programme");
  private static final List<String> EXAMPLES = List.of("conferences", "exchanges");

  private final transient Canned canned;

  StartPage(Canned canned) {
    this.canned = canned;
  }

  /** A number of the graph and the query that lists what it counts. */
  private record Figure(String variable, String query, String zh, String en) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("conferences", "conferences", "场记者会", "press conferences"),
          new Figure("exchanges", "exchanges", "组问答", "questions and answers"),
          new Figure("outlets", "outlets", "家媒体", "outlets that asked"),
          new Figure("countries", "top-countries", "个国家和地区", "countries and territories"),
          new Figure("topics", "topics", "个话题", "topics"));

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(request, response);
    Html main =
        Template.of(language.code() + "/start.html")
            .fill(
                Map.of(
                    "figures", figures(language),
                    "questions", Html.of(useful().map(q -> card(q, language)).toList()),
                    "origin", Html.text(Request.origin(request)),
                    "example", Html.text(example())));
    Site.send(response, 200, Here.at("/", language), language.pick("答问", "dawen"), main);
  }

  private Html figures(Language language) {
    Map<String, String> numbers =
        canned.ask(QueryFactory.create(Template.resource("counts.rq")), StartPage::numbers);
    return Html.of(
        FIGURES.stream().map(f -> figure(f, numbers.get(f.variable()), language)).toList());
  }

  private static Map<String, String> numbers(QueryExecution execution) {
    QuerySolution row = execution.execSelect().next();
    Map<String, String> numbers = new LinkedHashMap<>();
    FIGURES.forEach(f -> numbers.put(f.variable(), row.getLiteral(f.variable()).getLexicalForm()));
    return numbers;
  }

  private Html figure(Figure figure, String number, Language language) {
    String page = canned.find(figure.query()).isPresent() ? "/" + figure.query() : "";
    return Html.tag("li")
        .with(
            Html.tag("a")
                .set("href", "/queries" + page)
                .with(
                    Html.tag("strong")
                        .with(number)
                        .and(Html.text(" " + language.pick(figure.zh(), figure.en())))));
  }

  /** The three most useful queries that there are, or the first three. */
  private Stream<CannedQuery> useful() {
    Stream<CannedQuery> named = USEFUL.stream().flatMap(name -> canned.find(name).stream());
    return Stream.concat(named, canned.list().stream()).distinct().limit(3);
  }

  /** Name of the query that the examples ask. */
  private String example() {
    return Stream.concat(
            EXAMPLES.stream().filter(name -> canned.find(name).isPresent()),
            canned.list().stream().map(CannedQuery::name))
        .findFirst()
        .orElse("conferences");
  }

  private static Html card(CannedQuery query, Language language) {
    return Html.tag("li")
        .with(
            Html.tag("a")
                .set("href", "/queries/" + query.name())
                .with(language.pick(query.summaryZh(), query.summary()))
                .and(Html.tag("code").with(query.name())));
  }
}
