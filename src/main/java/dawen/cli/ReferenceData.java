package dawen.cli;

import dawen.cli.BuildOptions.Settings;
import dawen.graph.Iris;
import dawen.graph.ReferenceGraphs;
import dawen.graph.Shapes;
import dawen.graph.Violation;
import dawen.query.Catalogue;
import dawen.store.StoreException;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** The graphs of a build that do not depend on the transcripts: word lists, ontology, queries. */
final class ReferenceData {
  private ReferenceData() {}

  /** The graphs, each by its name. */
  static DatasetGraph of(Settings settings) {
    DatasetGraph references = ReferenceGraphs.of(settings.lexicon(), settings.iris());
    Iris iris = settings.iris();
    references.addGraph(iris.dictionaryGraph(), settings.description().dictionaryGraph(iris));
    references.addGraph(iris.queriesGraph(), QueryGraph.of(Catalogue.bundled().list(), iris));
    return references;
  }

  /**
   * The same, checked; of the shipped lists and the ontology the tests know that they have their
   * shape.
   *
   * @throws StoreException if the user's word lists do not have the shape they should
   */
  static DatasetGraph checked(Settings settings, Shapes shapes) {
    DatasetGraph references = of(settings);
    if (settings.description().dictionaries().areShipped()) {
      return references;
    }
    List<Violation> faults = shapes.check(references);
    if (!faults.isEmpty()) {
      throw new StoreException(
          "nothing stored: the graph of the word lists does not have the shape it should (%s), such as %s"
              .formatted(Text.count(faults.size(), "fault"), faults.get(0)));
    }
    return references;
  }
}
