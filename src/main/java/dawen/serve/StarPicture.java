package dawen.serve;

import dawen.graph.Vocabulary.Dawen;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * The star around the exchange as a drawing: its properties, and what they lead to. Drawn from the
 * ontology, wide for a screen and narrow for a phone; colours are the text's, so that it is
 * readable on dark paper too.
 */
final class StarPicture {

  private static final String SANS =
      "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif";
  private static final int ROW = 46;
  private static final int LINE = 26;
  private static final int WIDE = 1160;
  private static final int NARROW = 360;
  private static final int BOX = 230;
  private static final int HUB = 240;

  private final OntologyView view;
  private final List<Node> links = new ArrayList<>();
  private final List<Node> literals = new ArrayList<>();

  StarPicture(OntologyView view) {
    this.view = view;
    for (Node property : view.propertiesOn(Dawen.Exchange)) {
      (view.isLink(property) ? links : literals).add(property);
    }
  }

  /** Properties that lead to the same things. */
  private record Ray(List<Node> ranges, List<Node> properties) {
    int height() {
      return properties.size() * ROW;
    }
  }

  /** Hub in the middle, rays to both sides; 1160 wide. */
  Html wide() {
    List<List<Ray>> sides = sides();
    int height = Math.max(hubHeight(), Math.max(height(sides.get(0)), height(sides.get(1)))) + 16;
    Html drawing = Html.NONE;
    for (int side = 0; side < 2; side++) {
      int y = (height - height(sides.get(side))) / 2;
      int rows = sides.get(side).stream().mapToInt(ray -> ray.properties().size()).sum();
      int row = 0;
      for (Ray ray : sides.get(side)) {
        drawing = drawing.and(rangeBox(ray, side == 0 ? 0 : WIDE - BOX, y, BOX, ray.height()));
        for (Node property : ray.properties()) {
          int at = height / 2 + (2 * row + 1 - rows) * hubHeight() / (2 * rows + 2);
          drawing = drawing.and(ray(property, side == 0, at, y + ROW / 2));
          y += ROW;
          row++;
        }
      }
    }
    Html hub = hub((WIDE - HUB) / 2, (height - hubHeight()) / 2, HUB);
    return svg("wide", WIDE, height, drawing.and(hub));
  }

  /** Hub on top, one row for each property below; 360 wide. */
  Html narrow() {
    int top = hubHeight();
    int y = top + 12;
    Html drawing = hub(0, 0, NARROW);
    int last = y;
    for (Ray ray : rays()) {
      drawing = drawing.and(rangeBox(ray, 196, y, NARROW - 196, ray.height()));
      for (Node property : ray.properties()) {
        last = y + ROW / 2;
        drawing =
            drawing
                .and(path("M14 %d H190".formatted(last + 6)))
                .and(arrow(190, last + 6, true))
                .and(link(property, text(view.label(property), 24, last, 162, 15, "start")));
        y += ROW;
      }
    }
    drawing = path("M14 %d V%d".formatted(top, last + 6)).and(drawing);
    return svg("narrow", NARROW, y + 8, drawing);
  }

  private List<Ray> rays() {
    TreeMap<String, Ray> rays = new TreeMap<>();
    for (Node property : links) {
      List<Node> ranges = view.ranges(property);
      rays.computeIfAbsent(ranges.toString(), r -> new Ray(ranges, new ArrayList<>()))
          .properties()
          .add(property);
    }
    return List.copyOf(rays.values());
  }

  /** The rays on the left and on the right, about as many rows on either side. */
  private List<List<Ray>> sides() {
    List<List<Ray>> sides = List.of(new ArrayList<>(), new ArrayList<>());
    for (Ray ray : rays()) {
      boolean left = height(sides.get(0)) <= height(sides.get(1));
      sides.get(left ? 0 : 1).add(ray);
    }
    return sides;
  }

  private static int height(List<Ray> rays) {
    return rays.stream().mapToInt(Ray::height).sum();
  }

  private int hubHeight() {
    return 64 + literals.size() * LINE + 10;
  }

  private Html hub(int x, int y, int width) {
    Html hub =
        box(x, y, width, hubHeight(), "2")
            .and(link(Dawen.Exchange, title(x + width / 2, y + 30, width)))
            .and(path("M%d %d H%d".formatted(x, y + 62, x + width)));
    int line = y + 62 + LINE - 6;
    for (Node property : literals) {
      String label = view.label(property);
      String type = view.ranges(property).stream().map(view::kind).findFirst().orElse("");
      hub =
          hub.and(link(property, text(label, x + 12, line, width - 100, 15, "start")))
              .and(soft(type, x + width - 12, line, 80, "end"));
      line += LINE;
    }
    return hub;
  }

  private Html title(int x, int y, int width) {
    String name = view.label(Dawen.Exchange);
    return Html.tag("g")
        .set("font-weight", "bold")
        .with(text(name, x, y, width - 20, 19, "middle"))
        .and(soft(view.shortForm(Dawen.Exchange), x, y + 21, width - 20, "middle"));
  }

  private Html rangeBox(Ray ray, int x, int y, int width, int height) {
    int middle = x + width / 2;
    Node range = ray.ranges().get(0);
    boolean isHub = range.equals(Dawen.Exchange);
    String more = ray.ranges().size() > 1 ? " …" : "";
    String name = view.label(range) + more;
    Html words =
        text(name, middle, y + height / 2 - 3, width - 16, 16, "middle")
            .and(soft(view.shortForm(range), middle, y + height / 2 + 13, width - 12, "middle"));
    return box(x, y + 3, width, height - 6, isHub ? "2" : "1").and(link(range, words));
  }

  /** From the hub's edge, at {@code from}, in a curve to the box of a side, at {@code to}. */
  private Html ray(Node property, boolean left, int from, int to) {
    int edge = (WIDE - HUB) / 2;
    int bend = edge - 56;
    int near = BOX + 8;
    String curve = "M%d %d C%d %d %d %d %d %d H%d";
    String path =
        left
            ? curve.formatted(edge, from, edge - 30, from, bend + 30, to, bend, to, near)
            : curve.formatted(
                WIDE - edge,
                from,
                WIDE - edge + 30,
                from,
                WIDE - bend - 30,
                to,
                WIDE - bend,
                to,
                WIDE - near);
    int middle = left ? (near + bend) / 2 : WIDE - (near + bend) / 2;
    return path(path)
        .and(arrow(left ? near : WIDE - near, to, !left))
        .and(link(property, text(view.label(property), middle, to - 6, bend - near, 16, "middle")));
  }

  private Html svg(String kind, int width, int height, Html drawing) {
    Language language = view.language();
    String about =
        language.pick(
            "从一次问答出发，一步可达的各项属性及其所指。",
            "What is one hop away from an exchange: its properties and what they lead to.");
    String id = "star-" + kind;
    return Html.tag("svg")
        .set("xmlns", "http://www.w3.org/2000/svg")
        .set("class", "star " + kind)
        .set("viewBox", "0 0 " + width + " " + height)
        .set("width", width)
        .set("height", height)
        .set("role", "group")
        .set("aria-labelledby", id + "-title " + id + "-desc")
        .set("font-family", SANS)
        .set("fill", "currentColor")
        .with(
            Html.tag("title")
                .set("id", id + "-title")
                .with(language.pick("星形图：一问一答", "The star around an exchange"))
                .and(Html.tag("desc").set("id", id + "-desc").with(about + inWords()))
                .and(drawing));
  }

  /** The picture for who cannot see it: each property and what it leads to. */
  private String inWords() {
    List<String> words = new ArrayList<>();
    for (Ray ray : rays()) {
      for (Node property : ray.properties()) {
        words.add(view.label(property) + " → " + view.label(ray.ranges().get(0)));
      }
    }
    literals.forEach(property -> words.add(view.label(property)));
    Language language = view.language();
    return language.pick("", " ") + String.join(language.pick("；", "; "), words);
  }

  private Html link(Node term, Html content) {
    return view.isDescribed(term)
        ? Html.tag("a").set("href", "#" + view.anchor(term)).with(content)
        : content;
  }

  private static Html box(int x, int y, int width, int height, String stroke) {
    return Html.tag("rect")
        .set("x", x + 1)
        .set("y", y + 1)
        .set("width", width - 2)
        .set("height", height - 2)
        .set("rx", 7)
        .set("fill", "none")
        .set("stroke", "currentColor")
        .set("stroke-width", stroke)
        .with("");
  }

  private static Html path(String d) {
    return Html.tag("path")
        .set("d", d)
        .set("fill", "none")
        .set("stroke", "currentColor")
        .set("stroke-opacity", "0.45")
        .with("");
  }

  private static Html arrow(int x, int y, boolean right) {
    String d = right ? "M%d %d l-8 -4 v8 z" : "M%d %d l8 -4 v8 z";
    return Html.tag("path").set("d", d.formatted(x, y)).set("fill-opacity", "0.6").with("");
  }

  private static Html soft(String words, int x, int y, int room, String anchor) {
    return Html.tag("g").set("fill-opacity", "0.7").with(text(words, x, y, room, 13, anchor));
  }

  /** Words of that size, or smaller where there is no room for it. */
  private static Html text(String words, int x, int y, int room, int size, String anchor) {
    double ems = words.codePoints().mapToDouble(c -> c >= 0x2E80 ? 1 : 0.56).sum();
    double fitting = ems == 0 ? size : Math.min(size, room / ems);
    return Html.tag("text")
        .set("x", x)
        .set("y", y)
        .set("font-size", String.format(Locale.ROOT, "%.1f", fitting))
        .set("text-anchor", anchor)
        .with(words);
  }
}
