package dawen.chart;

import dawen.web.Html;
import java.util.List;

/**
 * Nodes on a circle and the edges between them, as wide as their weights. The nodes are put in an
 * order in which the edges are short. Drawn twice, for wide pages and for narrow ones; the style
 * sheet shows one of them. Readable up to some forty nodes.
 */
public final class Circle {

  private static final CircleDrawing.Look WIDE = new CircleDrawing.Look("wide", 800, 180, 14, 10);
  private static final CircleDrawing.Look NARROW = new CircleDrawing.Look("narrow", 360, 84, 11, 6);

  private Circle() {}

  /**
   * The network; nothing if there are no edges.
   *
   * @param edges without direction; those of no weight are not drawn
   * @throws IndexOutOfBoundsException if an edge leads to a node that is not there
   */
  public static Html of(String caption, List<Item> nodes, List<Edge> edges) {
    List<Edge> seen = edges.stream().filter(edge -> edge.weight() > 0).toList();
    return seen.isEmpty()
        ? Html.NONE
        : Chart.figure(
            "circle network",
            caption,
            new CircleDrawing(nodes, seen, WIDE)
                .html(caption)
                .and(new CircleDrawing(nodes, seen, NARROW).html(caption)));
  }
}
