package dawen.query;

import java.util.List;

/**
 * How an answer is best drawn.
 *
 * @param chart {@code bar}, {@code line}, {@code heatmap}, {@code treemap} or {@code network}
 * @param x result column along the first axis, or the source of an edge
 * @param y result columns along the second axis, or the target of an edge; at least one
 * @param value result column of the cells, areas or weights; null where {@code y} has the figures
 */
public record View(String chart, String x, List<String> y, String value) {

  /** The charts that the pages can draw. */
  static final List<String> CHARTS = List.of("bar", "line", "heatmap", "treemap", "network");

  public View {
    y = List.copyOf(y);
  }
}
