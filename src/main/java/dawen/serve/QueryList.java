package dawen.serve;

import dawen.query.CannedQuery;
import dawen.query.QuerySearch;
import dawen.query.Theme;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The catalogue as cards by theme, narrowed to some words. */
record QueryList(List<CannedQuery> queries, Language language) {

  /** Parameter with the words that narrow the list. */
  static final String WORDS = "q";

  String title() {
    return language.pick("现成的查询", "Canned queries");
  }

  /**
   * What stands in the page's main part.
   *
   * @param words empty for all queries
   */
  Html main(String words) {
    List<String> wanted = Arrays.stream(words.split("[\\s　]+")).filter(w -> !w.isEmpty()).toList();
    List<CannedQuery> found = new QuerySearch(queries).find(wanted);
    List<Html> themes = Arrays.stream(Theme.values()).map(theme -> section(theme, found)).toList();
    return Html.tag("h1")
        .with(title())
        .and(filter(words))
        .and(found.isEmpty() ? nothing(wanted) : Html.of(themes))
        .and(programs());
  }

  private Html filter(String words) {
    String label = language.pick("按词、标签或参数筛选", "Filter by word, tag or parameter");
    Html input =
        Html.tag("input")
            .set("type", "search")
            .set("name", WORDS)
            .set("value", words)
            .set("maxlength", 200)
            .alone();
    Html all =
        words.isBlank()
            ? Html.NONE
            : Html.tag("a")
                .set("href", "/queries")
                .with(language.pick("全部 ", "All ") + queries.size());
    return Html.tag("form")
        .set("method", "get")
        .set("action", "/queries")
        .set("role", "search")
        .with(
            Html.tag("label")
                .with(Html.tag("span").with(label).and(input))
                .and(Html.tag("button").set("type", "submit").with(language.pick("筛选", "Filter")))
                .and(all));
  }

  private Html nothing(List<String> words) {
    List<Html> near = new ArrayList<>();
    QuerySearch search = new QuerySearch(queries);
    for (String word : words) {
      for (String other : search.suggest(word)) {
        near.add(Html.tag("li").with(tag(other)));
      }
    }
    String said = language.pick("没有符合的查询。", "No query is for that.");
    String meant = language.pick("是不是要找：", "Did you mean:");
    return Html.tag("p")
        .with(said)
        .and(
            near.isEmpty()
                ? Html.NONE
                : Html.tag("p").with(meant).and(Html.tag("ul").set("class", "values").with(near)));
  }

  private Html programs() {
    Html json = Html.tag("a").set("href", "/api").with("API");
    Html described = Html.tag("a").set("href", "/api/" + OpenApi.FILE).with("OpenAPI");
    return Html.tag("p").set("class", "note").with(json.and(Html.text(" · ")).and(described));
  }

  /** Heading and queries of a theme; nothing where there are none. */
  private Html section(Theme theme, List<CannedQuery> found) {
    List<Html> items = theme.of(found).stream().map(this::item).toList();
    return items.isEmpty()
        ? Html.NONE
        : Html.tag("h2")
            .set("id", theme.word())
            .with(language.pick(theme.zh(), theme.en()))
            .and(Html.tag("ul").set("class", "queries").with(items));
  }

  private Html item(CannedQuery query) {
    Html title =
        Html.tag("a")
            .set("href", "/queries/" + query.name())
            .with(language.pick(query.summaryZh(), query.summary()))
            .and(Html.tag("code").with(query.name()));
    return Html.tag("li").with(title.and(tags(query)));
  }

  /** The tags of a query, each a link to all that have it. */
  static Html tags(CannedQuery query) {
    List<Html> tags = query.tags().stream().map(QueryList::tag).toList();
    return tags.isEmpty() ? Html.NONE : Html.tag("p").set("class", "tags").with(tags);
  }

  private static Html tag(String tag) {
    String href = "/queries" + Request.queryString(Map.of(WORDS, tag));
    return Html.tag("a").set("href", href).with(tag).and(Html.text(" "));
  }
}
