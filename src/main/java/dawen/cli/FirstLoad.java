package dawen.cli;

import dawen.store.BulkLoad;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Loads graphs into a new folder, word lists and ontology before them; stored is all or nothing.
 */
final class FirstLoad implements Sink {
  private final BulkLoad load;
  private final Supplier<DatasetGraph> references;
  private int taken;
  private int stored;

  /**
   * @param references called once, if anything comes at all
   */
  FirstLoad(BulkLoad load, Supplier<DatasetGraph> references) {
    this.load = load;
    this.references = references;
  }

  @Override
  public void add(DatasetGraph graphs) {
    if (taken == 0) {
      DatasetGraph first = references.get();
      load.prefixes(first.prefixes());
      copy(first);
    }
    copy(graphs);
    taken++;
  }

  private void copy(DatasetGraph graphs) {
    graphs.listGraphNodes().forEachRemaining(name -> load.add(name, graphs.getGraph(name)));
  }

  @Override
  public void finish() {
    if (taken > 0) {
      load.commit();
      stored = taken;
    }
  }

  @Override
  public int stored() {
    return stored;
  }
}
