package dawen.explore;

import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Where two things are chosen to be compared, and what there is to choose from. */
final class CompareForm {

  private static final List<String> COLUMNS = List.of("kind", "value", "exchanges");

  private static final String QUERY =
      """
      # What can be compared with its like, the most frequent of each kind first
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?kind ?value (COUNT(DISTINCT ?exchange) AS ?exchanges) WHERE {
        { ?exchange dawen:outlet ?value BIND("outlet" AS ?kind) }
        UNION { ?exchange dawen:speaker ?value BIND("person" AS ?kind) }
        UNION { ?exchange dawen:country ?value BIND("place" AS ?kind) }
        UNION { ?exchange dawen:topic/skos:broader* ?value BIND("topic" AS ?kind) }
        UNION { ?exchange dawen:year ?value BIND("year" AS ?kind) }
        ?exchange a dawen:Exchange
        FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
      } GROUP BY ?kind ?value ORDER BY ?kind DESC(?exchanges) ?value
      """;

  /** As the answer of the query has them in order. */
  private static final List<Side.Kind> KINDS =
      List.of(Side.Kind.OUTLET, Side.Kind.PERSON, Side.Kind.PLACE, Side.Kind.TOPIC, Side.Kind.YEAR);

  /** So many of each kind are offered while one types; others can be typed whole. */
  private static final int OFFERED = 80;

  private final Frame frame;
  private final Asked asked;

  CompareForm(Explorer explorer, Asked asked) {
    this.frame = Frame.of(explorer, asked.language());
    this.asked = asked;
  }

  View view() {
    String title = frame.pick("比较", "Compare");
    Html lead =
        Html.tag("p")
            .set("class", "lead")
            .with(
                frame.pick(
                    "两家媒体、两个国家或地区、两个议题、两位发言人或两个年份，谈的有何不同。",
                    "How two outlets, two countries, two topics, two speakers or two years differ in"
                        + " what they are about."));
    return new View(
        title,
        Html.tag("h1").with(title).and(lead).and(html()).and(pairs()),
        new Table(COLUMNS, rows()),
        QUERY);
  }

  /** Two fields and what they offer. */
  Html html() {
    Html fields = field("a", frame.pick("甲", "One")).and(field("b", frame.pick("乙", "The other")));
    Html send = Html.tag("button").with(frame.pick("比较", "Compare"));
    Html form =
        Html.tag("form")
            .set("action", Compare.PATH)
            .set("class", "compare")
            .with(fields.and(send).and(offered()));
    return form.and(
        frame.note(
            "可填名称，或 outlet/…、place/…、topic/…、person/…、year/… 加代号；双方须同类。",
            "A name, or outlet/…, place/…, topic/…, person/…, year/… with an id; both of one"
                + " kind."));
  }

  private Html field(String name, String label) {
    Html input =
        Html.tag("input")
            .set("name", name)
            .set("value", asked.first(name))
            .set("list", "comparable")
            .set("required", "required")
            .set("autocomplete", "off")
            .alone();
    return Html.tag("label").with(Html.tag("span").with(label).and(input));
  }

  private Html offered() {
    List<Html> options = new ArrayList<>();
    for (Side.Kind kind : KINDS) {
      counts(kind).stream()
          .limit(OFFERED)
          .forEach(
              count ->
                  options.add(
                      Html.tag("option")
                          .set("value", Side.word(kind, count.value()))
                          .with(name(count.value()) + " (" + count.exchanges() + ")")));
    }
    return Html.tag("datalist").set("id", "comparable").with(options);
  }

  /** The two most frequent of each kind, the two last years. */
  private Html pairs() {
    List<Html> items = new ArrayList<>();
    for (Side.Kind kind : KINDS) {
      List<Node> values = counts(kind).stream().map(Count::value).toList();
      if (kind == Side.Kind.YEAR) {
        values =
            values.stream()
                .sorted((x, y) -> Exchanges.text(y).compareTo(Exchanges.text(x)))
                .toList();
      }
      if (values.size() > 1) {
        items.add(pair(kind, values.get(0), values.get(1)));
      }
    }
    return items.isEmpty()
        ? Html.NONE
        : frame
            .heading("例如", "For example")
            .and(Html.tag("ul").set("class", "queries").with(items));
  }

  private Html pair(Side.Kind kind, Node one, Node other) {
    String href = Compare.PATH + "?a=" + Side.word(kind, one) + "&b=" + Side.word(kind, other);
    String words = frame.pick(name(one) + " 与 " + name(other), name(one) + " and " + name(other));
    Html small = Html.tag("small").with(frame.pick(kind.zh(), kind.en()));
    return Html.tag("li").with(small.and(Html.tag("a").set("href", href).with(words)));
  }

  private List<List<Node>> rows() {
    List<List<Node>> rows = new ArrayList<>();
    for (Side.Kind kind : KINDS) {
      Node word = NodeFactory.createLiteralString(kind.word());
      counts(kind).forEach(c -> rows.add(List.of(word, c.value(), Table.number(c.exchanges()))));
    }
    return rows;
  }

  private List<Count> counts(Side.Kind kind) {
    return frame.index().count(kind.facet(), frame.index().all());
  }

  private String name(Node node) {
    return node.isURI() ? frame.labels().of(node) : Exchanges.text(node);
  }
}
