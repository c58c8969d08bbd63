package dawen.serve;

import dawen.query.Page;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** A page of an answer as an HTML table, with links to the pages before and after it. */
record AnswerTable(Rows rows, Labelled labelled) {

  /** From so many characters on a cell is text to be read, and its column wide. */
  private static final int LONG = 30;

  /** Up to so many characters a cell is not broken. */
  private static final int SHORT = 12;

  /** Of texts longer than this the beginning is shown, and the rest when it is asked for. */
  private static final int CLAMPED = 160;

  private static final int BEGINNING = 60;

  private Language language() {
    return labelled.language();
  }

  /** The table; that there are no rows, where there are none. */
  Html table() {
    if (rows.shown().isEmpty()) {
      return Html.tag("p").with(language().pick("没有结果。", "There are no rows."));
    }
    List<String> columns = rows.columns().stream().filter(name -> !labelled.isLabel(name)).toList();
    List<Html> head = columns.stream().map(this::head).toList();
    List<Html> body = rows.shown().stream().map(row -> row(row, columns)).toList();
    Html table =
        Html.tag("table")
            .with(
                Html.tag("thead")
                    .with(Html.tag("tr").with(head))
                    .and(Html.tag("tbody").with(body)));
    return Html.tag("div")
        .set("class", "scroll answer")
        .set("tabindex", 0)
        .set("role", "region")
        .set("aria-label", language().pick("结果", "Answer"))
        .with(table);
  }

  /** A name may be broken before its capitals, and stands over numbers where they stand. */
  private Html head(String name) {
    Html words =
        Html.of(Arrays.stream(name.split("(?=\\p{Lu})|(?<=_)")).map(AnswerTable::part).toList());
    boolean numbers =
        rows.shown().stream()
            .map(row -> labelled.cell(row, name))
            .allMatch(node -> node == null || isNumber(node));
    Html.Element head = Html.tag("th").set("scope", "col");
    return (numbers ? head.set("class", "number") : head).with(words);
  }

  private static Html part(String name) {
    return Html.text(name).and(Html.tag("wbr").alone());
  }

  private Html row(List<Node> row, List<String> columns) {
    return Html.tag("tr").with(columns.stream().map(name -> cell(row, name)).toList());
  }

  private Html cell(List<Node> row, String column) {
    Node node = labelled.cell(row, column);
    Html.Element cell = Html.tag("td");
    if (node == null) {
      return cell.with(Html.NONE);
    }
    if (node.isURI()) {
      return cell.set("title", labelled.text(node)).with(labelled.link(row, column));
    }
    String words = labelled.words(row, column);
    if (node.isLiteral() && isNumber(node)) {
      return cell.set("class", "number").with(words);
    }
    if (words.length() > CLAMPED) {
      return cell.set("class", "long").with(clamped(words));
    }
    String kind = words.length() >= LONG ? "long" : words.length() <= SHORT ? "short" : "";
    return (kind.isEmpty() ? cell : cell.set("class", kind)).with(words);
  }

  static boolean isNumber(Node node) {
    return node.isLiteral() && node.getLiteralValue() instanceof Number;
  }

  private static Html clamped(String words) {
    int most = words.codePointCount(0, words.length());
    int end = words.offsetByCodePoints(0, Math.min(BEGINNING, most));
    return Html.tag("details")
        .with(
            Html.tag("summary")
                .with(words.substring(0, end) + "…")
                .and(Html.text("…" + words.substring(end))));
  }

  /**
   * How many rows there are, and links to the other pages.
   *
   * @param path of the page
   * @param values of the query's parameters
   * @param millis that the query took
   */
  Html pages(String path, SortedMap<String, String> values, long millis) {
    String seconds = String.format(Locale.ROOT, "%.2f", millis / 1000.0);
    long total = rows.total();
    String said =
        language()
            .pick(
                total + " 行，用时 " + seconds + " 秒",
                total + (total == 1 ? " row" : " rows") + " in " + seconds + " seconds");
    Html count = Html.tag("p").set("class", "note").with(said);
    Page page = rows.page();
    if (page.offset() == 0 && page.limit() >= total) {
      return count;
    }
    List<Html> links = new ArrayList<>();
    if (page.offset() > 0) {
      long before = Math.max(0, page.offset() - page.limit());
      links.add(link(path, values, before, "prev", language().pick("上一页", "previous")));
    }
    String here = (page.offset() + 1) + "–" + Math.min(total, page.offset() + page.limit());
    links.add(Html.tag("span").with(language().pick("第 " + here + " 行", "rows " + here)));
    if (page.offset() + page.limit() < total) {
      long after = page.offset() + page.limit();
      links.add(link(path, values, after, "next", language().pick("下一页", "next")));
    }
    Html nav =
        Html.tag("nav")
            .set("class", "pages")
            .set("aria-label", language().pick("分页", "Pages"))
            .with(links);
    return count.and(nav);
  }

  private Html link(
      String path, SortedMap<String, String> values, long offset, String relation, String words) {
    SortedMap<String, String> all = new TreeMap<>(values);
    all.put(Paging.OFFSET, Long.toString(offset));
    if (rows.page().limit() != Rows.PAGE) {
      all.put(Paging.LIMIT, Long.toString(rows.page().limit()));
    }
    return Html.tag("a")
        .set("href", path + Request.queryString(all))
        .set("rel", relation)
        .with(words);
  }
}
