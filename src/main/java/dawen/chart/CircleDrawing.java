package dawen.chart;

import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;

/** A drawing of nodes on a circle in one width. */
final class CircleDrawing {

  private static final double GAP = 4;
  private static final double LEAST_NODE = 2.5;

  /** The radius grows with the number of nodes. */
  private static final double SMALL = 120;

  private static final double FOR_EACH = 3;

  private final Look look;
  private final List<Item> nodes;
  private final List<Edge> edges;
  private final int[] places;
  private final double label;
  private final double radius;
  private final double middle;
  private final double greatestNode;
  private final double greatestEdge;

  /**
   * @param kind class of the drawing
   * @param width and height, at most
   * @param label width that labels have around the circle, at most
   * @param font height of letters
   * @param thick greatest width of an edge, and greatest radius of a node
   */
  record Look(String kind, double width, double label, double font, double thick) {}

  CircleDrawing(List<Item> nodes, List<Edge> edges, Look look) {
    this.look = look;
    this.nodes = nodes;
    this.edges = edges;
    this.places = Ring.places(nodes.size(), edges);
    double widest = Figures.greatest(nodes.stream().mapToDouble(n -> Words.width(n.label())));
    this.label = Math.min(look.label(), (widest + 1) * look.font());
    double around = label + look.thick() + GAP;
    this.radius = Math.min(look.width() / 2 - around, SMALL + nodes.size() * FOR_EACH);
    this.middle = radius + around;
    this.greatestNode = Figures.greatest(nodes.stream().mapToDouble(Item::value));
    this.greatestEdge = Figures.greatest(edges.stream().mapToDouble(Edge::weight));
  }

  Html html(String caption) {
    List<Html> all = new ArrayList<>();
    edges.forEach(edge -> all.add(edge(edge)));
    for (int i = 0; i < nodes.size(); i++) {
      all.add(node(i));
    }
    return Svg.drawing(look.kind(), 2 * middle, 2 * middle, caption)
        .set("width", Figures.at(2 * middle))
        .with(all);
  }

  private Html edge(Edge edge) {
    String curve =
        "M%s %s Q%s %s %s %s"
            .formatted(
                Figures.at(x(edge.from(), radius)),
                Figures.at(y(edge.from(), radius)),
                Figures.at(middle),
                Figures.at(middle),
                Figures.at(x(edge.to(), radius)),
                Figures.at(y(edge.to(), radius)));
    return Svg.edge(
        edge,
        "n" + edge.from() + " n" + edge.to(),
        nodes.get(edge.from()).label() + " – " + nodes.get(edge.to()).label(),
        curve,
        Math.max(1, look.thick() * edge.weight() / greatestEdge));
  }

  private Html node(int index) {
    Item item = nodes.get(index);
    double share = greatestNode == 0 ? 0 : Math.sqrt(item.value() / greatestNode);
    Html dot =
        Html.tag("circle")
            .set("cx", Figures.at(x(index, radius)))
            .set("cy", Figures.at(y(index, radius)))
            .set("r", Figures.at(Math.max(LEAST_NODE, look.thick() * share)))
            .with(Html.NONE);
    return Svg.node(item, "n" + index, dot.and(label(index)));
  }

  /**
   * The label leads away from the circle; to the left it is turned, so that none is upside down.
   */
  private Html label(int index) {
    double away = radius + look.thick() + GAP;
    double degrees = Math.toDegrees(angle(index));
    boolean onLeft = Math.cos(angle(index)) < -1e-9;
    String x = Figures.at(x(index, away));
    String y = Figures.at(y(index, away));
    String turn = Figures.at(onLeft ? degrees - 180 : degrees);
    return Html.tag("text")
        .set("x", x)
        .set("y", y)
        .set("dy", "0.35em")
        .set("transform", "rotate(" + turn + " " + x + " " + y + ")")
        .set("text-anchor", onLeft ? "end" : "start")
        .with(Words.cut(nodes.get(index).label(), label / look.font()));
  }

  private double angle(int index) {
    return 2 * Math.PI * places[index] / nodes.size() - Math.PI / 2;
  }

  private double x(int index, double radius) {
    return middle + radius * Math.cos(angle(index));
  }

  private double y(int index, double radius) {
    return middle + radius * Math.sin(angle(index));
  }
}
