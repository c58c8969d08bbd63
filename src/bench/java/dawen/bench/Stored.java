package dawen.bench;

import dawen.graph.Iris;
import dawen.graph.ReferenceGraphs;
import dawen.graph.TranscriptGraph;
import dawen.lexicon.Lexicon;
import dawen.mention.Annotator;
import dawen.query.Catalogue;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The transcripts of a corpus and the reference graphs in a TDB2 dataset in memory. */
@State(Scope.Benchmark)
public class Stored {

  /** Folder of generated transcripts: {@code -p corpus=FOLDER}. */
  @Param("")
  private String corpus;

  /** How many of them are stored. */
  @Param("100")
  private int docs;

  /** Name of the canned query. */
  @Param("questions-by-outlet")
  private String query;

  private DatasetGraph dataset;
  private Query parsed;

  /** Stores the graphs. */
  @Setup
  public void store() throws IOException {
    Lexicon lexicon = Lexicon.bundled();
    Annotator annotator = new Annotator(lexicon);
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
    add(ReferenceGraphs.of(lexicon, iris));
    List<Path> files = Corpus.files(Documents.folder(corpus));
    for (Path file : files.subList(0, Math.min(docs, files.size()))) {
      add(TranscriptGraph.of(annotator.annotate(Transcript.read(SourceFile.read(file))), iris));
    }
    parsed = Catalogue.bundled().find(query).orElseThrow().with(Map.of());
  }

  private void add(DatasetGraph graphs) {
    Txn.executeWrite(dataset, () -> graphs.find().forEachRemaining(dataset::add));
  }

  DatasetGraph dataset() {
    return dataset;
  }

  Query query() {
    return parsed;
  }
}
