package dawen.pack;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/**
 * So many quads as are sorted in memory at a time. Its terms have numbers of their own, from 0 in
 * the order of their coming, beside those that they have in TDB2.
 */
final class Chunk {
  private final Terms terms;
  private int[][] quads = new int[Place.COUNT][1 << 12];
  private int size;

  /** Terms by their hash code, and at the same index the number of the term here. */
  private Node[] known = new Node[1 << 12];

  private int[] numbers = new int[1 << 12];
  private long[] ids = new long[1 << 11];
  private int termCount;

  Chunk(Terms terms) {
    this.terms = terms;
  }

  int size() {
    return size;
  }

  /** As many different terms. */
  int terms() {
    return termCount;
  }

  /** What TDB2 knows the term by that has the number {@code term} here. */
  long id(int term) {
    return ids[term];
  }

  /** The terms of all quads at one place, quad after quad. */
  int[] column(Place place) {
    return quads[place.ordinal()];
  }

  void add(int graph, int subject, int predicate, int object) {
    if (size == quads[0].length) {
      for (int i = 0; i < quads.length; i++) {
        quads[i] = Arrays.copyOf(quads[i], 2 * size);
      }
    }
    quads[Place.GRAPH.ordinal()][size] = graph;
    quads[Place.SUBJECT.ordinal()][size] = subject;
    quads[Place.PREDICATE.ordinal()][size] = predicate;
    quads[Place.OBJECT.ordinal()][size] = object;
    size++;
  }

  /** The number that a term has here. */
  int term(Node term) {
    int at = place(term);
    if (known[at] != null) {
      return numbers[at];
    }
    if (termCount == ids.length) {
      grow();
      at = place(term);
    }
    known[at] = term;
    numbers[at] = termCount;
    ids[termCount] = terms.number(term);
    return termCount++;
  }

  private int place(Node term) {
    int hash =
        term.hashCode() * 0x9E3779B9; // the hash codes of IRIs of one stem lie close together
    int at = hash >>> Integer.numberOfLeadingZeros(known.length - 1);
    while (known[at] != null && !known[at].equals(term)) {
      at = at + 1 & known.length - 1;
    }
    return at;
  }

  private void grow() {
    Node[] oldKnown = known;
    int[] oldNumbers = numbers;
    known = new Node[2 * oldKnown.length];
    numbers = new int[2 * oldKnown.length];
    ids = Arrays.copyOf(ids, 2 * ids.length);
    for (int i = 0; i < oldKnown.length; i++) {
      if (oldKnown[i] != null) {
        int at = place(oldKnown[i]);
        known[at] = oldKnown[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  /** Lets the terms themselves go, of which no more are looked up. */
  void forgetTerms() {
    known = null;
    numbers = null;
  }
}
