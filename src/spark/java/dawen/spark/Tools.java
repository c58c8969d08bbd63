package dawen.spark;

import dawen.Detail;
import dawen.Fingerprint;
import dawen.Pipeline;
import dawen.ReferenceData;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.graph.Violation;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What transcripts are read with; shared between the threads of a virtual machine.
 *
 * @param detail how much is told of each transcript
 * @param pipeline from a file to its graphs
 * @param iris names the graphs
 * @param references all that does not depend on the transcripts
 */
record Tools(Detail detail, Pipeline pipeline, Iris iris, DatasetGraph references) {
  /**
   * Loads word lists and shapes.
   *
   * @throws dawen.lexicon.LexiconException if a line of a word list is wrong
   */
  static Tools of(Settings settings) {
    return settings.lists().read(folder -> of(settings, folder));
  }

  private static Tools of(Settings settings, Path own) {
    Iris iris = new Iris(settings.base());
    Lexicon lexicon = own == null ? Lexicon.bundled() : Lexicon.with(own);
    RunDescription description =
        new RunDescription(Fingerprint.of(own, settings.detail()), Dictionaries.of(own), null);
    Shapes shapes = settings.detail() == Detail.FULL ? Shapes.bundled() : Shapes.plain();
    Pipeline pipeline = new Pipeline(lexicon, iris, shapes, description);
    return new Tools(
        settings.detail(), pipeline, iris, ReferenceData.of(lexicon, description, iris));
  }

  /** Where the graphs of the word lists do not have the shape they should. */
  List<Violation> faults() {
    return Shapes.bundled().check(references);
  }
}
