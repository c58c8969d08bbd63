package dawen.bench;

import dawen.graph.Iris;
import dawen.graph.Shapes;
import dawen.graph.TranscriptGraph;
import dawen.lexicon.Lexicon;
import dawen.mention.Annotated;
import dawen.mention.Annotator;
import dawen.query.Catalogue;
import dawen.source.SourceFile;
import dawen.store.BulkLoad;
import dawen.store.NQuads;
import dawen.store.Tdb2Store;
import dawen.text.TextIndexWriter;
import dawen.transcript.Transcript;
import dawen.transcript.TranscriptException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One stage of dawen by itself, through its own classes. A process runs one of them and prints its
 * figures as JSON.
 */
final class Stage {
  private static final int QUERIES = 5;

  private Stage() {}

  /** {@code Stage WHAT ARGUMENT…}, see the methods. */
  public static void main(String[] args) throws Exception {
    Timed timed = new Timed();
    Path place = Path.of(args[1]);
    switch (args[0]) {
      case "read" -> read(timed, place, Integer.parseInt(args[2]));
      case "parts" -> parts(timed, place, Integer.parseInt(args[2]));
      case "write" -> write(timed, place, Arrays.copyOfRange(args, 2, args.length));
      case "load" -> load(timed, place, Arrays.copyOfRange(args, 2, args.length));
      case "index" -> index(timed, place);
      case "query" -> query(timed, place, args[2]);
      default -> throw new IllegalArgumentException("no stage " + args[0]);
    }
    timed.print(System.out);
  }

  /** Reads and decodes the files of a corpus. */
  private static void read(Timed timed, Path corpus, int threads) throws Exception {
    List<Path> files = Corpus.files(corpus);
    LongAdder characters = new LongAdder();
    timed.run(
        () ->
            Threads.each(
                files, threads, file -> characters.add(SourceFile.read(file).text().length())));
    timed.put("characters", characters.sum());
  }

  /** The straight line of a build in memory, with the processor seconds of each part. */
  private static void parts(Timed timed, Path corpus, int threads) throws Exception {
    List<Path> files = Corpus.files(corpus);
    Parts parts = new Parts();
    timed.run(() -> Threads.each(files, threads, parts::add));
    parts.figures().forEach(timed::put);
  }

  /** Sorted N-Quads of graphs that are in memory. */
  private static void write(Timed timed, Path out, String[] files) throws Exception {
    LongAdder bytes = new LongAdder();
    LongAdder triples = new LongAdder();
    try (OutputStream stream = Files.newOutputStream(out)) {
      for (String file : files) {
        QuadFile.read(
            Path.of(file),
            named -> {
              for (QuadFile.Named each : named) {
                var graph = each.graph();
                triples.add(graph.size());
                timed.run(
                    () -> {
                      byte[] lines = NQuads.of(each.name(), graph);
                      stream.write(lines);
                      bytes.add(lines.length);
                    });
              }
            });
      }
    }
    Files.delete(out);
    timed.put("written", bytes.sum());
    timed.put("triples", triples.sum());
  }

  /** N-Quads into a new store, as a first build does it with graphs that it has just made. */
  private static void load(Timed timed, Path folder, String[] files) throws Exception {
    Deletion.delete(folder);
    LongAdder triples = new LongAdder();
    timed.run(
        () -> {
          try (BulkLoad load = BulkLoad.into(folder)) {
            for (String file : files) {
              QuadFile.read(
                  Path.of(file),
                  named -> {
                    for (QuadFile.Named each : named) {
                      load.add(each.name(), each.graph());
                      triples.add(each.quads().size());
                    }
                  });
            }
            load.commit();
          }
        });
    timed.put("triples", triples.sum());
    Deletion.delete(folder);
  }

  /** The index of words of a stored graph, made anew. */
  private static void index(Timed timed, Path kg) throws Exception {
    Deletion.delete(kg.resolve("text-index"));
    try (Tdb2Store store = Tdb2Store.open(kg)) {
      timed.run(() -> timed.put("texts", new TextIndexWriter(kg, store).update(1)));
    }
  }

  /** A canned query, asked for the first time and then some more, in one process. */
  private static void query(Timed timed, Path kg, String name) throws Exception {
    try (Tdb2Store store = Tdb2Store.open(kg)) {
      var query = Catalogue.bundled().find(name).orElseThrow().with(Map.of());
      List<Double> times = new ArrayList<>();
      for (int i = 0; i <= QUERIES; i++) {
        long start = System.nanoTime();
        timed.run(
            () -> {
              try (QueryExecution execution = store.query(query)) {
                timed.put("rows", ResultSetFormatter.consume(execution.execSelect()));
              }
            });
        times.add((System.nanoTime() - start) / 1e9);
      }
      timed.put("first", times.remove(0));
      times.sort(null);
      timed.put("again", times.get(times.size() / 2));
    }
  }

  /** Processor time of each part, over all threads. */
  private static final class Parts {
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Annotator annotator = new Annotator(Lexicon.bundled());
    private final Shapes shapes = Shapes.bundled();
    private final Iris iris = new Iris(Iris.DEFAULT_BASE);
    private final List<String> names =
        List.of("source", "transcript", "annotate", "graph", "shapes", "lines");
    private final List<LongAdder> nanos = names.stream().map(name -> new LongAdder()).toList();
    private final LongAdder triples = new LongAdder();
    private final LongAdder exchanges = new LongAdder();

    void add(Path file) throws IOException {
      long[] last = {clock.getCurrentThreadCpuTime()};
      SourceFile source = SourceFile.read(file);
      lap(0, last);
      try {
        var conference = Transcript.read(source);
        lap(1, last);
        Annotated annotated = annotator.annotate(conference);
        lap(2, last);
        DatasetGraph graphs = TranscriptGraph.of(annotated, iris);
        lap(3, last);
        shapes.check(graphs, source.text());
        lap(4, last);
        for (Node name : (Iterable<Node>) graphs::listGraphNodes) {
          NQuads.of(name, graphs.getGraph(name));
          triples.add(graphs.getGraph(name).size());
        }
        lap(5, last);
        exchanges.add(conference.exchanges().size());
      } catch (TranscriptException e) {
        lap(1, last); // no transcript: what it took to find out
      }
    }

    private void lap(int part, long[] last) {
      long now = clock.getCurrentThreadCpuTime();
      nanos.get(part).add(now - last[0]);
      last[0] = now;
    }

    Map<String, Number> figures() {
      Map<String, Number> figures = new TreeMap<>();
      for (int i = 0; i < names.size(); i++) {
        figures.put(names.get(i), nanos.get(i).sum() / 1e9);
      }
      figures.put("triples", triples.sum());
      figures.put("exchanges", exchanges.sum());
      return figures;
    }
  }
}
