package dawen.explore;

import dawen.query.ParameterException;
import dawen.web.Html;
import dawen.web.Labels;
import dawen.web.Links;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Exchanges found by words and narrowed by their facets. */
final class Search implements Section {

  private final Explorer explorer;

  Search(Explorer explorer) {
    this.explorer = explorer;
  }

  @Override
  public View of(Asked asked) {
    Nodes nodes = explorer.nodes();
    SearchRequest request = SearchRequest.of(explorer, asked);
    int[] found = request.ordered();
    int pages = SearchHits.pages(found.length);
    if (request.page() > pages) {
      throw new ParameterException(
          "page=" + request.page() + ": expected at most " + pages + ", as there are no more");
    }
    Labels labels = new Labels(nodes, asked.language());
    SearchWords words = new SearchWords(asked.language(), labels);
    Links links = new Links(nodes, labels, asked.language());
    SearchHits hits = new SearchHits(nodes, request, found, words, links);
    SearchFacets facets = new SearchFacets(nodes, request, words);
    return new View(
        title(asked, words),
        new Page(request, found.length, explorer.texts().isEmpty(), words).html(facets, hits),
        SearchTable.of(nodes, request.selection(), found),
        SearchQuery.of(request));
  }

  private static String title(Asked asked, SearchWords words) {
    String wanted = asked.first(SearchAddress.WORDS);
    String title = words.pick("检索问答", "Search the exchanges");
    return wanted.isEmpty() ? title : title + words.pick("：", ": ") + wanted;
  }

  /** The page around facets and hits. */
  private record Page(SearchRequest request, int found, boolean withoutTexts, SearchWords words) {

    /** What the fields of the form have; other parameters go along hidden. */
    private static final Set<String> FIELDS =
        Set.of(
            SearchAddress.WORDS,
            SearchAddress.IN,
            SearchAddress.FROM,
            SearchAddress.TO,
            SearchRequest.SORT,
            SearchRequest.PAGE);

    Html html(SearchFacets facets, SearchHits hits) {
      Html heading = Html.tag("h1").with(words.pick("检索问答", "Search the exchanges"));
      Html results = found == 0 ? nothing() : tabs().and(hits.html());
      Html count =
          Html.tag("div").set("role", "status").with(Html.tag("h2").with(words.exchanges(found)));
      Html main = Html.tag("div").set("class", "results").with(count.and(results));
      return heading
          .and(form())
          .and(chips())
          .and(Html.tag("div").set("class", "years").with(facets.years()))
          .and(Html.tag("div").set("class", "search").with(facets.html().and(main)));
    }

    private Html form() {
      Html wanted =
          label(
              "wide",
              words.pick("字词，以空格分开；繁简通用", "Words, parted by blanks; simplified or traditional"),
              input(SearchAddress.WORDS, "search"));
      Html part =
          select(
              SearchAddress.IN,
              words.pick("查找范围", "Where"),
              Map.entry("", words.pick("提问或回答", "question or answer")),
              Map.entry("question", words.pick("只在提问中", "question only")),
              Map.entry("answer", words.pick("只在回答中", "answer only")));
      Html sort =
          select(
              SearchRequest.SORT,
              words.pick("排列", "Order"),
              Map.entry("", words.pick("新的在前", "newest first")),
              Map.entry("oldest", words.pick("旧的在前", "oldest first")),
              Map.entry("relevance", words.pick("命中多的在前", "most hits first")));
      Html from = label("", words.pick("自（年、年月或日期）", "From (year, month or day)"), day("from"));
      Html to = label("", words.pick("至", "To"), day("to"));
      Html button = Html.tag("button").set("type", "submit").with(words.pick("检索", "Search"));
      return Html.tag("form")
          .set("action", SearchAddress.PATH)
          .set("role", "search")
          .with(wanted.and(part).and(sort).and(from).and(to).and(hidden()).and(button));
    }

    private static Html label(String style, String words, Html field) {
      Html.Element label = Html.tag("label");
      return (style.isEmpty() ? label : label.set("class", style))
          .with(Html.tag("span").with(words).and(field));
    }

    private Html input(String name, String type) {
      return Html.tag("input")
          .set("type", type)
          .set("name", name)
          .set("value", value(name))
          .set("maxlength", 200)
          .alone();
    }

    private Html day(String name) {
      return Html.tag("input")
          .set("name", name)
          .set("value", value(name))
          .set("size", 10)
          .set("placeholder", "2026-03")
          .alone();
    }

    @SafeVarargs
    private Html select(String name, String label, Map.Entry<String, String>... choices) {
      List<Html> options = new ArrayList<>();
      for (Map.Entry<String, String> choice : choices) {
        options.add(
            Html.tag("option")
                .set("value", choice.getKey())
                .setIf(choice.getKey().equals(value(name)), "selected")
                .with(choice.getValue()));
      }
      return label("", label, Html.tag("select").set("name", name).with(options));
    }

    private String value(String name) {
      List<String> values = request.address().parameters().getOrDefault(name, List.of(""));
      return values.get(0);
    }

    private Html hidden() {
      List<Html> fields = new ArrayList<>();
      request
          .address()
          .parameters()
          .forEach(
              (name, values) -> {
                for (String value : FIELDS.contains(name) ? List.<String>of() : values) {
                  fields.add(
                      Html.tag("input")
                          .set("type", "hidden")
                          .set("name", name)
                          .set("value", value)
                          .alone());
                }
              });
      return Html.of(fields);
    }

    private Html chips() {
      List<Html> chips = new ArrayList<>();
      for (Filter filter : request.selection().filters()) {
        chips.add(chip(words.filter(filter), without(filter)));
      }
      if (!request.selection().part().isEmpty()) {
        boolean question = request.selection().part().equals("question");
        String part =
            question ? words.pick("只在提问中", "Question only") : words.pick("只在回答中", "Answer only");
        chips.add(chip(part, address().without(SearchAddress.IN)));
      }
      if (chips.size() > 1) {
        chips.add(Html.tag("li").with(link(words.pick("全部取消", "Remove all"), SearchAddress.ALL)));
      }
      return chips.isEmpty()
          ? Html.NONE
          : Html.tag("ul")
              .set("class", "chips")
              .set("aria-label", words.pick("已选条件", "What narrows the search"))
              .with(chips);
    }

    private Html chip(String name, SearchAddress without) {
      Html cross = Html.tag("span").set("aria-hidden", "true").with(" ×");
      return Html.tag("li")
          .with(
              Html.tag("a")
                  .set("href", without)
                  .set("class", "chip")
                  .set("title", words.pick("取消此条件", "Remove"))
                  .with(Html.text(name).and(cross)));
    }

    private SearchAddress address() {
      return request.address().without(SearchRequest.PAGE);
    }

    private SearchAddress without(Filter filter) {
      return address().without(filter.parameter(), filter.value());
    }

    private static Html link(String name, SearchAddress address) {
      return Html.tag("a").set("href", address).with(name);
    }

    private Html tabs() {
      Html tabs =
          tab("list", words.pick("列表", "List"))
              .and(tab("year", words.pick("按年份", "By year")))
              .and(tab("topic", words.pick("按主要议题", "By main topic")));
      return Html.tag("nav")
          .set("class", "tabs")
          .set("aria-label", words.pick("显示方式", "How to show them"))
          .with(tabs);
    }

    private Html tab(String view, String name) {
      SearchAddress address =
          view.equals("list")
              ? address().without(SearchRequest.VIEW)
              : address().only(SearchRequest.VIEW, view);
      Html.Element link = Html.tag("a").set("href", address);
      return (view.equals(request.view()) ? link.set("aria-current", "true") : link).with(name);
    }

    private static boolean isWords(Filter filter) {
      return filter.parameter().equals(SearchAddress.WORDS);
    }

    /** Which filter to drop, and what would be found then. */
    private Html nothing() {
      List<Html> ways = new ArrayList<>();
      for (Filter filter : request.selection().filters()) {
        int count = request.selection().without(filter).cardinality();
        String name =
            words.pick(
                "去掉“" + words.filter(filter) + "”，有 " + words.exchanges(count),
                "Without “" + words.filter(filter) + "”: " + words.exchanges(count));
        ways.add(Html.tag("li").with(link(name, without(filter))));
      }
      String none =
          ways.isEmpty()
              ? words.pick("图谱中没有问答。", "The graph holds no exchanges.")
              : words.pick("没有符合全部条件的问答。", "No exchange is as wanted in every way.");
      if (withoutTexts && request.selection().filters().stream().anyMatch(Page::isWords)) {
        none = words.pick("这个图谱不含问答原文，不能按字词检索。", "This graph holds no texts to find words in.");
      }
      Html list = ways.isEmpty() ? Html.NONE : Html.tag("ul").with(ways);
      return Html.tag("p").with(none).and(list);
    }
  }
}
