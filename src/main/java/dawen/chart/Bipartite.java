package dawen.chart;

import dawen.web.Html;
import java.util.List;

/**
 * Two columns of nodes and the edges between them, as wide as their weights. The nodes to the right
 * are put in an order in which the edges cross little. Drawn twice, for wide pages and for narrow
 * ones; the style sheet shows one of them.
 */
public final class Bipartite {

  private static final BipartiteDrawing.Look WIDE = new BipartiteDrawing.Look("wide", 960, 270, 14);
  private static final BipartiteDrawing.Look NARROW =
      new BipartiteDrawing.Look("narrow", 360, 118, 12);

  private Bipartite() {}

  /**
   * The network; nothing if there are no edges.
   *
   * @param edges each from a node to the left to one to the right; those of no weight are not drawn
   * @throws IndexOutOfBoundsException if an edge leads to a node that is not there
   */
  public static Html of(String caption, List<Item> left, List<Item> right, List<Edge> edges) {
    List<Edge> seen = edges.stream().filter(edge -> edge.weight() > 0).toList();
    return seen.isEmpty()
        ? Html.NONE
        : Chart.figure(
            "bipartite network",
            caption,
            new BipartiteDrawing(left, right, seen, WIDE)
                .html(caption)
                .and(new BipartiteDrawing(left, right, seen, NARROW).html(caption)));
  }
}
