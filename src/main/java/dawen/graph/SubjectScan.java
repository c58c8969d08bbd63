package dawen.graph;

import dawen.pack.QuadNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The quads of all named graphs as numbers of their terms: those of one subject together, and among
 * them those of one triple. Within a transaction of the caller's.
 */
interface SubjectScan {
  /** Of TDB2 the quads come as they stand in its index by subject, with its own numbers. */
  static SubjectScan of(DatasetGraph dataset) {
    return TDBInternal.isTDB2(dataset)
        ? new Stored(QuadNumbers.of(dataset, "SPOG"))
        : new InMemory(dataset);
  }

  /** Hands over subject, property, value and graph of each quad, in an array that is used again. */
  void forEach(Consumer<long[]> taker);

  /** The term of a number. */
  Node term(long number);

  /** The number of a graph or property, or -1 if there is none. */
  long number(Node term);

  /** Of a stored dataset. */
  record Stored(QuadNumbers quads) implements SubjectScan {
    @Override
    public void forEach(Consumer<long[]> taker) {
      quads.forEach(taker);
    }

    @Override
    public Node term(long number) {
      return quads.term(number);
    }

    @Override
    public long number(Node term) {
      return quads.number(term);
    }
  }

  /** Of any other: the terms are numbered here. */
  final class InMemory implements SubjectScan {
    private final DatasetGraph dataset;
    private final List<Node> terms = new ArrayList<>();
    private final Map<Node, Long> numbers = new HashMap<>();

    private InMemory(DatasetGraph dataset) {
      this.dataset = dataset;
      dataset.find().forEachRemaining(this::addTerms);
    }

    private void addTerms(Quad quad) {
      Triple triple = quad.asTriple();
      for (Node term :
          List.of(
              quad.getGraph(), triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        if (numbers.putIfAbsent(term, (long) terms.size()) == null) {
          terms.add(term);
        }
      }
    }

    @Override
    public void forEach(Consumer<long[]> taker) {
      List<long[]> quads = new ArrayList<>();
      Iter.filter(dataset.find(), quad -> !quad.isDefaultGraph())
          .forEachRemaining(quad -> quads.add(numbers(quad)));
      quads.sort(Comparator.comparing((long[] quad) -> quad, Arrays::compare));
      quads.forEach(taker);
    }

    private long[] numbers(Quad quad) {
      return new long[] {
        numbers.get(quad.getSubject()),
        numbers.get(quad.getPredicate()),
        numbers.get(quad.getObject()),
        numbers.get(quad.getGraph())
      };
    }

    @Override
    public Node term(long number) {
      return terms.get((int) number);
    }

    @Override
    public long number(Node term) {
      return numbers.getOrDefault(term, -1L);
    }
  }
}
