package dawen.explore;

import dawen.chart.Item;
import dawen.graph.Vocabulary.Skos;
import dawen.web.Html;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The values by which a search can be narrowed, each with what it would find. */
final class SearchFacets {

  private static final List<Facet> LISTED =
      List.of(
          Facet.OUTLET, Facet.SEAT, Facet.COUNTRY, Facet.TOPIC, Facet.SPEAKER, Facet.COMPLETENESS);

  private static final int SHOWN = 8;
  private static final int MOST = 100;

  private final Nodes nodes;
  private final SearchRequest request;
  private final SearchAddress address;
  private final SearchWords words;

  SearchFacets(Nodes nodes, SearchRequest request, SearchWords words) {
    this.nodes = nodes;
    this.request = request;
    this.address = request.address().without(SearchRequest.PAGE);
    this.words = words;
  }

  /** Years along an axis; each links to its exchanges. */
  Html years() {
    List<Item> items =
        counts(Facet.YEAR).stream()
            .map(
                count ->
                    new Item(
                        Exchanges.text(count.value()),
                        address.without(Facet.YEAR.word()).with(Facet.YEAR, count.value()) + "",
                        count.exchanges()))
            .toList();
    return items.size() < 2
        ? Html.NONE
        : YearStrip.of(words.pick("各年问答数，点选一年", "Exchanges by year; choose one"), items);
  }

  /** The facets under each other, folded where there is little room. */
  Html html() {
    List<Html> facets = new ArrayList<>();
    for (Facet facet : LISTED) {
      facets.add(facet(facet));
    }
    Html summary =
        Html.tag("summary").with(Html.tag("h2").with(words.pick("筛选", "Narrow the search")));
    Html all = Html.tag("div").with(facets);
    return Html.tag("details").set("class", "facets").set("id", "facets").with(summary.and(all));
  }

  /** What one more value would find; of a facet that widens, without its own values. */
  private List<Count> counts(Facet facet) {
    Selection selection = request.selection();
    return selection
        .index()
        .count(facet, facet.isMany() ? selection.exchanges() : selection.without(facet.word()));
  }

  private Html facet(Facet facet) {
    List<Count> counts = counts(facet);
    if (counts.isEmpty()) {
      return Html.NONE;
    }
    Html heading = Html.tag("h3").with(words.facet(facet));
    Html list = facet == Facet.TOPIC ? new Tree(counts).html() : list(counts, c -> item(facet, c));
    return Html.tag("section").with(heading.and(list));
  }

  private <T> Html list(List<T> all, Function<T, Html> item) {
    Html first = Html.tag("ul").with(all.stream().limit(SHOWN).map(item).toList());
    List<Html> more = all.stream().skip(SHOWN).limit(MOST - SHOWN).map(item).toList();
    if (more.isEmpty()) {
      return first;
    }
    int left = all.size() - SHOWN;
    String summary =
        left > more.size()
            ? words.pick(
                "再列 " + more.size() + " 项（另有 " + left + " 项）", more.size() + " more of " + left)
            : words.pick("另有 " + left + " 项", left + " more");
    return first.and(
        Html.tag("details").with(Html.tag("summary").with(summary).and(Html.tag("ul").with(more))));
  }

  private Html item(Facet facet, Count count) {
    return Html.tag("li").with(link(facet, count));
  }

  private Html link(Facet facet, Count count) {
    String label = words.value(count.value());
    for (Filter filter : request.selection().filters()) {
      if (filter.facet() == facet && filter.node().equals(count.value())) {
        SearchAddress without = address.without(filter.parameter(), filter.value());
        return Html.tag("a")
            .set("href", without)
            .set("class", "on")
            .set("title", words.pick("取消", "Remove"))
            .with("✓ " + label)
            .and(SearchWords.count(count.exchanges()));
      }
    }
    return Html.tag("a")
        .set("href", address.with(facet, count.value()))
        .with(label)
        .and(SearchWords.count(count.exchanges()));
  }

  /** Topics below the broader ones that have them; a topic in a circle stands at the top. */
  private final class Tree {
    private final Map<Node, List<Count>> narrower = new LinkedHashMap<>();
    private final List<Count> tops = new ArrayList<>();

    Tree(List<Count> counts) {
      List<Node> counted = counts.stream().map(Count::value).toList();
      for (Count count : counts) {
        List<Node> broader =
            nodes.list(count.value(), Skos.broader, null).stream()
                .map(Triple::getObject)
                .filter(topic -> counted.contains(topic) && !topic.equals(count.value()))
                .toList();
        broader.forEach(
            topic -> narrower.computeIfAbsent(topic, key -> new ArrayList<>()).add(count));
        if (broader.isEmpty()) {
          tops.add(count);
        }
      }
      if (tops.isEmpty()) {
        narrower.clear();
        tops.addAll(counts);
      }
    }

    Html html() {
      return list(tops, count -> branch(count, 3));
    }

    private Html branch(Count count, int levels) {
      List<Count> below = levels == 0 ? List.of() : narrower.getOrDefault(count.value(), List.of());
      Html link = link(Facet.TOPIC, count);
      if (below.isEmpty()) {
        return Html.tag("li").with(link);
      }
      Html summary = Html.tag("summary").with(words.pick("细分", "Narrower topics"));
      List<Html> items = below.stream().map(each -> branch(each, levels - 1)).toList();
      Html folded = Html.tag("details").with(summary.and(Html.tag("ul").with(items)));
      return Html.tag("li").with(link.and(folded));
    }
  }
}
