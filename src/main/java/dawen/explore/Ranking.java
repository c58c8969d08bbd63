package dawen.explore;

import dawen.graph.Vocabulary.Schema;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** What goes with an entity, ranked: tables of names, each with the number of exchanges. */
final class Ranking {

  private static final int ROWS = 10;

  private final Frame frame;

  Ranking(Frame frame) {
    this.frame = frame;
  }

  /** The most frequent values of a facet, the entity itself left out. */
  Html of(Aspect aspect, Facet facet, String name) {
    List<Count> counts =
        frame.index().count(facet, aspect.exchanges()).stream()
            .filter(count -> !count.value().equals(aspect.entity()))
            .toList();
    Facet found = facet == Facet.OWN_TOPIC ? Facet.TOPIC : facet;
    Map<Count, String> rows = new LinkedHashMap<>();
    counts.stream()
        .limit(ROWS)
        .forEach(c -> rows.put(c, aspect.address().with(found, c.value()).toString()));
    return table(name, rows, counts.size(), aspect);
  }

  /** The newest conferences at which it happened. */
  Html newest(Aspect aspect) {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    BitSet exchanges = aspect.exchanges();
    for (int i = exchanges.nextSetBit(0); i >= 0; i = exchanges.nextSetBit(i + 1)) {
      frame.index().values(Facet.CONFERENCE, i).forEach(c -> counts.merge(c, 1, Integer::sum));
    }
    Map<Count, String> rows = new LinkedHashMap<>();
    counts.entrySet().stream()
        .limit(ROWS)
        .map(each -> new Count(each.getKey(), each.getValue()))
        .forEach(c -> rows.put(c, aspect.address().with(Facet.CONFERENCE, c.value()).toString()));
    String name = frame.pick("最近的记者会", "Newest press conferences");
    return table(name, rows, counts.size(), aspect);
  }

  /** Other entities that are named beside it; places have a table of their own. */
  Html named(Aspect aspect) {
    List<Count> most = atMost(aspect);
    Map<Count, String> rows = new LinkedHashMap<>();
    mostNamed(most, aspect.exchanges())
        .forEach(c -> rows.put(c, aspect.address().naming(c.value()).toString()));
    String name = frame.pick("提到的组织、人物、地区和文件", "Organizations, people, regions, documents named");
    return table(name, rows, most.size(), aspect);
  }

  /** In how many exchanges each is named at most: those that ask and those that answer, added. */
  private List<Count> atMost(Aspect aspect) {
    Map<Node, Integer> numbers = new HashMap<>();
    for (Facet facet : List.of(Facet.ASKED, Facet.ANSWERED)) {
      for (Count count : frame.index().count(facet, aspect.exchanges())) {
        if (!frame.nodes().path(count.value()).startsWith("/place/")) {
          numbers.merge(count.value(), count.exchanges(), Integer::sum);
        }
      }
    }
    numbers.remove(aspect.entity());
    return numbers.entrySet().stream()
        .map(each -> new Count(each.getKey(), each.getValue()))
        .sorted(Count.MOST_FIRST)
        .toList();
  }

  /** The first, counted exactly; it ends where no other can come before them. */
  private List<Count> mostNamed(List<Count> atMost, BitSet exchanges) {
    List<Count> exact = new ArrayList<>();
    for (Count bound : atMost) {
      if (exact.size() == ROWS && bound.exchanges() < exact.get(ROWS - 1).exchanges()) {
        break;
      }
      BitSet naming = frame.index().naming(bound.value());
      naming.and(exchanges);
      exact.add(new Count(bound.value(), naming.cardinality()));
      exact.sort(Count.MOST_FIRST);
      exact = new ArrayList<>(exact.subList(0, Math.min(ROWS, exact.size())));
    }
    return exact;
  }

  /** Rows with the address of the search that finds what each counts. */
  private Html table(String name, Map<Count, String> rows, int all, Aspect aspect) {
    if (rows.isEmpty()) {
      return Html.NONE;
    }
    int whole = aspect.exchanges().cardinality();
    List<Html> body = new ArrayList<>();
    rows.forEach((count, href) -> body.add(row(count, href, whole)));
    Html note =
        all > rows.size()
            ? frame.note("共 " + all + " 项，其余见检索页", all + " in all; the search has the others")
            : Html.NONE;
    List<String> head =
        List.of(frame.pick("名称", "Name"), frame.pick("问答", "Exchanges"), frame.pick("占比", "Share"));
    Html table = Html.tag("table").with(Frame.head(head).and(Html.tag("tbody").with(body)));
    return Html.tag("div").with(Html.tag("h3").with(name).and(table).and(note));
  }

  private Html row(Count count, String href, int whole) {
    Node value = count.value();
    String words = frame.labels().of(value);
    Html name = value.isURI() ? frame.links().link(value, words) : Html.text(words);
    Html day = Html.text(dayOf(value));
    Html number = Html.tag("a").set("href", href).with(count.exchanges());
    String share = Shares.percent(count.exchanges(), whole);
    return Html.tag("tr")
        .with(
            Html.tag("td")
                .with(day.and(name))
                .and(Html.tag("td").set("class", "number").with(number))
                .and(Html.tag("td").set("class", "number").with(share)));
  }

  /** Conferences often have the same name; their day tells them apart. */
  private String dayOf(Node value) {
    boolean conference = value.isURI() && frame.nodes().path(value).startsWith("/conference/");
    String day = conference ? Exchanges.text(frame.nodes().first(value, Schema.startDate)) : "";
    return day.isEmpty() ? "" : day + " ";
  }
}
