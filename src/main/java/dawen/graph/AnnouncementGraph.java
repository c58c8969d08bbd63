package dawen.graph;

import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.lexicon.Announced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How many questions reports say were answered, whether or not there is a transcript. */
final class AnnouncementGraph {
  private AnnouncementGraph() {}

  /** The reports of one conference are numbered in their order. */
  static Graph of(List<Announced> all, Iris iris) {
    Triples triples = new Triples();
    Map<Node, Integer> numbers = new HashMap<>();
    for (Announced announced : all) {
      String speaker = announced.speaker().id();
      Node conference = iris.conference(announced.date(), speaker);
      int n = numbers.merge(conference, 1, Integer::sum);
      Node node = iris.announcement(announced.date(), speaker, n);
      triples.add(conference, Dawen.announcement, node);
      triples.type(node, Dawen.Announcement);
      triples.integer(node, Dawen.announcedQuestions, announced.questions());
      triples.chinese(node, Schema.creditText, announced.source());
      if (announced.address() != null) {
        triples.add(node, Dataset.source, NodeFactory.createURI(announced.address()));
      }
    }
    return triples.graph();
  }
}
