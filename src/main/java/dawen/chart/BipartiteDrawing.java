package dawen.chart;

import dawen.web.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A drawing of two columns of nodes in one width. */
final class BipartiteDrawing {

  private static final double ROW = 22;
  private static final double GAP = 6;
  private static final double NODE = 8;
  private static final double MARGIN = 4;

  /** Height of all edges together, where each is as high as its weight. */
  private static final double EDGES = 440;

  /** But none is higher than this. */
  private static final double THICKEST = 36;

  private final Look look;
  private final Column left;
  private final Column right;
  private final List<Edge> edges;
  private final double scale;
  private final double height;

  /**
   * @param kind class of the drawing
   * @param label width that labels have on either side
   * @param font height of letters
   */
  record Look(String kind, double width, double label, double font) {}

  /** Where something begins from above, and how high it is. */
  private record Span(double top, double height) {
    double middle() {
      return top + height / 2;
    }
  }

  /**
   * @param name what the nodes' names in the markup begin with
   * @param spans one for each node
   * @param ends for each edge where it touches the column
   */
  private record Column(
      String name, List<Item> nodes, List<Span> spans, List<Double> ends, double height) {}

  BipartiteDrawing(List<Item> left, List<Item> right, List<Edge> edges, Look look) {
    this.look = look;
    this.edges = edges;
    double all = edges.stream().mapToDouble(Edge::weight).sum();
    double greatest = edges.stream().mapToDouble(Edge::weight).max().orElse(0);
    this.scale = Math.min(EDGES / all, THICKEST / greatest);
    List<Integer> given = IntStream.range(0, left.size()).boxed().toList();
    List<Integer> order = order(right.size(), edges);
    this.left = column("l", left, Edge::from, given, Edge::to, order);
    this.right = column("r", right, Edge::to, order, Edge::from, given);
    this.height = Math.max(this.left.height(), this.right.height()) + 2 * MARGIN;
  }

  /** Indices of the nodes to the right, by the mean place of what they are joined to. */
  static List<Integer> order(int nodes, List<Edge> edges) {
    double[] places = new double[nodes];
    double[] weights = new double[nodes];
    for (Edge edge : edges) {
      places[edge.to()] += edge.weight() * edge.from();
      weights[edge.to()] += edge.weight();
    }
    Comparator<Integer> byMean =
        Comparator.comparingDouble(
            i -> weights[i] == 0 ? Double.POSITIVE_INFINITY : places[i] / weights[i]);
    return IntStream.range(0, nodes).boxed().sorted(byMean).toList();
  }

  /**
   * @param end the end of an edge that is in this column
   * @param order of its nodes
   * @param otherOrder of the nodes of the other column
   */
  private Column column(
      String name,
      List<Item> nodes,
      ToIntFunction<Edge> end,
      List<Integer> order,
      ToIntFunction<Edge> other,
      List<Integer> otherOrder) {
    Span[] spans = new Span[nodes.size()];
    Double[] ends = new Double[edges.size()];
    double top = 0;
    for (int node : order) {
      List<Integer> own =
          IntStream.range(0, edges.size())
              .filter(i -> end.applyAsInt(edges.get(i)) == node)
              .boxed()
              .sorted(Comparator.comparing(i -> otherOrder.indexOf(other.applyAsInt(edges.get(i)))))
              .toList();
      double thick = own.stream().mapToDouble(i -> thickness(edges.get(i))).sum();
      spans[node] = new Span(top, Math.max(ROW, thick));
      double at = spans[node].middle() - thick / 2;
      for (int edge : own) {
        ends[edge] = at + thickness(edges.get(edge)) / 2;
        at += thickness(edges.get(edge));
      }
      top += spans[node].height() + GAP;
    }
    return new Column(name, nodes, List.of(spans), List.of(ends), top - GAP);
  }

  private double thickness(Edge edge) {
    return Math.max(1, edge.weight() * scale);
  }

  Html html(String caption) {
    List<Html> all = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      all.add(edge(i));
    }
    for (int i = 0; i < left.nodes().size(); i++) {
      all.add(node(left, i, look.label(), look.label() - GAP, "end"));
    }
    double edgeOfRight = look.width() - look.label();
    for (int i = 0; i < right.nodes().size(); i++) {
      all.add(node(right, i, edgeOfRight - NODE, edgeOfRight + GAP, "start"));
    }
    return Svg.drawing(look.kind(), look.width(), height, caption).with(all);
  }

  private Html edge(int index) {
    Edge edge = edges.get(index);
    double from = look.label() + NODE;
    double to = look.width() - look.label() - NODE;
    double start = left.ends().get(index) + above(left);
    double end = right.ends().get(index) + above(right);
    String curve = Svg.curve(from, start, (from + to) / 2, to, end);
    return Svg.edge(
        edge,
        "l" + edge.from() + " r" + edge.to(),
        left.nodes().get(edge.from()).label() + " – " + right.nodes().get(edge.to()).label(),
        curve,
        thickness(edge));
  }

  private Html node(Column column, int index, double x, double textAt, String anchor) {
    Item item = column.nodes().get(index);
    Span span = column.spans().get(index);
    double top = span.top() + above(column);
    Html box = Svg.box(new Box(x, top, NODE, span.height()));
    double room = (look.label() - GAP) / look.font();
    Html label =
        Svg.text(textAt, span.middle() + above(column) + look.font() / 3)
            .set("text-anchor", anchor)
            .with(Words.cut(item.label(), room));
    return Svg.node(item, column.name() + index, box.and(label));
  }

  /** The shorter column stands in the middle of the height. */
  private double above(Column column) {
    return (height - column.height()) / 2;
  }
}
