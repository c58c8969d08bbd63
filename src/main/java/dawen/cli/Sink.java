package dawen.cli;

import org.apache.jena.sparql.core.DatasetGraph;

/** Where the graphs of a build go as they come. */
interface Sink {

  /**
   * Takes the graphs of a transcript.
   *
   * @throws dawen.store.StoreException if they cannot be written
   */
  void add(DatasetGraph graphs);

  /** Stores what was taken and is not stored yet. */
  void finish();

  /** Number of transcripts that are stored. */
  int stored();
}
