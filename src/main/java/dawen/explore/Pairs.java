package dawen.explore;

import dawen.explore.ConferencePage.Conference;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import dawen.query.ParameterException;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/** Which transcripts are of one conference. Read when first asked for; threads may share it. */
final class Pairs {

  /** The same as {@link #all}. */
  static final String QUERY =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX schema: <https://schema.org/>
      SELECT ?conference ?first ?second WHERE {
        ?first schema:about ?conference ; a dawen:Transcript .
        ?second schema:about ?conference ; a dawen:Transcript
        FILTER (STR(?first) < STR(?second))
      } ORDER BY DESC(?conference) ?first ?second
      """;

  private static final int NAMED = 10;

  private final Nodes nodes;
  private List<Pair> all;

  Pairs(Nodes nodes) {
    this.nodes = nodes;
  }

  /** Two transcripts, in the order of their IRIs. */
  record Pair(Node conference, Node first, Node second) {

    boolean has(Node transcript) {
      return first.equals(transcript) || second.equals(transcript);
    }
  }

  /** Every pair, those of the newest conference first. */
  synchronized List<Pair> all() {
    if (all == null) {
      all = read();
    }
    return all;
  }

  /**
   * The pair of these two.
   *
   * @throws ParameterException if they are not of one conference
   */
  Pair of(String a, String b) {
    Node one = nodes.node("transcript/" + a);
    Node other = nodes.node("transcript/" + b);
    return all().stream()
        .filter(pair -> !one.equals(other) && pair.has(one) && pair.has(other))
        .findFirst()
        .map(pair -> new Pair(pair.conference(), one, other))
        .orElseThrow(() -> unknown(a, b));
  }

  private ParameterException unknown(String a, String b) {
    String known =
        all().stream()
            .limit(NAMED)
            .map(pair -> "a=" + Conference.id(pair.first()) + "&b=" + Conference.id(pair.second()))
            .collect(Collectors.joining(", "));
    return new ParameterException(
        "a="
            + a
            + "&b="
            + b
            + ": expected two transcripts of one conference"
            + (known.isEmpty() ? "; the graph has none" : ", such as " + known));
  }

  private List<Pair> read() {
    Map<Node, SortedSet<Node>> transcripts = new HashMap<>();
    nodes.each(
        null,
        Schema.about,
        null,
        triple ->
            transcripts
                .computeIfAbsent(triple.getObject(), c -> new TreeSet<>(NodeCmp::compareRDFTerms))
                .add(triple.getSubject()));
    List<Pair> pairs = new ArrayList<>();
    transcripts.forEach(
        (conference, of) -> {
          List<Node> each = of.size() < 2 ? List.of() : of.stream().filter(this::isOne).toList();
          for (int i = 0; i < each.size(); i++) {
            for (Node second : each.subList(i + 1, each.size())) {
              pairs.add(new Pair(conference, each.get(i), second));
            }
          }
        });
    Comparator<Pair> newestFirst =
        Comparator.comparing(Pair::conference, NodeCmp::compareRDFTerms).reversed();
    pairs.sort(
        newestFirst
            .thenComparing(Pair::first, NodeCmp::compareRDFTerms)
            .thenComparing(Pair::second, NodeCmp::compareRDFTerms));
    return List.copyOf(pairs);
  }

  private boolean isOne(Node node) {
    return nodes.dataset().getUnionGraph().contains(node, Rdf.type, Dawen.Transcript);
  }
}
