package dawen.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Nodes by number, counted from 0; equal terms have the same number. */
final class NodeNumbers {
  /** As many nodes as a transcript of some length has. */
  private static final int USUAL = 1 << 13;

  private final Map<Node, Integer> numbers;
  private final List<Node> nodes;

  NodeNumbers() {
    this.numbers = new HashMap<>();
    this.nodes = new ArrayList<>();
  }

  /** Begins with the nodes of another one, under the same numbers. */
  NodeNumbers(NodeNumbers first) {
    this.numbers = new HashMap<>(USUAL);
    this.numbers.putAll(first.numbers);
    this.nodes = new ArrayList<>(USUAL);
    this.nodes.addAll(first.nodes);
  }

  /** The node's number, the next free one where it had none. */
  int of(Node node) {
    Integer known = numbers.putIfAbsent(node, nodes.size());
    if (known == null) {
      nodes.add(node);
    }
    return known == null ? nodes.size() - 1 : known;
  }

  Node node(int number) {
    return nodes.get(number);
  }

  int size() {
    return nodes.size();
  }
}
