package dawen.serve;

import dawen.chart.Bars;
import dawen.chart.Bipartite;
import dawen.chart.Both;
import dawen.chart.Circle;
import dawen.chart.Columns;
import dawen.chart.Edge;
import dawen.chart.HeatMap;
import dawen.chart.HeatRow;
import dawen.chart.Item;
import dawen.chart.MirroredBars;
import dawen.chart.Tile;
import dawen.chart.Treemap;
import dawen.query.View;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * The answer of a canned query drawn as its head says. Rows without a number, or with one below
 * zero, are left out; rows with the same label are summed up.
 *
 * @param view as the head has it
 * @param rows of which the drawn ones are drawn
 * @param caption what the chart shows
 */
record QueryChart(View view, Rows rows, Labelled labelled, String caption) {

  /** Rows that are read for a chart; in an answer with more, the others are not drawn. */
  static final int MOST = 20_000;

  private static final int MOST_BARS = 30;
  private static final int MOST_LINES = 40;
  private static final int MOST_EDGES = 80;
  private static final int MOST_ON_CIRCLE = 40;

  /** The drawing; nothing where there is nothing to draw. */
  Html drawing() {
    if (rows.drawn().isEmpty()) {
      return Html.NONE;
    }
    return switch (view.chart()) {
      case "heatmap" -> heatMap();
      case "treemap" -> treemap();
      case "network" -> network();
      default -> bars();
    };
  }

  /** A figure of the label in a column, and where its mark leads. */
  private record Mark(String label, String href) {}

  private Mark mark(List<Node> row, String column) {
    String thing = labelled.thing(column);
    return new Mark(labelled.words(row, thing), labelled.path(row, thing));
  }

  /** The number in a cell; negative where there is none. */
  private double number(List<Node> row, String column) {
    Node cell = labelled.cell(row, column);
    boolean number = cell != null && AnswerTable.isNumber(cell);
    double value = number ? ((Number) cell.getLiteralValue()).doubleValue() : -1;
    return Double.isFinite(value) ? value : -1;
  }

  private Map<Mark, Double> sums(String column) {
    Map<Mark, Double> sums = new LinkedHashMap<>();
    for (List<Node> row : rows.drawn()) {
      double value = number(row, column);
      if (value >= 0) {
        sums.merge(mark(row, view.x()), value, Double::sum);
      }
    }
    return sums;
  }

  private List<Item> items(String column, int most) {
    return sums(column).entrySet().stream()
        .limit(most)
        .map(one -> new Item(one.getKey().label(), one.getKey().href(), one.getValue()))
        .toList();
  }

  private Html bars() {
    boolean years = view.x().equals("year") || view.chart().equals("line");
    if (!years && view.y().size() == 2) {
      return mirrored(view.y().get(0), view.y().get(1));
    }
    List<Html> drawings = new ArrayList<>();
    for (String column : view.y()) {
      List<Item> items = items(column, years ? Integer.MAX_VALUE : MOST_BARS);
      String words = caption + " – " + column;
      if (items.stream().anyMatch(item -> item.value() > 0)) {
        drawings.add(years ? Columns.of(words, sorted(items)) : Bars.of(words, items));
      }
    }
    return drawings.size() < 2
        ? Html.of(drawings)
        : Html.tag("div").set("class", "charts").with(drawings);
  }

  /** Years in their order, however the answer is sorted. */
  private static List<Item> sorted(List<Item> items) {
    return items.stream().sorted(Comparator.comparing(Item::label)).toList();
  }

  private Html mirrored(String left, String right) {
    Map<Mark, Double> rightSums = sums(right);
    List<Both> bars =
        sums(left).entrySet().stream()
            .limit(MOST_BARS)
            .map(
                one ->
                    new Both(
                        one.getKey().label(),
                        one.getKey().href(),
                        one.getValue(),
                        rightSums.getOrDefault(one.getKey(), 0.0)))
            .toList();
    return MirroredBars.of(caption, left, right, bars);
  }

  /** Two marks and what is between them. */
  private record Pair(Mark x, Mark y) {}

  private Map<Pair, Double> pairs() {
    Map<Pair, Double> pairs = new LinkedHashMap<>();
    for (List<Node> row : rows.drawn()) {
      double value = number(row, view.value());
      if (value > 0) {
        Pair pair = new Pair(mark(row, view.x()), mark(row, view.y().get(0)));
        pairs.merge(pair, value, Double::sum);
      }
    }
    return pairs;
  }

  /** The labels with the greatest sums, in the order of the sums, or of the labels. */
  private static List<Mark> greatest(Map<Mark, Double> sums, boolean byLabel) {
    List<Mark> marks =
        sums.entrySet().stream()
            .sorted(Map.Entry.<Mark, Double>comparingByValue().reversed())
            .limit(MOST_LINES)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(ArrayList::new));
    if (byLabel) {
      marks.sort(Comparator.comparing(Mark::label));
    }
    return marks;
  }

  private Html heatMap() {
    Map<Pair, Double> pairs = pairs();
    Map<Mark, Double> across = new LinkedHashMap<>();
    Map<Mark, Double> down = new LinkedHashMap<>();
    pairs.forEach(
        (pair, value) -> {
          across.merge(pair.x(), value, Double::sum);
          down.merge(pair.y(), value, Double::sum);
        });
    List<Mark> columns = greatest(across, view.x().equals("year"));
    List<HeatRow> lines = new ArrayList<>();
    for (Mark line : greatest(down, false)) {
      List<Item> cells = new ArrayList<>();
      for (Mark column : columns) {
        double value = pairs.getOrDefault(new Pair(column, line), 0.0);
        cells.add(new Item(line.label() + " " + column.label(), "", value));
      }
      lines.add(new HeatRow(line.label(), line.href(), cells));
    }
    return HeatMap.of(caption, columns.stream().map(Mark::label).toList(), lines);
  }

  /** What has nothing above it is a tile of its own, with what is under it. */
  private Html treemap() {
    Map<Mark, List<Item>> parts = new LinkedHashMap<>();
    for (List<Node> row : rows.drawn()) {
      double value = number(row, view.value());
      Mark leaf = mark(row, view.y().get(0));
      Mark above = mark(row, view.x());
      if (value >= 0) {
        parts
            .computeIfAbsent(above.label().isEmpty() ? leaf : above, key -> new ArrayList<>())
            .add(new Item(leaf.label(), leaf.href(), value));
      }
    }
    List<Tile> tiles = new ArrayList<>();
    parts.forEach(
        (above, items) -> {
          double sum = items.stream().mapToDouble(Item::value).sum();
          List<Tile> inside =
              items.size() == 1 && items.get(0).label().equals(above.label())
                  ? List.of()
                  : items.stream().map(item -> new Tile(item, List.of())).toList();
          tiles.add(new Tile(new Item(above.label(), above.href(), sum), inside));
        });
    return Treemap.of(caption, tiles);
  }

  /** Things of one kind on a circle, of two kinds in two columns; the heaviest edges. */
  private Html network() {
    List<Map.Entry<Pair, Double>> edges =
        pairs().entrySet().stream()
            .sorted(Map.Entry.<Pair, Double>comparingByValue().reversed())
            .limit(MOST_EDGES)
            .toList();
    Set<Mark> left = new LinkedHashSet<>();
    Set<Mark> right = new LinkedHashSet<>();
    edges.forEach(edge -> left.add(edge.getKey().x()));
    edges.forEach(edge -> right.add(edge.getKey().y()));
    boolean oneKind = right.stream().anyMatch(left::contains);
    if (oneKind) {
      left.addAll(right);
    }
    List<Mark> from = left.stream().limit(MOST_ON_CIRCLE).toList();
    List<Mark> to = oneKind ? from : right.stream().limit(MOST_ON_CIRCLE).toList();
    List<Edge> drawn = new ArrayList<>();
    for (Map.Entry<Pair, Double> edge : edges) {
      int begin = from.indexOf(edge.getKey().x());
      int end = to.indexOf(edge.getKey().y());
      if (begin >= 0 && end >= 0) {
        drawn.add(new Edge(begin, end, edge.getValue(), ""));
      }
    }
    return oneKind
        ? Circle.of(caption, nodes(from, drawn, true, true), drawn)
        : Bipartite.of(
            caption, nodes(from, drawn, true, false), nodes(to, drawn, false, true), drawn);
  }

  /** As great as the edges that begin or end at them together. */
  private static List<Item> nodes(
      List<Mark> marks, List<Edge> edges, boolean beginning, boolean ending) {
    double[] sums = new double[marks.size()];
    for (Edge edge : edges) {
      if (beginning) {
        sums[edge.from()] += edge.weight();
      }
      if (ending) {
        sums[edge.to()] += edge.weight();
      }
    }
    List<Item> nodes = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      nodes.add(new Item(marks.get(i).label(), marks.get(i).href(), sums[i]));
    }
    return nodes;
  }
}
