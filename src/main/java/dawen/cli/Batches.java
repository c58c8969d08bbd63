package dawen.cli;

import dawen.store.Store;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * Stores graphs as they come, many in one transaction. Word lists and ontology go with the first of
 * them, so that no query meets a name unexplained.
 */
final class Batches implements Sink {
  private final int most;
  private final Store store;
  private final Supplier<DatasetGraph> references;
  private final ChangedConferences changed;
  private DatasetGraph batch = DatasetGraphFactory.createGeneral();
  private int triples;
  private int transcripts;
  private int waiting;
  private boolean referencesStored;

  /**
   * @param most triples in memory that wait to be stored together
   * @param references called once, if anything is stored at all
   * @param changed told of what is stored
   */
  Batches(int most, Store store, Supplier<DatasetGraph> references, ChangedConferences changed) {
    this.most = most;
    this.store = store;
    this.references = references;
    this.changed = changed;
  }

  @Override
  public void add(DatasetGraph graphs) {
    copy(graphs);
    waiting++;
    if (triples >= most) {
      finish();
    }
  }

  private void copy(DatasetGraph graphs) {
    graphs
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              batch.addGraph(name, graphs.getGraph(name));
              triples += graphs.getGraph(name).size();
            });
  }

  @Override
  public void finish() {
    if (waiting == 0) {
      return;
    }
    if (!referencesStored) {
      storeReferencesWithTheNext();
    }
    store.replace(batch);
    changed.add(batch);
    transcripts += waiting;
    batch = DatasetGraphFactory.createGeneral();
    triples = 0;
    waiting = 0;
  }

  private void storeReferencesWithTheNext() {
    DatasetGraph graphs = references.get();
    copy(graphs);
    batch.prefixes().putAll(graphs.prefixes());
    referencesStored = true;
  }

  @Override
  public int stored() {
    return transcripts;
  }
}
