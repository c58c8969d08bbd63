package dawen.serve;

import dawen.query.CannedQuery;
import dawen.query.Format;
import dawen.query.Page;
import dawen.query.ParameterException;
import dawen.query.ResultWriter;
import dawen.query.WriteOptions;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Nodes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.system.Txn;

/**
 * The page of one canned query: what it asks, its form, its answer, and how to ask it elsewhere.
 *
 * @param values of its parameters as they were given
 * @param page of the answer
 * @param origin address of the server as the asker knows it
 */
record QueryPage(
    Canned canned,
    FormChoices offered,
    Nodes nodes,
    CannedQuery query,
    SortedMap<String, String> values,
    Page page,
    String origin,
    Language language) {

  /** Of a graph so many solutions and lines are shown; all of it is a download. */
  private static final int MOST_SOLUTIONS = 100;

  private static final int MOST_LINES = 200;

  /**
   * A page with the status of its answer.
   *
   * @param status 200, 400 if a value is not accepted, 503 if the query took too long
   */
  record Told(int status, Html main) {}

  Told told() {
    QueryCode code = new QueryCode(query, values, origin, language);
    try {
      String filled = query.filled(canned.resolve(query, values));
      Html answer = answer(canned.prepare(query, values)).and(code.downloads());
      return new Told(200, main(answer, code.html(filled)));
    } catch (ParameterException | RefusedException e) {
      return new Told(400, main(fault(e.getMessage()), Html.NONE));
    } catch (QueryCancelledException e) {
      return new Told(503, main(fault(late()), code.html(null)));
    }
  }

  /** A page that only says why there is no answer. */
  Told refused(String message) {
    return new Told(400, main(fault(message), Html.NONE));
  }

  private String late() {
    long seconds = canned.timeout().toSeconds();
    return language.pick(
        "查询超过 " + seconds + " 秒的时限，已中止。请用上面的参数缩小范围。",
        "The query took longer than the "
            + seconds
            + " seconds that one may take. Narrow it down by its parameters.");
  }

  private static Html fault(String message) {
    return Html.tag("p").set("class", "fault").set("role", "alert").with(message);
  }

  private Html main(Html answer, Html code) {
    Html other =
        Html.tag("p")
            .set("class", "other")
            .set("lang", language.pick("en", "zh-Hans"))
            .with(language.pick(query.summary(), query.summaryZh()));
    return Html.tag("h1")
        .with(language.pick(query.summaryZh(), query.summary()))
        .and(other)
        .and(description())
        .and(QueryList.tags(query))
        .and(new QueryForm(offered, language).of(query, values))
        .and(answer)
        .and(code);
  }

  /** In the page's language, or in the other where the query's head has that alone. */
  private Html description() {
    String zh = query.descriptionZh();
    String en = query.description();
    boolean chinese = en.isEmpty() || language == Language.ZH && !zh.isEmpty();
    Html.Element shown = Html.tag("p").set("lang", chinese ? "zh-Hans" : "en");
    return chinese && zh.isEmpty() ? Html.NONE : shown.with(chinese ? zh : en);
  }

  private Html answer(Query prepared) {
    return prepared.isSelectType()
        ? table(prepared)
        : prepared.isConstructType() ? graph(prepared) : Html.NONE;
  }

  private Html table(Query prepared) {
    int most = query.view() == null ? 0 : QueryChart.MOST;
    long began = System.nanoTime();
    Rows rows = canned.ask(prepared, execution -> Rows.read(execution, page, most));
    long millis = (System.nanoTime() - began) / 1_000_000;
    Labelled labelled = new Labelled(rows.columns(), nodes, language);
    AnswerTable table = new AnswerTable(rows, labelled);
    return Txn.calculateRead(
        nodes.dataset(),
        () ->
            chart(rows, labelled)
                .and(table.pages("/queries/" + query.name(), values, millis))
                .and(table.table()));
  }

  /** The chart stands above the first page of the table only. */
  private Html chart(Rows rows, Labelled labelled) {
    if (query.view() == null || page.offset() > 0) {
      return Html.NONE;
    }
    String caption = language.pick(query.summaryZh(), query.summary());
    return new QueryChart(query.view(), rows, labelled, caption).drawing();
  }

  /** The first solutions of a graph in Turtle. */
  private Html graph(Query prepared) {
    boolean cut = !prepared.hasLimit() || prepared.getLimit() > MOST_SOLUTIONS;
    if (cut) {
      prepared.setLimit(MOST_SOLUTIONS);
    }
    ResultWriter writer = new ResultWriter(Format.TTL, WriteOptions.plain());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    canned.ask(prepared, execution -> writer.write(prepared, execution, Page.ALL, bytes));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    String shown = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
    String note =
        language.pick(
            "这里只列出图的开头；下载可得全部。", "Only the beginning of the graph; the downloads have all of it.");
    Html text = Html.tag("pre").set("tabindex", 0).with(Html.tag("code").with(shown));
    return cut || lines.size() > MOST_LINES
        ? text.and(Html.tag("p").set("class", "note").with(note))
        : text;
  }
}
