package dawen.cli;

import dawen.ReferenceData;
import dawen.cli.BuildOptions.Settings;
import dawen.graph.Shapes;
import dawen.graph.Violation;
import dawen.store.StoreException;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** The graphs of a build that do not depend on the transcripts, as its settings have them. */
final class CheckedReferences {
  private CheckedReferences() {}

  /** The graphs, each by its name, not checked. */
  static DatasetGraph unchecked(Settings settings) {
    return ReferenceData.of(settings.lexicon(), settings.description(), settings.iris());
  }

  /**
   * The same, checked. Of the shipped lists and the ontology the tests know that they have their
   * shape.
   *
   * @throws StoreException if the user's word lists do not have the shape they should
   */
  static DatasetGraph of(Settings settings, Shapes shapes) {
    DatasetGraph references = unchecked(settings);
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
