package dawen.explore;

import dawen.chart.Item;
import dawen.chart.Tile;
import dawen.chart.Treemap;
import dawen.explore.TopicCounts.Topic;
import dawen.web.Html;
import dawen.web.Labels;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The topics as a page: what else can be chosen, the tree, the treemap. */
final class TopicsPage {

  private final Explorer explorer;
  private final Language language;
  private final Facet facet;
  private final OneYear year;
  private final TopicCounts counts;
  private final Labels labels;

  TopicsPage(Explorer explorer, Language language, Facet facet, OneYear year, TopicCounts counts) {
    this.explorer = explorer;
    this.language = language;
    this.facet = facet;
    this.year = year;
    this.counts = counts;
    this.labels = new Labels(explorer.nodes(), language);
  }

  Html main(String title) {
    int all = counts.topics().size();
    int top = counts.top().size();
    String lead =
        language.pick(
            all + " 个议题，其中 " + top + " 个大类。一组问答可以有几个议题；大类的数字也算上其下的议题。",
            all
                + " topics, of which "
                + top
                + " are broad ones. An exchange may have several; the number of a broad topic"
                + " counts the narrower ones too.");
    Html both =
        Html.tag("section")
            .set("aria-labelledby", "tree")
            .with(
                Html.tag("h2")
                    .set("id", "tree")
                    .with(language.pick("层级", "Broad and narrow"))
                    .and(tree(counts.top(), Set.of())))
            .and(treemap());
    return Html.tag("h1")
        .with(title)
        .and(Html.tag("p").set("class", "lead").with(lead))
        .and(form())
        .and(Html.tag("div").set("class", "topics").with(both));
  }

  private Html form() {
    String main = "main";
    Html as =
        Html.tag("select")
            .set("name", Topics.AS)
            .with(
                Html.tag("option")
                    .set("value", "")
                    .with(language.pick("全部议题", "all topics of an exchange"))
                    .and(
                        Html.tag("option")
                            .set("value", main)
                            .setIf(facet == Facet.MAIN_TOPIC, "selected")
                            .with(language.pick("只算主要议题", "its main topic only"))));
    Html label = Html.tag("span").with(language.pick("计入", "Counted"));
    Html button = Html.tag("button").with(language.pick("显示", "Show"));
    return Html.tag("form")
        .set("action", "/" + Topics.SCHEME)
        .set("data-auto", "")
        .with(year.field(language).and(Html.tag("label").with(label.and(as))).and(button));
  }

  /**
   * @param above the topics that these are below, so that a circle ends
   */
  private Html tree(List<Topic> topics, Set<Node> above) {
    List<Html> items = new ArrayList<>();
    for (Topic topic : topics) {
      List<Topic> below =
          counts.below(topic).stream().filter(one -> !above.contains(one.node())).toList();
      Set<Node> path = new HashSet<>(above);
      path.add(topic.node());
      Html name =
          Html.tag("a")
              .set("href", explorer.nodes().path(topic.node()))
              .with(labels.of(topic.node()));
      Html line = Html.tag("span").set("class", "line").with(name.and(number(topic)));
      items.add(Html.tag("li").with(below.isEmpty() ? line : line.and(tree(below, path))));
    }
    return Html.tag("ul").set("class", "tree").with(items);
  }

  private Html number(Topic topic) {
    String words = String.valueOf(topic.all());
    Html number =
        topic.all() == 0
            ? Html.text(words)
            : Html.tag("a")
                .set("href", search(topic))
                .set(
                    "aria-label",
                    language.pick(
                        labels.of(topic.node()) + "：" + words + " 组问答",
                        labels.of(topic.node()) + ": " + words + " exchanges"))
                .with(words);
    return Html.tag("span").set("class", "number").with(number);
  }

  private Html treemap() {
    List<Tile> tiles = counts.top().stream().map(this::tile).toList();
    String when =
        year.node() == null
            ? ""
            : language.pick("（", " (") + Exchanges.text(year.node()) + language.pick(" 年）", ")");
    return Treemap.of(language.pick("各议题的问答数", "Number of exchanges by topic") + when, tiles);
  }

  private Tile tile(Topic topic) {
    List<Tile> parts = new ArrayList<>();
    for (Topic below : counts.below(topic)) {
      parts.add(new Tile(new Item(labels.of(below.node()), search(below), below.all()), List.of()));
    }
    if (!parts.isEmpty()) {
      String itself = language.pick("大类本身", "the broad topic itself");
      String href = search(itself(topic));
      parts.add(new Tile(new Item(itself, href, topic.own()), List.of()));
    }
    return new Tile(new Item(labels.of(topic.node()), search(topic), topic.all()), parts);
  }

  /** The exchanges that a number counts, narrower topics among them. */
  private String search(Topic topic) {
    if (facet != Facet.MAIN_TOPIC) {
      return search(SearchAddress.ALL.with(Facet.TOPIC, topic.node()));
    }
    SearchAddress address = SearchAddress.ALL;
    for (Node narrower : topic.narrower()) {
      boolean counted = counts.topics().get(narrower).own() > 0;
      address = counted ? address.with(facet, narrower) : address;
    }
    return search(address);
  }

  private SearchAddress itself(Topic topic) {
    return SearchAddress.ALL.with(facet, topic.node());
  }

  private String search(SearchAddress address) {
    return year.narrow(address).toString();
  }
}
