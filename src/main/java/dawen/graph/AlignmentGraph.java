package dawen.graph;

import dawen.align.Alignment;
import dawen.align.Match;
import dawen.align.Version;
import dawen.graph.Vocabulary.Dawen;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Which exchanges of one conference's transcripts are the same, each pair with its overlap. */
public final class AlignmentGraph {
  private final Iris iris;
  private final Triples triples = new Triples();

  private AlignmentGraph(Iris iris) {
    this.iris = iris;
  }

  /**
   * The alignments of all transcripts of one conference, each with each.
   *
   * @param versions by the transcript's id; fewer than two give an empty graph
   */
  public static Graph of(SortedMap<String, Version> versions, Iris iris) {
    AlignmentGraph graph = new AlignmentGraph(iris);
    List<String> ids = new ArrayList<>(versions.keySet());
    for (int i = 0; i < ids.size(); i++) {
      for (String other : ids.subList(i + 1, ids.size())) {
        for (Match match : Alignment.of(versions.get(ids.get(i)), versions.get(other))) {
          graph.add(ids.get(i), other, match);
        }
      }
    }
    return graph.triples.graph();
  }

  private void add(String transcript, String other, Match match) {
    Node first = iris.exchange(transcript, match.first());
    Node second = iris.exchange(other, match.second());
    Node node = iris.alignment(transcript, match.first(), other, match.second());
    triples.add(first, Dawen.sameExchange, second);
    triples.add(second, Dawen.sameExchange, first);
    triples.type(node, Dawen.Alignment);
    triples.add(node, Dawen.exchange, first);
    triples.add(node, Dawen.exchange, second);
    triples.decimal(node, Dawen.overlap, match.overlap());
  }
}
