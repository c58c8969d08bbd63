package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Html;
import dawen.web.Links;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/** The exchanges that a search has found, one by one or in groups. */
final class SearchHits {

  private static final int PAGE = 50;
  private static final int IN_GROUP = 3;
  private static final int TITLE = 24;

  private final Nodes nodes;
  private final SearchRequest request;
  private final int[] found;
  private final SearchWords words;
  private final Links links;

  /**
   * @param found numbers of the exchanges in their order
   */
  SearchHits(Nodes nodes, SearchRequest request, int[] found, SearchWords words, Links links) {
    this.nodes = nodes;
    this.request = request;
    this.found = found;
    this.words = words;
    this.links = links;
  }

  /** Number of pages that the exchanges fill; at least 1. */
  static int pages(int found) {
    return Math.max(1, (found + PAGE - 1) / PAGE);
  }

  Html html() {
    return switch (request.view()) {
      case "year" -> groups(Facet.YEAR);
      case "topic" -> groups(Facet.MAIN_TOPIC);
      default -> list();
    };
  }

  private Html list() {
    int begin = (request.page() - 1) * PAGE;
    List<Html> items = new ArrayList<>();
    for (int i = begin; i < Math.min(found.length, begin + PAGE); i++) {
      items.add(hit(found[i], "h3"));
    }
    Html list = Html.tag("ol").set("class", "hits").set("start", begin + 1).with(items);
    return list.and(pager());
  }

  private Html pager() {
    int last = pages(found.length);
    if (last == 1) {
      return Html.NONE;
    }
    int page = request.page();
    List<Html> parts = new ArrayList<>();
    if (page > 1) {
      parts.add(page(page - 1, "prev", words.pick("上一页", "Previous")));
    }
    String where = words.pick("第 " + page + " 页，共 " + last + " 页", "Page " + page + " of " + last);
    parts.add(Html.tag("span").with(where));
    if (page < last) {
      parts.add(page(page + 1, "next", words.pick("下一页", "Next")));
    }
    return Html.tag("nav")
        .set("class", "pages")
        .set("aria-label", words.pick("分页", "Pages"))
        .with(parts);
  }

  private Html page(int number, String way, String name) {
    SearchAddress address = request.address().only(SearchRequest.PAGE, number + "");
    return Html.tag("a")
        .set("href", number == 1 ? address.without(SearchRequest.PAGE) : address)
        .set("rel", way)
        .with(name);
  }

  /** The values of a facet with their first exchanges; those that have none come last. */
  private Html groups(Facet facet) {
    ExchangeIndex index = request.selection().index();
    Map<Node, List<Integer>> first = new LinkedHashMap<>();
    List<Integer> without = new ArrayList<>();
    int left = 0;
    for (int exchange : found) {
      Node value = index.value(facet, exchange);
      List<Integer> group =
          value == null ? without : first.computeIfAbsent(value, key -> new ArrayList<>());
      left += value == null ? 1 : 0;
      if (group.size() < IN_GROUP) {
        group.add(exchange);
      }
    }
    List<Html> groups = new ArrayList<>();
    for (Count count : counts(facet)) {
      groups.add(group(link(facet, count), first.get(count.value())));
    }
    if (left > 0) {
      String none =
          facet == Facet.YEAR ? words.pick("年份不详", "Undated") : words.pick("无议题", "No topic");
      groups.add(group(Html.text(none).and(SearchWords.count(left)), without));
    }
    return Html.of(groups);
  }

  private List<Count> counts(Facet facet) {
    BitSet selected = request.selection().exchanges();
    List<Count> counts = new ArrayList<>(request.selection().index().count(facet, selected));
    if (facet == Facet.YEAR) {
      Comparator<Count> byYear = Comparator.comparing(Count::value, NodeCmp::compareRDFTerms);
      counts.sort(request.sort() == SearchRequest.Sort.OLDEST ? byYear : byYear.reversed());
    }
    return counts;
  }

  private Html link(Facet facet, Count count) {
    SearchAddress address =
        request
            .address()
            .without(SearchRequest.VIEW)
            .without(SearchRequest.PAGE)
            .without(facet.word())
            .with(facet, count.value());
    return Html.tag("a")
        .set("href", address)
        .with(words.value(count.value()))
        .and(SearchWords.count(count.exchanges()));
  }

  private Html group(Html heading, List<Integer> exchanges) {
    List<Html> items = exchanges.stream().map(exchange -> hit(exchange, "h4")).toList();
    return Html.tag("section")
        .set("class", "group")
        .with(Html.tag("h3").with(heading).and(Html.tag("ul").set("class", "hits").with(items)));
  }

  private Html hit(int number, String heading) {
    Node exchange = request.selection().index().exchange(number);
    List<Snippet> snippets = new ArrayList<>();
    List<Html> shown = new ArrayList<>();
    for (Node part : List.of(Dawen.question, Dawen.answer)) {
      Node passage = nodes.first(exchange, part);
      if (passage != null) {
        Snippet snippet = Snippet.of(nodes, passage, request.selection().words());
        snippets.add(snippet);
        if (snippet.isHit() && isWanted(part) || isFirst(snippets)) {
          shown.add(snippet(snippet, part));
        }
      }
    }
    Html title = Html.tag(heading).set("lang", "zh").with(link(exchange, snippets));
    return Html.tag("li").with(title.and(about(number)).and(Html.of(shown)));
  }

  private boolean isWanted(Node part) {
    String only = request.selection().part();
    return only.isEmpty() || part.getURI().endsWith(only);
  }

  /** Where no words are looked for, the first text is shown. */
  private boolean isFirst(List<Snippet> snippets) {
    return request.selection().words().isEmpty() && snippets.size() == 1;
  }

  private Html link(Node exchange, List<Snippet> snippets) {
    Node headline = nodes.first(exchange, Schema.headline);
    String title =
        headline != null
            ? Exchanges.text(headline)
            : snippets.isEmpty() ? nodes.shortForm(exchange.getURI()) : beginning(snippets);
    return links.link(exchange, title);
  }

  private static String beginning(List<Snippet> snippets) {
    return snippets.get(0).beginning(TITLE);
  }

  private Html snippet(Snippet snippet, Node part) {
    boolean question = part.equals(Dawen.question);
    Html name =
        Html.tag("span")
            .set("class", "part")
            .with(question ? words.pick("问", "Q") : words.pick("答", "A"));
    return Html.tag("p")
        .set("class", "snippet")
        .with(
            name.and(Html.text(" ")).and(Html.tag("span").set("lang", "zh").with(snippet.html())));
  }

  /** When, who asked whom, and about what. */
  private Html about(int number) {
    ExchangeIndex index = request.selection().index();
    Html when = Html.tag("span").set("class", "date").with(index.when(number));
    List<Html> parts = new ArrayList<>(index.when(number).isEmpty() ? List.of() : List.of(when));
    Stream.of(Facet.OUTLET, Facet.SPEAKER, Facet.MAIN_TOPIC)
        .map(facet -> index.value(facet, number))
        .filter(Objects::nonNull)
        .map(links::value)
        .forEach(parts::add);
    if (request.selection().hits() != null) {
      int hits = request.selection().hits()[number];
      parts.add(Html.text(words.pick(hits + " 处", hits == 1 ? "1 hit" : hits + " hits")));
    }
    List<Html> spans = parts.stream().map(part -> Html.tag("span").with(part)).toList();
    return Html.tag("p").set("class", "about").with(spans);
  }
}
