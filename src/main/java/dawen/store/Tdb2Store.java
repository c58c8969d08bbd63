package dawen.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * A TDB2 dataset in a folder. One process has it open at a time; within it, threads may read while
 * one writes. A process that is killed while it writes leaves what was stored before.
 */
public final class Tdb2Store implements Store {

  private static final Duration NO_LIMIT = Duration.ZERO;

  /**
   * As many rows ARQ sorts in memory, further ones in temporary files: a table of a million
   * mentions fits into a heap of 1 GB so.
   */
  public static final long ROWS_SORTED_IN_MEMORY = 50_000;

  /** Below so many bytes in use a graph is not compacted: it would save nobody anything. */
  public static final long LEAST_COMPACTED = 128L << 20;

  private static final String KEPT = "what was stored is as before";

  /** What a transaction takes that changes next to nothing. */
  private static final long LEAST_NEEDED = 1L << 20;

  private static final long BYTES_OF_TRIPLE = 400;

  private final Path path;
  private final DatasetGraph dataset;
  private long added;
  private long removed;

  private Tdb2Store(Path path, DatasetGraph dataset) {
    this.path = path;
    this.dataset = dataset;
    dataset.getContext().set(ARQ.spillToDiskThreshold, ROWS_SORTED_IN_MEMORY);
  }

  /**
   * Opens the graph that a build has left in {@code folder}.
   *
   * @throws StoreException if there is none, the folder holds something else, another process has
   *     it open, or its files are damaged
   */
  public static Tdb2Store open(Path folder) {
    return new Tdb2Store(folder, StoreFolder.existing(folder).connect());
  }

  /**
   * Checks that a build has left a graph in {@code folder}, by the names of its files only.
   *
   * @throws StoreException if there is none or the folder holds something else
   */
  public static void check(Path folder) {
    StoreFolder.existing(folder);
  }

  /** Whether there is no graph in {@code folder}, and nothing else: it is absent or empty. */
  public static boolean isUnused(Path folder) {
    return StoreFolder.isUnused(folder);
  }

  /**
   * Opens the graph in {@code folder}, or begins an empty one in a folder that is new or empty.
   *
   * @throws StoreException as in {@link #open}, or if the folder cannot be made
   */
  public static Tdb2Store create(Path folder) {
    return new Tdb2Store(folder, StoreFolder.made(folder).connect());
  }

  /**
   * {@inheritDoc}
   *
   * <p>Only the difference is written. The prefixes of {@code graphs} are added to the stored ones.
   *
   * @throws IllegalArgumentException if the default graph of {@code graphs} holds triples
   */
  @Override
  public synchronized void replace(DatasetGraph graphs) {
    try {
      List<GraphDiff> changes = Txn.calculateRead(graphs, () -> changes(graphs));
      PrefixMap prefixes = graphs.prefixes();
      if (changes.isEmpty() && Txn.calculateRead(dataset, () -> hasAll(prefixes))) {
        return;
      }
      DiskSpace.check(path, needed(changes), KEPT);
      Txn.executeWrite(
          dataset,
          () -> {
            dataset.prefixes().putAll(prefixes);
            changes.forEach(change -> change.applyTo(dataset));
          });
      for (GraphDiff change : changes) {
        added += change.missing().size();
        removed += change.surplus().size();
      }
    } catch (IllegalArgumentException | StoreException e) {
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      throw unwritten(e);
    }
  }

  /** How many triples {@link #replace} has added since the store was opened. */
  public synchronized long added() {
    return added;
  }

  /** How many triples {@link #replace} has removed since the store was opened. */
  public synchronized long removed() {
    return removed;
  }

  @Override
  public synchronized void remove(Collection<String> graphs) {
    SortedSet<String> there = graphNames();
    there.retainAll(graphs);
    if (there.isEmpty()) {
      return;
    }
    DiskSpace.check(path, LEAST_NEEDED, KEPT);
    try {
      Txn.executeWrite(
          dataset, () -> there.forEach(name -> dataset.removeGraph(NodeFactory.createURI(name))));
    } catch (RuntimeException | InternalError e) {
      throw unwritten(e);
    }
  }

  @Override
  public SortedSet<String> graphNames() {
    return Txn.calculateRead(
        dataset,
        () -> {
          SortedSet<String> names = new TreeSet<>();
          dataset.listGraphNodes().forEachRemaining(node -> names.add(node.getURI()));
          return names;
        });
  }

  /** The named graphs with the number of their triples, in one pass over the store. */
  public SortedMap<String, Long> graphSizes() {
    return Txn.calculateRead(dataset, () -> GraphSizes.of(dataset));
  }

  /**
   * What one property says in one graph: each subject with its value, one of them where it has
   * several. Far cheaper than a query where many graphs are read one after the other.
   */
  public Map<Node, Node> values(Node graph, Node property) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Map<Node, Node> values = new LinkedHashMap<>();
          dataset
              .find(graph, Node.ANY, property, Node.ANY)
              .forEachRemaining(quad -> values.put(quad.getSubject(), quad.getObject()));
          return values;
        });
  }

  /** {@inheritDoc} It is to be closed by the thread that asked for it. */
  @Override
  public QueryExecution query(Query query) {
    return TransactionQuery.of(dataset, query, NO_LIMIT);
  }

  /** {@inheritDoc} It is to be closed by the thread that asked for it. */
  @Override
  public QueryExecution query(Query query, Duration limit) {
    return TransactionQuery.of(dataset, query, limit);
  }

  /** Writes all quads as N-Quads, graph after graph, sorted: equal content gives equal bytes. */
  public void dump(OutputStream out) {
    dump(out, Lang.NQUADS);
  }

  /**
   * Writes everything in {@code lang}; see {@link #dump(OutputStream, Lang, Predicate)}.
   *
   * @param lang NQUADS or TRIG (with graph names), NTRIPLES or TURTLE (the union of the graphs)
   */
  public void dump(OutputStream out, Lang lang) {
    dump(out, lang, name -> true);
  }

  /**
   * Writes the graphs whose IRI passes {@code graphs}. The stream is flushed, not closed.
   *
   * @throws IllegalArgumentException if {@code lang} is none of NQUADS, TRIG, NTRIPLES, TURTLE
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public void dump(OutputStream out, Lang lang, Predicate<String> graphs) {
    Txn.executeRead(dataset, () -> new Dump(dataset, graphs).write(out, lang));
  }

  /**
   * Writes the graph anew without the blocks that writing has left behind, if it takes more than
   * twice the room that it took when it was last packed, by this or by a {@link BulkLoad}. Killed
   * meanwhile, it leaves the graph as it was.
   *
   * @param least bytes in use, below which it is left alone; usually {@link #LEAST_COMPACTED}
   * @return what was saved; empty if the graph has not grown so, or is small
   * @throws StoreException if the disk has no room for both; the graph is then as before
   */
  public synchronized Optional<Compacted> compactIfGrown(long least) {
    try {
      Generation grown = Generation.current(path);
      long before = grown.size();
      if (before <= Math.max(least, 2 * grown.packedSize())) {
        return Optional.empty();
      }
      DiskSpace.check(path, before / 2, "it was to be compacted, and is as before");
      grown.beginCompaction();
      DatabaseMgr.compact(dataset, true);
      Generation packed = Generation.current(path);
      packed.notePackedSize();
      return Optional.of(new Compacted(before, packed.size()));
    } catch (StoreException e) {
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      throw DiskSpace.unwritten(path, e, "it was to be compacted, and is as before");
    }
  }

  /** Where it is kept. */
  public Path folder() {
    return path;
  }

  /** The dataset itself, for a server in this process. Reads and writes need a transaction. */
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public void close() {
    StoreFolder.disconnect(dataset);
  }

  private List<GraphDiff> changes(DatasetGraph graphs) {
    NamedGraphs.check(graphs);
    return Txn.calculateRead(dataset, () -> storedDifference(graphs));
  }

  private List<GraphDiff> storedDifference(DatasetGraph graphs) {
    List<GraphDiff> changes = new ArrayList<>();
    for (Node name : NamedGraphs.names(graphs)) {
      GraphDiff diff = GraphDiff.of(name, dataset.getGraph(name), graphs.getGraph(name));
      if (!diff.isEmpty()) {
        changes.add(diff);
      }
    }
    return changes;
  }

  private boolean hasAll(PrefixMap prefixes) {
    return prefixes.stream()
        .allMatch(e -> e.getUri().equals(dataset.prefixes().get(e.getPrefix())));
  }

  /**
   * Bytes that a transaction takes at the least: six trees and the terms, and blocks of the trees
   * that are written anew beside the old ones.
   */
  private long needed(List<GraphDiff> changes) throws IOException {
    long triples = 0;
    for (GraphDiff change : changes) {
      triples += change.missing().size() + change.surplus().size();
    }
    long copied = Math.min(Generation.current(path).size() / 2, triples * 1024);
    return LEAST_NEEDED + triples * BYTES_OF_TRIPLE + copied;
  }

  private StoreException unwritten(Throwable cause) {
    return DiskSpace.unwritten(path, cause, KEPT);
  }
}
