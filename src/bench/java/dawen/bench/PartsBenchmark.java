package dawen.bench;

import dawen.conference.PressConference;
import dawen.graph.TranscriptGraph;
import dawen.graph.Violation;
import dawen.lexicon.Automaton;
import dawen.mention.Annotated;
import dawen.source.SourceFile;
import dawen.store.NQuads;
import dawen.transcript.Transcript;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parts of the line, each over one generated transcript of real size at a time: microseconds
 * for a transcript, one after another from a corpus.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PartsBenchmark {

  /** From the bytes of a file to its text, checksum and encoding. */
  @Benchmark
  public SourceFile decode(Documents documents) {
    Documents.Document document = documents.next();
    return SourceFile.of(document.name(), document.bytes());
  }

  /** From a text to questions and answers. */
  @Benchmark
  public PressConference transcript(Documents documents) {
    return Transcript.read(documents.next().source());
  }

  /** From questions and answers to what they name. */
  @Benchmark
  public Annotated annotate(Documents documents) {
    return documents.annotator().annotate(documents.next().conference());
  }

  /** The automaton alone, with all names and topic words, over a text. */
  @Benchmark
  public List<Automaton.Hit<String>> automaton(Documents documents) {
    return documents.automaton().find(documents.next().source().text());
  }

  /** Both graphs of a transcript in memory. */
  @Benchmark
  public DatasetGraph graph(Documents documents) {
    return TranscriptGraph.of(documents.next().annotated(), documents.iris());
  }

  /** The graph of a transcript without provenance, in memory. */
  @Benchmark
  public DatasetGraph graphPlain(Documents documents) {
    return TranscriptGraph.plain(documents.next().annotated(), documents.iris());
  }

  /** The shapes of both graphs. */
  @Benchmark
  public List<Violation> shapes(Documents documents) {
    Documents.Document document = documents.next();
    return documents.shapes().check(document.graphs(), document.source().text());
  }

  /** Sorted N-Quads of both graphs. */
  @Benchmark
  public int lines(Documents documents) {
    return lines(documents.next(), false);
  }

  /** Sorted N-Quads of the graph without provenance. */
  @Benchmark
  public int linesPlain(Documents documents) {
    return lines(documents.next(), true);
  }

  private static int lines(Documents.Document document, boolean plain) {
    int bytes = 0;
    for (var names = document.graphs().listGraphNodes(); names.hasNext(); ) {
      var name = names.next();
      if (!plain || name.getURI().contains("/graph/transcript/")) {
        bytes += NQuads.of(name, document.graphs().getGraph(name)).length;
      }
    }
    return bytes;
  }

  /** Both graphs of a transcript into an empty TDB2 dataset in memory, in one transaction. */
  @Benchmark
  public DatasetGraph load(Documents documents) {
    DatasetGraph graphs = documents.next().graphs();
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(store, () -> graphs.find().forEachRemaining(store::add));
    return store;
  }

  /** A canned query over all transcripts of the corpus in TDB2. */
  @Benchmark
  public int query(Stored stored) {
    return Txn.calculateRead(
        stored.dataset(),
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(stored.dataset()))
                  .query(stored.query())
                  .build()) {
            return ResultSetFormatter.consume(execution.execSelect());
          }
        });
  }
}
