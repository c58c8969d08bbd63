package dawen.explore;

import java.util.BitSet;
import org.apache.jena.graph.Node;

/**
 * One value that narrows a search.
 *
 * @param parameter of the address
 * @param value as the address has it
 * @param facet whose value it is; null for words and days
 * @param node what the value stands for; null for words
 * @param exchanges those that have it
 */
record Filter(String parameter, String value, Facet facet, Node node, BitSet exchanges) {

  /** Whether another value of the parameter narrows further, rather than widens. */
  boolean narrows() {
    return facet == null || facet.isMany();
  }
}
