package dawen;

import dawen.graph.Iris;
import dawen.graph.ReferenceGraphs;
import dawen.graph.RunDescription;
import dawen.lexicon.Lexicon;
import dawen.query.Catalogue;
import org.apache.jena.sparql.core.DatasetGraph;

/** All that a build adds to its transcripts and that does not depend on them. */
public final class ReferenceData {
  private ReferenceData() {}

  /** Word lists, ontology, queries and the dataset's description, as named graphs in memory. */
  public static DatasetGraph of(Lexicon lexicon, RunDescription description, Iris iris) {
    DatasetGraph references = ReferenceGraphs.of(lexicon, iris);
    references.addGraph(iris.dictionaryGraph(), description.dictionaryGraph(iris));
    references.addGraph(iris.queriesGraph(), QueryGraph.of(Catalogue.bundled().captions(), iris));
    return references;
  }
}
