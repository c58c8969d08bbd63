package dawen.cli;

import dawen.Pipeline;
import dawen.ReferenceData;
import dawen.cli.BuildOptions.Settings;
import dawen.graph.DatasetContent;
import dawen.graph.Iris;
import dawen.graph.Metadata;
import dawen.graph.Shapes;
import dawen.graph.Violation;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import dawen.text.TextIndexWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** Brings a store up to date with its inputs. */
final class GraphBuild {
  /** Transcripts that are in memory, and stored, at a time: at most so many, of so many bytes. */
  private static final int BATCH = 200;

  private static final long BATCH_BYTES = 8L * 1024 * 1024;

  private static final String TRANSCRIPTS = "graph/transcript/";

  private final Terminal terminal;
  private final Settings settings;
  private final Shapes shapes;
  private final Tdb2Store store;
  private boolean referencesStored;

  GraphBuild(Terminal terminal, Settings settings, Shapes shapes, Tdb2Store store) {
    this.terminal = terminal;
    this.settings = settings;
    this.shapes = shapes;
    this.store = store;
  }

  /**
   * Reads what changed, stores it, and tells about it.
   *
   * @param where name of the store, for the closing line
   * @return whether nothing failed
   * @throws StoreException if the store cannot be written, or its IRIs have another base
   */
  boolean run(Path where, Inputs inputs) throws InterruptedException {
    long start = System.nanoTime();
    checkBase();
    BuildLog log = new BuildLog(terminal, inputs.files());
    inputs.problems().forEach(log::fail);
    ChangedConferences changed = ChangedConferences.since(store);
    Builder builder = builder();
    List<Input> files = inputs.files();
    for (int from = 0; from < files.size(); ) {
      int to = endOfBatch(files, from);
      DatasetGraph made = DatasetGraphFactory.createGeneral();
      builder.make(
          files.subList(from, to), settings.threads(), outcome -> take(outcome, made, log));
      storeWithReferences(made);
      changed.add(made);
      from = to;
    }
    Set<String> gone = settings.prune() ? prune(files) : Set.of();
    changed.remove(gone);
    if (!changed.isEmpty()) {
      new Versions(store, settings.iris()).align(changed.conferences());
      finish();
    }
    index();
    tellSkipped(inputs);
    log.close(where.toString(), gone.size(), (System.nanoTime() - start) / 1e9);
    return !log.hasFailures();
  }

  /** Without an index everything is found too, if more slowly. */
  private void index() {
    try {
      new TextIndexWriter(store.folder(), store).update(TextIndexWriter.LEAST);
    } catch (IOException e) {
      terminal.say(store.folder() + ": the texts could not be indexed: " + e.getMessage());
    }
  }

  /**
   * Stores graphs that were made before, with the word lists of today.
   *
   * @param graphs of transcripts, under the base of this build
   * @throws StoreException as above
   */
  void store(DatasetGraph graphs, Path where) {
    checkBase();
    ChangedConferences changed = ChangedConferences.since(store);
    storeWithReferences(graphs);
    changed.add(graphs);
    finish();
    int transcripts = changed.conferences().size();
    terminal.err().println(where + ": the facts of " + Text.count(transcripts, "press conference"));
  }

  private static int endOfBatch(List<Input> files, int from) {
    int to = from;
    long bytes = 0;
    while (to < files.size() && to - from < BATCH && bytes < BATCH_BYTES) {
      bytes += files.get(to).size();
      to++;
    }
    return to;
  }

  private Builder builder() {
    Iris iris = settings.iris();
    String fingerprint = settings.description().fingerprint().getURI();
    StoredRuns stored = StoredRuns.of(store);
    return new Builder(
        new Pipeline(settings.lexicon(), iris, shapes, settings.description()),
        source -> stored.has(iris.run(Iris.transcriptId(source.name())), source, fingerprint),
        input -> input.read(terminal.in(), settings.encoding()),
        settings.strict());
  }

  private void checkBase() {
    Set<String> stored = store.graphNames();
    if (!stored.isEmpty() && !stored.contains(settings.iris().metadataGraph().getURI())) {
      throw new StoreException(
          "the stored graphs have another base ("
              + StoredBase.of(store).base()
              + "); name it with --base, or build into another folder with --kg");
    }
  }

  private static void take(Outcome outcome, DatasetGraph made, BuildLog log) {
    log.add(outcome);
    if (outcome instanceof Outcome.Made done) {
      DatasetGraph graphs = done.result().graphs();
      graphs.listGraphNodes().forEachRemaining(name -> made.addGraph(name, graphs.getGraph(name)));
    }
  }

  /** Word lists and ontology go with the first batch, so that no query meets a name unexplained. */
  private void storeWithReferences(DatasetGraph made) {
    if (made.isEmpty()) {
      return;
    }
    if (!referencesStored) {
      DatasetGraph references = checkedReferences();
      references
          .listGraphNodes()
          .forEachRemaining(name -> made.addGraph(name, references.getGraph(name)));
      made.prefixes().putAll(references.prefixes());
      referencesStored = true;
    }
    store.replace(made);
  }

  /** Removes the graphs of transcripts whose files are gone; returns the transcripts' IRIs. */
  private Set<String> prune(List<Input> files) {
    Iris iris = settings.iris();
    Set<String> wanted = new HashSet<>();
    files.forEach(file -> wanted.add(Iris.transcriptId(file.name())));
    List<String> gone = new ArrayList<>();
    Set<String> transcripts = new TreeSet<>();
    for (String graph : store.graphNames()) {
      if (graph.startsWith(iris.base() + TRANSCRIPTS)) {
        String transcript = graph.substring((iris.base() + TRANSCRIPTS).length());
        if (!wanted.contains(transcript)) {
          gone.add(graph);
          gone.add(iris.provenanceGraph(transcript).getURI());
          transcripts.add(iris.transcript(transcript).getURI());
        }
      }
    }
    if (!gone.isEmpty() && !referencesStored) {
      store.replace(references()); // takes the counts away, as a batch does
    }
    store.remove(gone);
    return transcripts;
  }

  /**
   * What follows from all transcripts together; last, so that a stored count of triples tells that
   * a build has come to its end.
   */
  private void finish() {
    Iris iris = settings.iris();
    DatasetGraph stored = store.dataset();
    DatasetContent content = Txn.calculateRead(stored, () -> DatasetContent.of(stored, iris));
    DatasetGraph graphs = DatasetGraphFactory.createGeneral();
    graphs.addGraph(iris.metadataGraph(), Metadata.of(iris, content));
    store.replace(graphs);
  }

  /** Of the shipped lists and the ontology the tests know that they have their shape. */
  private DatasetGraph checkedReferences() {
    DatasetGraph references = references();
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

  private DatasetGraph references() {
    return ReferenceData.of(settings.lexicon(), settings.description(), settings.iris());
  }

  /** Whether any transcript is stored. */
  boolean hasTranscripts() {
    String transcripts = settings.iris().base() + TRANSCRIPTS;
    return store.graphNames().stream().anyMatch(name -> name.startsWith(transcripts));
  }

  private void tellSkipped(Inputs inputs) {
    if (!inputs.skipped().isEmpty()) {
      terminal.say("left aside, being no transcripts by their endings: " + inputs.skippedInWords());
    }
  }
}
