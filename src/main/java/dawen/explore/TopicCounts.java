package dawen.explore;

import dawen.graph.Vocabulary.Skos;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * All topics, and how many exchanges each has.
 *
 * @param topics the greatest first
 */
record TopicCounts(Map<Node, Topic> topics) {

  /**
   * A topic.
   *
   * @param broader sorted by IRI; mostly one or none
   * @param narrower itself first, then all that are below it
   * @param own number of exchanges that have it itself
   * @param all number of exchanges that have it or a narrower one
   */
  record Topic(Node node, List<Node> broader, Set<Node> narrower, int own, int all) {}

  private static final Comparator<Topic> GREATEST_FIRST =
      Comparator.comparingInt(Topic::all)
          .reversed()
          .thenComparing(Topic::node, NodeCmp::compareRDFTerms);

  /**
   * @param facet that has the topics as the exchanges have them
   * @param counted the exchanges that are counted
   */
  static TopicCounts of(Nodes nodes, ExchangeIndex index, Facet facet, BitSet counted) {
    Map<Node, List<Node>> broader = new LinkedHashMap<>();
    for (Triple triple : nodes.list(null, Skos.inScheme, nodes.node(Topics.SCHEME))) {
      broader.put(triple.getSubject(), broader(nodes, triple.getSubject()));
    }
    List<Topic> topics = new ArrayList<>();
    broader.forEach(
        (node, of) -> {
          Set<Node> narrower = narrower(node, broader);
          BitSet all = new BitSet();
          narrower.forEach(one -> all.or(index.with(facet, one)));
          all.and(counted);
          BitSet own = index.with(facet, node);
          own.and(counted);
          topics.add(new Topic(node, of, narrower, own.cardinality(), all.cardinality()));
        });
    topics.sort(GREATEST_FIRST);
    Map<Node, Topic> sorted = new LinkedHashMap<>();
    topics.forEach(topic -> sorted.put(topic.node(), topic));
    return new TopicCounts(sorted);
  }

  private static List<Node> broader(Nodes nodes, Node topic) {
    return nodes.list(topic, Skos.broader, null).stream()
        .map(Triple::getObject)
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  private static Set<Node> narrower(Node topic, Map<Node, List<Node>> broader) {
    Set<Node> found = new LinkedHashSet<>(List.of(topic));
    List<Node> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      Node next = open.remove(open.size() - 1);
      broader.forEach(
          (node, of) -> {
            if (of.contains(next) && found.add(node)) {
              open.add(node);
            }
          });
    }
    return found;
  }

  /** Those without a broader one. */
  List<Topic> top() {
    return topics.values().stream().filter(topic -> topic.broader().isEmpty()).toList();
  }

  /** Those right below it. */
  List<Topic> below(Topic topic) {
    return topics.values().stream()
        .filter(other -> other.broader().contains(topic.node()))
        .toList();
  }

  /** A row for each topic and each of its broader ones, the greatest first. */
  Table table() {
    List<List<Node>> rows = new ArrayList<>();
    for (Topic topic : topics.values()) {
      List<Node> broader = topic.broader().isEmpty() ? new ArrayList<>() : topic.broader();
      if (broader.isEmpty()) {
        broader.add(null);
      }
      for (Node one : broader) {
        List<Node> row = new ArrayList<>();
        row.add(topic.node());
        row.add(one);
        row.add(Table.number(topic.own()));
        row.add(Table.number(topic.all()));
        rows.add(row);
      }
    }
    return new Table(List.of("topic", "broader", "itself", "exchanges"), rows);
  }
}
