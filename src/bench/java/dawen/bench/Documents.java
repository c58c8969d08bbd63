package dawen.bench;

import dawen.conference.PressConference;
import dawen.graph.Iris;
import dawen.graph.Shapes;
import dawen.graph.TranscriptGraph;
import dawen.lexicon.Automaton;
import dawen.lexicon.Lexicon;
import dawen.mention.Annotated;
import dawen.mention.Annotator;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Transcripts of a corpus in memory, in every state of the line. */
@State(Scope.Thread)
public class Documents {

  /** Folder of generated transcripts: {@code -p corpus=FOLDER}. */
  @Param("")
  private String corpus;

  /** How many of them are in memory. */
  @Param("100")
  private int docs;

  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final Shapes shapes = Shapes.bundled();
  private final List<Document> documents = new ArrayList<>();
  private Annotator annotator;
  private Automaton<String> automaton;
  private int next;

  /** One transcript. */
  record Document(
      String name,
      byte[] bytes,
      SourceFile source,
      PressConference conference,
      Annotated annotated,
      DatasetGraph graphs) {}

  /** Reads the corpus. */
  @Setup
  public void read() throws IOException {
    Lexicon lexicon = Lexicon.bundled();
    annotator = new Annotator(lexicon);
    automaton = new Automaton<>(Floors.words(lexicon));
    for (Path file : Corpus.files(folder(corpus)).stream().limit(docs).toList()) {
      documents.add(document(file));
    }
  }

  static Path folder(String corpus) {
    if (corpus.isEmpty()) {
      throw new IllegalArgumentException("no corpus named; give one by -p corpus=FOLDER");
    }
    return Path.of(corpus);
  }

  private Document document(Path file) throws IOException {
    SourceFile source = SourceFile.read(file);
    PressConference conference = Transcript.read(source);
    Annotated annotated = annotator.annotate(conference);
    return new Document(
        source.name(),
        Files.readAllBytes(file),
        source,
        conference,
        annotated,
        TranscriptGraph.of(annotated, iris));
  }

  /** The next one; after the last the first. */
  Document next() {
    next = next + 1 < documents.size() ? next + 1 : 0;
    return documents.get(next);
  }

  Annotator annotator() {
    return annotator;
  }

  Automaton<String> automaton() {
    return automaton;
  }

  Iris iris() {
    return iris;
  }

  Shapes shapes() {
    return shapes;
  }
}
