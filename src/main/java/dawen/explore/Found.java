package dawen.explore;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What was found at a place of a file: that something is named there, or that a word is printed
 * wrongly.
 *
 * @param node the mention or repair
 * @param entity what is named; null for a repair
 * @param rule by which it was found; null if the graph tells none
 * @param span where it stands in the file
 * @param words the words, without layout
 * @param read how a repair reads them; null for a mention
 * @param others what the same words may name elsewhere, sorted by IRI
 */
record Found(
    Node node, Node entity, Node rule, Span span, String words, String read, List<Node> others) {

  /**
   * A place in a file.
   *
   * @param begin code point from 0
   * @param end code point behind the last one
   */
  record Span(int begin, int end) {}

  boolean isRepair() {
    return entity == null;
  }
}
