package dawen.cli;

import dawen.graph.DatasetContent;
import dawen.graph.Iris;
import dawen.graph.Metadata;
import dawen.graph.Vocabulary.Dataset;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import dawen.text.TextIndexWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** What is to be done to a store once its transcripts are stored. */
final class Upkeep {
  private static final String TRANSCRIPTS = "graph/transcript/";

  private final Tdb2Store store;
  private final Iris iris;
  private final Thresholds thresholds = Thresholds.ofProcess();

  Upkeep(Tdb2Store store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /** Ids of the stored transcripts. */
  Set<String> transcripts() {
    Set<String> transcripts = new TreeSet<>();
    String prefix = iris.base() + TRANSCRIPTS;
    for (String graph : store.graphNames()) {
      if (graph.startsWith(prefix)) {
        transcripts.add(graph.substring(prefix.length()));
      }
    }
    return transcripts;
  }

  /**
   * Removes the graphs of transcripts whose files are gone.
   *
   * @param references word lists and ontology, called if anything is removed; they open the counts
   * @return IRIs of the transcripts that were removed
   */
  Set<String> prune(List<Input> files, Supplier<DatasetGraph> references) {
    Set<String> wanted = new HashSet<>();
    files.forEach(file -> wanted.add(Iris.transcriptId(file.name())));
    List<String> graphs = new ArrayList<>();
    Set<String> gone = new TreeSet<>();
    for (String transcript : transcripts()) {
      if (!wanted.contains(transcript)) {
        graphs.add(iris.transcriptGraph(transcript).getURI());
        graphs.add(iris.provenanceGraph(transcript).getURI());
        gone.add(iris.transcript(transcript).getURI());
      }
    }
    if (!gone.isEmpty()) {
      store.replace(withOpenCounts(references.get()));
      store.remove(graphs);
    }
    return gone;
  }

  /**
   * Word lists and ontology as a build stores them with its first transcripts. The counts of the
   * last build stay, but for the one whose absence tells that a build is under way.
   *
   * @param references of this build, to which the counts are added
   */
  DatasetGraph withOpenCounts(DatasetGraph references) {
    Node name = iris.metadataGraph();
    Graph counted = GraphCopy.of(store, name.getURI()).getGraph(name);
    if (!counted.isEmpty()) {
      counted.remove(iris.dataset(), Dataset.triples, Node.ANY);
      references.addGraph(name, counted);
    }
    return references;
  }

  /** Brings up to date what follows from several transcripts together. */
  void align(ChangedConferences changed) {
    if (!changed.isEmpty()) {
      new Versions(store, iris).align(changed.conferences());
    }
  }

  /**
   * Counts everything; last of what is stored, so that a stored count of triples tells that a build
   * has come to its end.
   */
  void count() {
    DatasetGraph stored = store.dataset();
    DatasetContent content = Txn.calculateRead(stored, () -> DatasetContent.of(stored, iris));
    DatasetGraph graphs = DatasetGraphFactory.createGeneral();
    graphs.addGraph(iris.metadataGraph(), Metadata.of(iris, content));
    store.replace(graphs);
  }

  /** Packs the store where it has grown too much; before the index, which knows the files. */
  void compact(BuildLog log) {
    try {
      store
          .compactIfGrown(thresholds.bytesCompacted())
          .ifPresent(
              done ->
                  log.say(
                      "%s: compacted, %d MB became %d MB"
                          .formatted(store.folder(), done.before() >> 20, done.after() >> 20)));
    } catch (StoreException e) { // a graph that is too large is a whole graph nevertheless
      log.say(e.getMessage());
    }
  }

  /** Brings the index of the texts up to date, without which all is found too, if more slowly. */
  void index(BuildLog log) {
    try {
      texts().update(thresholds.textsIndexed());
    } catch (IOException e) {
      tellUnindexed(log, e);
    }
  }

  /** Makes that index while something is done that changes no text. */
  void index(BuildLog log, Runnable meanwhile) {
    try {
      texts().make(thresholds.textsIndexed(), meanwhile);
    } catch (IOException e) {
      tellUnindexed(log, e);
    }
  }

  private TextIndexWriter texts() {
    return new TextIndexWriter(store.folder(), store);
  }

  private void tellUnindexed(BuildLog log, IOException e) {
    log.say(store.folder() + ": the texts could not be indexed: " + e.getMessage());
  }
}
