package dawen.explore;

import dawen.chart.Item;
import dawen.chart.Tile;
import dawen.chart.Treemap;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import dawen.web.Html;
import dawen.web.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The first page in one language. */
final class StartPage {

  private static final int CONFERENCES = 8;

  private final Asked asked;
  private final Frame frame;
  private final List<Start.Figures> figures;
  private final Suggested suggested;

  /**
   * @param figures of the whole, then of each year
   */
  StartPage(Explorer explorer, Asked asked, List<Start.Figures> figures) {
    this.asked = asked;
    this.frame = Frame.of(explorer, asked.language());
    this.figures = figures;
    this.suggested = new Suggested(frame, explorer.queries());
  }

  Html html() {
    boolean empty = frame.index().size() == 0;
    String template = asked.language().code() + (empty ? "/start-empty.html" : "/start.html");
    return empty ? Template.of(template).fill(Map.of()) : Template.of(template).fill(places());
  }

  private Map<String, Html> places() {
    return Map.of(
        "figures", figures(figures.get(0)),
        "years", years(),
        "topics", topics(),
        "questions", suggested.cards(),
        "conferences", conferences(),
        "origin", Html.text(asked.origin()));
  }

  private Html figures(Start.Figures all) {
    return figure("/queries/conferences", all.conferences(), "场记者会", "press conferences")
        .and(figure(SearchAddress.PATH, all.exchanges(), "组问答", "questions and answers"))
        .and(figure("/queries/outlets", all.outlets(), "家提问媒体", "outlets that asked"))
        .and(
            figure("/timeline?by=country", all.countries(), "个国家和地区", "countries and territories"));
  }

  private Html figure(String href, int number, String zh, String en) {
    Html shown = Html.tag("strong").with(number);
    return Html.tag("li")
        .with(Html.tag("a").set("href", href).with(shown.and(Html.text(" " + frame.pick(zh, en)))));
  }

  private Html years() {
    List<Item> items =
        figures.stream()
            .skip(1)
            .map(of -> new Item(Exchanges.text(of.year()), found(of.year()), of.exchanges()))
            .toList();
    return YearStrip.of(frame.pick("各年问答数", "Questions and answers by year"), items);
  }

  private static String found(Node year) {
    return SearchAddress.ALL.with(Facet.YEAR, year).toString();
  }

  /** Those without a broader one, each with its narrower ones inside it. */
  private Html topics() {
    Map<Node, List<Tile>> parts = new LinkedHashMap<>();
    List<Count> roots = new ArrayList<>();
    for (Count count : frame.index().count(Facet.TOPIC, frame.index().all())) {
      Node broader = frame.nodes().first(count.value(), Skos.broader);
      if (broader == null) {
        roots.add(count);
      } else {
        Tile tile = new Tile(topic(count), List.of());
        parts.computeIfAbsent(broader, topic -> new ArrayList<>()).add(tile);
      }
    }
    List<Tile> tiles =
        roots.stream()
            .map(root -> new Tile(topic(root), parts.getOrDefault(root.value(), List.of())))
            .toList();
    return Treemap.of(frame.pick("各议题的问答数", "Exchanges by topic"), tiles);
  }

  private Item topic(Count count) {
    return new Item(
        frame.labels().of(count.value()), frame.nodes().path(count.value()), count.exchanges());
  }

  /** The newest first. */
  private Html conferences() {
    ExchangeIndex index = frame.index();
    Set<Node> newest = new LinkedHashSet<>();
    for (int i = 0; i < index.size() && newest.size() < CONFERENCES; i++) {
      newest.addAll(index.values(Facet.CONFERENCE, i));
    }
    List<Html> rows = new ArrayList<>();
    newest.stream().limit(CONFERENCES).forEach(conference -> rows.add(conference(conference)));
    return Html.of(rows);
  }

  private Html conference(Node conference) {
    int exchanges = frame.index().with(Facet.CONFERENCE, conference).cardinality();
    String day = Exchanges.text(frame.nodes().first(conference, Schema.startDate));
    String size = frame.pick("（" + exchanges + " 组问答）", " (" + exchanges + " exchanges)");
    return Html.tag("li")
        .with(
            Html.tag("span")
                .set("class", "date")
                .with(day)
                .and(Html.text(" "))
                .and(frame.links().value(conference))
                .and(Html.tag("small").with(size)));
  }
}
