package dawen.explore;

import dawen.chart.Item;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The exchanges that have to do with an entity: by year, what goes with it, the newest of them. */
final class AspectView {

  private static final int LISTED = 50;
  private static final int LISTED_MORE = 10;

  private final Frame frame;
  private final Ranking ranking;

  AspectView(Frame frame) {
    this.frame = frame;
    this.ranking = new Ranking(frame);
  }

  /** All of them, the first with the longest list. */
  Html html(List<Aspect> aspects, String path) {
    if (aspects.isEmpty()) {
      return frame.note("图中没有与之相关的问答。", "No exchange of the graph has to do with it.");
    }
    Html all = Html.NONE;
    for (Aspect aspect : aspects) {
      all = all.and(html(aspect, aspect == aspects.get(0) ? LISTED : LISTED_MORE));
    }
    Html csv =
        Html.tag("a")
            .set("href", path + Exchanges.TABLE + ".csv")
            .with(frame.pick("与之相关的全部问答（CSV）", "All exchanges that have to do with it (CSV)"));
    return all.and(Html.tag("p").set("class", "note").with(csv));
  }

  private Html html(Aspect aspect, int listed) {
    int size = aspect.exchanges().cardinality();
    String name = frame.pick(aspect.zh(), aspect.en());
    Html.Element number = Html.tag("a").set("href", aspect.address()).set("class", "number");
    Html heading = Html.tag("h2").with(Html.text(name + " ").and(number.with(size)));
    return Html.tag("section")
        .set("class", "aspect")
        .with(
            heading
                .and(aspect.named() ? sides(aspect) : Html.NONE)
                .and(years(aspect))
                .and(tables(aspect))
                .and(list(aspect, listed)));
  }

  /** In how many the question, the answer or both name it. */
  private Html sides(Aspect aspect) {
    BitSet asked = frame.index().with(Facet.ASKED, aspect.entity());
    BitSet answered = frame.index().with(Facet.ANSWERED, aspect.entity());
    BitSet both = (BitSet) asked.clone();
    both.and(answered);
    SearchAddress address = aspect.address();
    String question = address.with(Facet.ASKED, aspect.entity()).toString();
    String answer = address.with(Facet.ANSWERED, aspect.entity()).toString();
    int volunteered = answered.cardinality() - both.cardinality();
    int ignored = asked.cardinality() - both.cardinality();
    return Html.tag("ul")
        .set("class", "named-in")
        .with(
            List.of(
                side(question, asked.cardinality(), "提问中提到", "named in the question"),
                side(answer, answered.cardinality(), "回答中提到", "named in the answer"),
                side("", both.cardinality(), "问答都提到", "named in both"),
                side("", ignored, "只在提问中", "in the question only"),
                side("", volunteered, "只在回答中", "in the answer only")));
  }

  private Html side(String href, int number, String zh, String en) {
    Html shown = Html.tag("strong").with(number).and(Html.text(" " + frame.pick(zh, en)));
    return Html.tag("li")
        .with(href.isEmpty() ? shown : Html.tag("a").set("href", href).with(shown));
  }

  private Html years(Aspect aspect) {
    List<Item> items =
        frame.index().count(Facet.YEAR, aspect.exchanges()).stream()
            .map(count -> year(count, aspect))
            .toList();
    return items.size() < 2
        ? Html.NONE
        : YearStrip.of(frame.pick("各年问答数", "Exchanges by year"), items);
  }

  private static Item year(Count count, Aspect aspect) {
    String href = aspect.address().with(Facet.YEAR, count.value()).toString();
    return new Item(Exchanges.text(count.value()), href, count.exchanges());
  }

  private Html tables(Aspect aspect) {
    List<Html> tables = new ArrayList<>();
    aspect.tables().forEach(facet -> tables.add(table(aspect, facet)));
    tables.add(ranking.named(aspect));
    return Html.tag("div").set("class", "together").with(tables);
  }

  /** Who asks about an entity is told by the questions; what is answered is not their doing. */
  private Html table(Aspect aspect, Facet facet) {
    if (facet == Facet.CONFERENCE) {
      return ranking.newest(aspect);
    }
    if (!aspect.named() || facet != Facet.OUTLET && facet != Facet.SEAT) {
      Facet shown = facet == Facet.OWN_TOPIC ? Facet.TOPIC : facet;
      return ranking.of(aspect, facet, frame.pick(shown.zh(), shown.en()));
    }
    String name =
        facet == Facet.OUTLET
            ? frame.pick("在提问中提到的媒体", "Outlets that ask about it")
            : frame.pick("这些媒体的所在地", "Seats of these outlets");
    return ranking.of(aspect.inQuestions(frame), facet, name);
  }

  /** The newest exchanges, and how to come to the others. */
  private Html list(Aspect aspect, int limit) {
    BitSet exchanges = aspect.exchanges();
    List<Exchanges.Row> rows = new ArrayList<>();
    for (int i = exchanges.nextSetBit(0);
        i >= 0 && rows.size() < limit;
        i = exchanges.nextSetBit(i + 1)) {
      rows.add(new Exchanges.Row(frame.index().exchange(i), as(aspect, i)));
    }
    int all = exchanges.cardinality();
    Html table =
        new ExchangeTable(frame.nodes(), frame.language(), frame.links(), frame.terms())
            .of(rows, limit);
    String address = aspect.address().toString();
    String csv = address.replaceFirst("^" + SearchAddress.PATH, SearchAddress.PATH + ".csv");
    Html links =
        Html.tag("a")
            .set("href", address)
            .with(frame.pick("检索全部 " + all + " 组", "Search all " + all))
            .and(Html.text(" · "))
            .and(Html.tag("a").set("href", csv).with("CSV"));
    Html heading =
        Html.tag("h3")
            .with(
                all > limit
                    ? frame.pick("最近 " + limit + " 组", "The newest " + limit)
                    : frame.pick("全部 " + all + " 组", "All " + all));
    return heading.and(table).and(Html.tag("p").set("class", "note").with(links));
  }

  /** Where the exchange names the entity; the same for all others. */
  private SortedSet<String> as(Aspect aspect, int exchange) {
    SortedSet<String> as = new TreeSet<>();
    if (aspect.named()) {
      Map<Facet, String> parts = new LinkedHashMap<>();
      parts.put(Facet.ASKED, "question");
      parts.put(Facet.ANSWERED, "answer");
      parts.forEach(
          (facet, word) -> {
            if (frame.index().values(facet, exchange).contains(aspect.entity())) {
              as.add(word);
            }
          });
    }
    return as;
  }
}
