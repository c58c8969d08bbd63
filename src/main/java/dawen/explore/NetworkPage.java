package dawen.explore;

import dawen.chart.Bipartite;
import dawen.chart.Circle;
import dawen.chart.Edge;
import dawen.chart.Item;
import dawen.explore.NetworkCounts.Pair;
import dawen.explore.Options.Option;
import dawen.graph.Distribution;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** A network as a page: what else can be chosen, the drawing, the table, the files. */
final class NetworkPage {

  private static final int MAX_EDGES = 60;
  private static final int MAX_NODES = 40;
  private static final int MAX_ROWS = 100;

  private final Frame frame;
  private final Language language;
  private final Options options;
  private final NetworkRequest request;
  private final NetworkCounts all;
  private final NetworkCounts shown;
  private final BitSet counted;
  private final List<Pair> drawn;

  /**
   * @param all edges whatever their weight
   * @param shown those that are heavy enough
   */
  NetworkPage(
      Explorer explorer,
      Asked asked,
      NetworkRequest request,
      NetworkCounts all,
      NetworkCounts shown) {
    this.frame = Frame.of(explorer, asked.language());
    this.language = asked.language();
    this.options = new Options(asked);
    this.request = request;
    this.all = all;
    this.shown = shown;
    this.counted = request.year().exchanges(explorer.index());
    this.drawn = drawn(shown.pairs());
  }

  /** The heaviest edges of as many nodes as a drawing can hold. */
  private static List<Pair> drawn(List<Pair> pairs) {
    List<Pair> drawn = new ArrayList<>();
    Set<Node> nodes = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      nodes.add(pair.one());
      nodes.add(pair.other());
      if (drawn.size() == MAX_EDGES || nodes.size() > MAX_NODES) {
        return drawn;
      }
      drawn.add(pair);
    }
    return drawn;
  }

  Html main(String title) {
    String lead =
        request.kind().isOfOneKind()
            ? language.pick(
                "哪些国家和地区在同一组问答中一同提到。线越粗，这样的问答越多。",
                "Which countries and territories are named in the same exchange. The wider the"
                    + " line, the more exchanges.")
            : language.pick(
                "哪些媒体问哪些议题。线越粗，问答越多。",
                "Which outlets ask about which topics. The wider the line, the more exchanges.");
    return Html.tag("h1")
        .with(title)
        .and(Html.tag("p").set("class", "lead").with(lead))
        .and(lines())
        .and(form())
        .and(drawing())
        .and(notes())
        .and(table())
        .and(files());
  }

  private Html lines() {
    List<Option> kinds =
        Stream.of(NetworkKind.values())
            .map(kind -> new Option(kind.word(), kind.name(language)))
            .toList();
    String between = language.pick("之间", "Between");
    Html lines =
        options.line(
            between,
            Network.OF,
            kinds,
            request.kind().word(),
            Set.of(Network.LEAST, Network.EXCEPT));
    return request.kind().isOfOneKind() ? lines.and(except()) : lines;
  }

  /** The country that is named most often may be left out, as it hides the others. */
  private Html except() {
    Node most =
        request.except() != null
            ? request.except()
            : frame.index().count(Facet.COUNTRY, counted).stream()
                .map(Count::value)
                .findFirst()
                .orElse(null);
    if (most == null) {
      return Html.NONE;
    }
    String code = SearchAddress.word(Facet.COUNTRY, most);
    String name = label(most);
    List<Option> both =
        List.of(
            new Option("", language.pick("全部", "all")),
            new Option(code, language.pick("除" + name + "外", "all but " + name)));
    String chosen = request.except() == null ? "" : code;
    return options.line(
        language.pick("国家", "Countries"), Network.EXCEPT, both, chosen, Set.of(Network.LEAST));
  }

  private Html form() {
    Html words = Html.tag("span").with(language.pick("至少多少组问答", "At least so many exchanges"));
    Html least =
        Html.tag("div")
            .with(
                Html.tag("label")
                    .with(words.and(range()))
                    .and(Html.tag("output").with(request.least())));
    Html fields = hidden(Network.OF, request.kind().word()).and(request.year().field(language));
    if (request.except() != null) {
      String code = SearchAddress.word(Facet.COUNTRY, request.except());
      fields = fields.and(hidden(Network.EXCEPT, code));
    }
    Html button = Html.tag("button").with(language.pick("显示", "Show"));
    return Html.tag("form")
        .set("action", Network.PATH)
        .set("data-auto", "")
        .with(fields.and(least).and(button));
  }

  private Html range() {
    return Html.tag("input")
        .set("type", "range")
        .set("name", Network.LEAST)
        .set("min", 1)
        .set("max", Math.max(request.least(), all.handful()))
        .set("value", request.least())
        .alone();
  }

  private static Html hidden(String name, String value) {
    return Html.tag("input").set("type", "hidden").set("name", name).set("value", value).alone();
  }

  private Html drawing() {
    String caption = request.kind().name(language) + language.pick("：问答数", ": number of exchanges");
    List<Item> ones = new ArrayList<>();
    List<Item> others = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    Map<Node, Integer> left = places(true, ones);
    Map<Node, Integer> right = request.kind().isOfOneKind() ? left : places(false, others);
    for (Pair pair : drawn) {
      String href = request.search(pair).toString();
      edges.add(new Edge(left.get(pair.one()), right.get(pair.other()), pair.exchanges(), href));
    }
    return request.kind().isOfOneKind()
        ? Circle.of(caption, ones, edges)
        : Bipartite.of(caption, ones, others, edges);
  }

  /**
   * The nodes that are drawn to the left or right, or on the circle, and where they are among the
   * items: those with most edges first.
   */
  private Map<Node, Integer> places(boolean left, List<Item> items) {
    Map<Node, Integer> weights = new LinkedHashMap<>();
    for (Pair pair : drawn) {
      boolean both = request.kind().isOfOneKind();
      if (left || both) {
        weights.merge(pair.one(), pair.exchanges(), Integer::sum);
      }
      if (!left || both) {
        weights.merge(pair.other(), pair.exchanges(), Integer::sum);
      }
    }
    Facet facet = left ? request.kind().one() : request.kind().other();
    Map<Node, Integer> places = new LinkedHashMap<>();
    weights.entrySet().stream()
        .sorted(Map.Entry.<Node, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry -> {
              places.put(entry.getKey(), places.size());
              items.add(item(facet, entry.getKey()));
            });
    return places;
  }

  private Item item(Facet facet, Node node) {
    BitSet having = frame.index().with(facet, node);
    having.and(counted);
    return new Item(label(node), frame.nodes().path(node), having.cardinality());
  }

  private Html notes() {
    int edges = shown.pairs().size();
    if (edges == 0) {
      return frame.note("没有这么重的连线。", "No edge is as heavy as that.");
    }
    return drawn.size() == edges
        ? Html.NONE
        : frame.note(
            "共 " + edges + " 对，图中画出最多的 " + drawn.size() + " 对。",
            "The drawing has the " + drawn.size() + " heaviest of " + edges + " pairs.");
  }

  private Html table() {
    List<Html> rows = shown.pairs().stream().limit(MAX_ROWS).map(this::row).toList();
    if (rows.isEmpty()) {
      return Html.NONE;
    }
    boolean countries = request.kind().isOfOneKind();
    List<String> names =
        List.of(
            countries ? language.pick("国家或地区", "Country") : language.pick("媒体", "Outlet"),
            countries ? language.pick("国家或地区", "Country") : language.pick("议题", "Topic"),
            language.pick("问答", "Exchanges"));
    int n = shown.pairs().size();
    Html more =
        n > MAX_ROWS
            ? frame.note(
                "前 " + MAX_ROWS + " 对，共 " + n + " 对；CSV 有全部。",
                "The first " + MAX_ROWS + " of " + n + " pairs; the CSV has all.")
            : Html.NONE;
    return frame
        .heading("逐对列出", "Pair by pair")
        .and(Frame.table(language.pick("逐对列出", "Pair by pair"), names, rows))
        .and(more);
  }

  private Html row(Pair pair) {
    Html number = link(request.search(pair).toString(), String.valueOf(pair.exchanges()));
    return Html.tag("tr")
        .with(
            Stream.of(entity(pair.one()), entity(pair.other()), number)
                .map(content -> Html.tag("td").with(content))
                .toList());
  }

  private Html entity(Node node) {
    return link(frame.nodes().path(node), label(node));
  }

  private static Html link(String href, String words) {
    return Html.tag("a").set("href", href).with(words);
  }

  private Html files() {
    List<Html> links = new ArrayList<>();
    for (Distribution file : request.kind().files()) {
      String name = file.form().title();
      links.add(link("/data/" + file.fileName(), name).and(Html.text(" ")));
    }
    String words =
        request.kind().isOfOneKind()
            ? language.pick(
                "整个网络（各年；只算同一回答中提到的）：", "The whole network (all years; named in the same answer): ")
            : language.pick("整个网络（各年）：", "The whole network (all years): ");
    return Html.tag("p").set("class", "formats").with(Html.text(words).and(Html.of(links)));
  }

  private String label(Node node) {
    return frame.labels().of(node);
  }
}
