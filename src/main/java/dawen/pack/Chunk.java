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

  private NodeNumbers known = new NodeNumbers();
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

  /** Adds the triples of a graph; each of its terms is looked up once. */
  void add(Node graph, TripleNumbers triples) {
    int graphTerm = term(graph);
    int[] here = new int[triples.nodes()];
    for (int i = 0; i < here.length; i++) {
      here[i] = term(triples.node(i));
    }
    for (int i = 0; i < triples.size(); i++) {
      add(graphTerm, here[triples.subject(i)], here[triples.predicate(i)], here[triples.object(i)]);
    }
  }

  private void add(int graph, int subject, int predicate, int object) {
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
  private int term(Node term) {
    int before = known.size();
    int number = known.of(term);
    if (number == before) {
      if (number == ids.length) {
        ids = Arrays.copyOf(ids, 2 * number);
      }
      ids[number] = terms.number(term);
      termCount++;
    }
    return number;
  }

  /** Lets the terms themselves go, of which no more are looked up. */
  void forgetTerms() {
    known = null;
  }
}
