package dawen.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An order of nodes on a circle in which edges are short: two nodes change places as long as that
 * makes the edges, by their weights, shorter. Finds a good order, not always the best.
 */
final class Ring {

  private static final int MAX_ROUNDS = 30;

  private final double[][] weights;
  private final int[] places;

  private Ring(int nodes, List<Edge> edges) {
    this.weights = new double[nodes][nodes];
    this.places = IntStream.range(0, nodes).toArray();
    for (Edge edge : edges) {
      weights[edge.from()][edge.to()] += edge.weight();
      weights[edge.to()][edge.from()] += edge.weight();
    }
  }

  /** Place of each node, from 0. */
  static int[] places(int nodes, List<Edge> edges) {
    Ring ring = new Ring(nodes, edges);
    boolean better = true;
    for (int round = 0; round < MAX_ROUNDS && better; round++) {
      better = ring.improve();
    }
    return ring.places.clone();
  }

  private boolean improve() {
    boolean better = false;
    for (int a = 0; a < places.length; a++) {
      for (int b = a + 1; b < places.length; b++) {
        double before = length(a) + length(b);
        swap(a, b);
        if (length(a) + length(b) < before) {
          better = true;
        } else {
          swap(a, b);
        }
      }
    }
    return better;
  }

  private void swap(int a, int b) {
    int place = places[a];
    places[a] = places[b];
    places[b] = place;
  }

  /** Of all edges of a node, in steps along the circle. */
  private double length(int node) {
    double length = 0;
    for (int other = 0; other < places.length; other++) {
      int steps = Math.abs(places[node] - places[other]);
      length += weights[node][other] * Math.min(steps, places.length - steps);
    }
    return length;
  }
}
