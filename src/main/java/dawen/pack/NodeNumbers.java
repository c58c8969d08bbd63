package dawen.pack;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/**
 * Nodes by number, counted from 0; equal terms have the same number. A table of open addressing,
 * since every triple of every transcript asks for three.
 */
public final class NodeNumbers {
  private static final int FIRST_CAPACITY = 1 << 10;

  private Node[] nodes;
  private int[] hashes;

  /** One more than the number of the node whose hash leads there, or to a place before it; or 0. */
  private int[] slots;

  private int size;

  /** Begins without nodes. */
  public NodeNumbers() {
    this.nodes = new Node[FIRST_CAPACITY / 2];
    this.hashes = new int[FIRST_CAPACITY / 2];
    this.slots = new int[FIRST_CAPACITY];
  }

  /** Begins with the nodes of another one, under the same numbers. */
  public NodeNumbers(NodeNumbers first) {
    this.nodes = first.nodes.clone();
    this.hashes = first.hashes.clone();
    this.slots = first.slots.clone();
    this.size = first.size;
  }

  /** The node's number, the next free one where it had none. */
  public int of(Node node) {
    int hash = spread(node.hashCode());
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] != 0) {
      int number = slots[at] - 1;
      if (hashes[number] == hash && nodes[number].equals(node)) {
        return number;
      }
      at = at + 1 & mask;
    }
    slots[at] = size + 1;
    return append(node, hash);
  }

  /** The hash codes of IRIs of one stem lie close together. */
  private static int spread(int hash) {
    int spread = hash * 0x9E3779B9;
    return spread ^ spread >>> 15;
  }

  private int append(Node node, int hash) {
    int number = size++;
    nodes[number] = node;
    hashes[number] = hash;
    if (size == nodes.length) {
      grow();
    }
    return number;
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int at = hashes[number] & mask;
      while (slots[at] != 0) {
        at = at + 1 & mask;
      }
      slots[at] = number + 1;
    }
  }

  /** The node of a number that was given. */
  public Node node(int number) {
    return nodes[number];
  }

  /** How many nodes have a number: all numbers are below. */
  public int size() {
    return size;
  }
}
