package dawen.explore;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * How often a value occurs.
 *
 * @param value an entity, or a number such as a year
 * @param exchanges number of exchanges that have it
 */
public record Count(Node value, int exchanges) {

  static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt(Count::exchanges)
          .reversed()
          .thenComparing(Count::value, NodeCmp::compareRDFTerms);
}
