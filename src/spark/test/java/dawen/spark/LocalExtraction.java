package dawen.spark;

import dawen.Fingerprint;
import dawen.Pipeline;
import dawen.ReferenceData;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import dawen.source.SourceFile;
import dawen.store.NQuads;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** What the job is to write, made without it. */
final class LocalExtraction {
  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final Lexicon lexicon = Lexicon.bundled();
  private final RunDescription description =
      new RunDescription(Fingerprint.of(null), Dictionaries.of(null), null);
  private final Pipeline pipeline = new Pipeline(lexicon, iris, Shapes.bundled(), description);

  /** The sorted graphs of transcripts, or of their provenance. */
  byte[] of(Folder folder, List<Path> files) {
    TreeMap<String, byte[]> graphs = new TreeMap<>();
    for (Path file : files) {
      String id = Iris.transcriptId(file.getFileName().toString());
      Node name =
          folder == Folder.TRANSCRIPTS ? iris.transcriptGraph(id) : iris.provenanceGraph(id);
      add(graphs, pipeline.run(SourceFile.read(file)).graphs(), name);
    }
    return joined(graphs);
  }

  byte[] references() {
    TreeMap<String, byte[]> graphs = new TreeMap<>();
    DatasetGraph references = ReferenceData.of(lexicon, description, iris);
    references.listGraphNodes().forEachRemaining(name -> add(graphs, references, name));
    return joined(graphs);
  }

  private static void add(TreeMap<String, byte[]> sorted, DatasetGraph graphs, Node name) {
    sorted.put(name.getURI(), NQuads.of(name, graphs.getGraph(name)));
  }

  private static byte[] joined(TreeMap<String, byte[]> graphs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    graphs.values().forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
