package dawen.chart;

import java.util.Objects;

/**
 * What joins two nodes of a network.
 *
 * @param from index of the one in its list of nodes, from 0
 * @param to index of the other in its list
 * @param weight greater than nothing for an edge to be seen
 * @param href what it links to; empty for no link
 */
public record Edge(int from, int to, double weight, String href) {

  /**
   * @throws IllegalArgumentException if the weight is negative or no finite number
   */
  public Edge {
    Objects.requireNonNull(href, "href");
    Figures.check(from + "–" + to, weight);
  }
}
