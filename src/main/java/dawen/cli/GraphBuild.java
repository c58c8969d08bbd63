package dawen.cli;

import dawen.Detail;
import dawen.Pipeline;
import dawen.cli.BuildOptions.Settings;
import dawen.graph.Iris;
import dawen.graph.Shapes;
import dawen.store.BulkLoad;
import dawen.store.DiskSpace;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Brings a store up to date with its inputs. The first build of a folder loads it in bulk, later
 * ones write the difference, many transcripts in a transaction.
 */
final class GraphBuild {
  /** Bytes of a graph of word lists and ontology alone. */
  static final long LEAST_GRAPH = 8L << 20;

  private final Terminal terminal;
  private final Settings settings;
  private final Shapes shapes;
  private final Path folder;
  private final Interruption interruption;

  /**
   * @param folder of the store
   * @param interruption asked between two transcripts whether to stop
   */
  GraphBuild(
      Terminal terminal, Settings settings, Shapes shapes, Path folder, Interruption interruption) {
    this.terminal = terminal;
    this.settings = settings;
    this.shapes = shapes;
    this.folder = folder;
    this.interruption = interruption;
  }

  /**
   * Reads what changed, stores it, and tells about it.
   *
   * @return exit code: whether all was done, something failed, or the build was interrupted
   * @throws StoreException if the store cannot be written, or its IRIs have another base
   */
  int run(Inputs inputs) throws InterruptedException {
    List<Input> files = inputs.files();
    try (BuildLog log = new BuildLog(terminal, files, settings.verbose())) {
      inputs.problems().forEach(log::fail);
      Set<String> gone = Tdb2Store.isUnused(folder) ? firstBuild(files, log) : update(files, log);
      if (interruption.isAsked()) {
        return ExitCodes.INTERRUPTED;
      }
      log.tellSkipped(inputs);
      log.close(folder.toString(), gone.size());
      return log.hasFailures() ? ExitCodes.FAILED : ExitCodes.DONE;
    }
  }

  private Set<String> firstBuild(List<Input> files, BuildLog log) throws InterruptedException {
    if (load(files, log)) {
      try (Tdb2Store store = Tdb2Store.create(folder)) {
        settleFirst(store, log);
      }
    }
    return Set.of();
  }

  /** Returns whether anything is stored. */
  private boolean load(List<Input> files, BuildLog log) throws InterruptedException {
    DiskSpace.check(folder, needed(files), "nothing is stored");
    try (BulkLoad load = BulkLoad.into(folder)) {
      FirstLoad sink = new FirstLoad(load, Meanwhile.make(this::references));
      make(files, StoredRuns.none(), outcome -> take(outcome, sink, log));
      if (interruption.isAsked()) {
        log.interrupted(
            folder
                + ": a first build stores everything at its end, so nothing is stored; the same"
                + " command begins anew");
        return false;
      }
      log.under("storing");
      sink.finish();
      return sink.stored() > 0;
    }
  }

  /**
   * Bytes that a graph takes at the least: half of what usual transcripts' graphs do. What is not
   * plain text may be pictures and markup for the most part, and counts for nothing.
   */
  private long needed(List<Input> files) {
    long read = files.stream().filter(Input::isPlain).mapToLong(Input::size).sum();
    return LEAST_GRAPH + read * (settings.detail() == Detail.FULL ? 16 : 3);
  }

  /** Returns the IRIs of the transcripts that were removed. */
  private Set<String> update(List<Input> files, BuildLog log) throws InterruptedException {
    try (Tdb2Store store = Tdb2Store.create(folder)) {
      checkBase(store, settings.iris());
      Upkeep upkeep = new Upkeep(store, settings.iris());
      ChangedConferences changed = ChangedConferences.since(store, settings.iris());
      Batches sink = new Batches(most(), store, () -> upkeep.withOpenCounts(references()), changed);
      Replacements replacements = new Replacements(store, settings.iris());
      make(
          files,
          StoredRuns.of(store),
          outcome -> {
            replacements.tell(outcome, log);
            take(outcome, sink, log);
          });
      if (interruption.isAsked()) {
        String stored = Text.count(sink.stored(), "transcript") + " stored";
        log.interrupted(folder + ": " + stored + "; the same command goes on from there");
        return Set.of();
      }
      sink.finish();
      Set<String> gone = settings.prune() ? upkeep.prune(files, this::references) : Set.of();
      changed.remove(gone);
      settle(store, changed, log);
      tellDifference(store, log);
      return gone;
    }
  }

  private void tellDifference(Tdb2Store store, BuildLog log) {
    if (settings.verbose()) {
      log.say("%s: %d triples added, %d removed".formatted(folder, store.added(), store.removed()));
    }
  }

  private void make(List<Input> files, StoredRuns stored, Consumer<Outcome<DatasetGraph>> taker)
      throws InterruptedException {
    builder(stored).make(files, Conveyor.of(settings.threads()), taker, interruption::isAsked);
  }

  private Builder<DatasetGraph> builder(StoredRuns stored) {
    Iris iris = settings.iris();
    String fingerprint = settings.description().fingerprint().getURI();
    Pipeline pipeline = settings.pipeline(shapes);
    return new Builder<>(
        new Builder.Work<>(
            input -> input.read(terminal.in(), settings.encoding()),
            source -> stored.has(iris.run(Iris.transcriptId(source.name())), source, fingerprint),
            source -> pipeline.run(source, settings.detail()),
            UnaryOperator.identity()),
        settings.strict());
  }

  private static void take(Outcome<DatasetGraph> outcome, Sink sink, BuildLog log) {
    log.add(outcome);
    if (outcome instanceof Outcome.Made<DatasetGraph> done) {
      sink.add(done.graphs());
    }
  }

  private DatasetGraph references() {
    return CheckedReferences.of(settings, shapes);
  }

  /** What follows from the transcripts of a first build. */
  private void settleFirst(Tdb2Store store, BuildLog log) {
    Upkeep upkeep = new Upkeep(store, settings.iris());
    ChangedConferences all = ChangedConferences.since(store, settings.iris());
    Runnable meanwhile =
        () -> {
          upkeep.align(all);
          inTurn("counting", log, upkeep::count);
          inTurn("indexing", log, () -> {});
        };
    inTurn("comparing versions", log, () -> upkeep.index(log, meanwhile));
    tellRest(log);
  }

  /** What follows from the transcripts that are stored, of whatever build. */
  private void settle(Tdb2Store store, ChangedConferences changed, BuildLog log) {
    Upkeep upkeep = new Upkeep(store, settings.iris());
    if (!changed.isEmpty()) {
      inTurn("comparing versions", log, () -> upkeep.align(changed));
      inTurn("counting", log, upkeep::count);
    }
    inTurn("looking whether to compact", log, () -> upkeep.compact(log));
    inTurn("indexing", log, () -> upkeep.index(log));
    tellRest(log);
  }

  private void tellRest(BuildLog log) {
    if (interruption.isAsked()) {
      log.interrupted(
          folder + ": every transcript is stored; the same command does what is left to do");
    }
  }

  private void inTurn(String what, BuildLog log, Runnable step) {
    if (!interruption.isAsked()) {
      log.under(what);
      step.run();
    }
  }

  /**
   * Stores graphs that were made before, with the word lists of today.
   *
   * @param graphs of transcripts, under the base of this build
   * @throws StoreException if the store cannot be written, or its IRIs have another base
   */
  static void store(DatasetGraph graphs, Settings settings, Tdb2Store store, Terminal terminal) {
    checkBase(store, settings.iris());
    Upkeep upkeep = new Upkeep(store, settings.iris());
    ChangedConferences changed = ChangedConferences.since(store, settings.iris());
    Batches sink =
        new Batches(
            most(),
            store,
            () -> upkeep.withOpenCounts(CheckedReferences.of(settings, Shapes.bundled())),
            changed);
    sink.add(graphs);
    sink.finish();
    upkeep.count();
    String conferences = Text.count(changed.conferences().size(), "press conference");
    terminal.err().println(store.folder() + ": the facts of " + conferences);
  }

  private static int most() {
    return Thresholds.ofProcess().triplesTogether();
  }

  private static void checkBase(Tdb2Store store, Iris iris) {
    Set<String> stored = store.graphNames();
    String own = iris.base() + "graph/";
    if (!stored.isEmpty() && stored.stream().noneMatch(name -> name.startsWith(own))) {
      throw new StoreException(
          "the stored graphs have another base ("
              + StoredBase.of(store).base()
              + "); name it with --base, or build into another folder with --kg");
    }
  }
}
