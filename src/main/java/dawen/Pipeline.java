package dawen;

import dawen.graph.ConformanceReport;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.graph.TranscriptGraph;
import dawen.graph.Violation;
import dawen.lexicon.Lexicon;
import dawen.mention.Annotated;
import dawen.mention.Annotator;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The straight line from one source file to its graphs: a pure function, so that threads, or an
 * engine on a cluster, can run it file by file. Immutable, shared between threads.
 */
public final class Pipeline {
  private final Annotator annotator;
  private final Iris iris;
  private final Shapes shapes;
  private final RunDescription description;

  /**
   * @param lexicon the names that are looked for
   * @param iris mints the IRIs
   * @param shapes that the graphs must have, of the detail that is wanted
   * @param description of the run, kept with each transcript
   */
  public Pipeline(Lexicon lexicon, Iris iris, Shapes shapes, RunDescription description) {
    this.annotator = new Annotator(lexicon);
    this.iris = iris;
    this.shapes = shapes;
    this.description = description;
  }

  /**
   * What one file gives.
   *
   * @param annotated the conference with what it names
   * @param graphs the named graph of the transcript and the one of its provenance, which without
   *     detail names file and program only
   * @param findings where the graphs do not have the shape they should
   */
  public record Result(Annotated annotated, DatasetGraph graphs, List<Violation> findings) {
    public Result {
      findings = List.copyOf(findings);
    }

    /** Findings for which the graphs are not to be stored. */
    public List<Violation> violations() {
      return findings.stream().filter(finding -> !finding.isWarning()).toList();
    }

    /** Findings that are kept in the graphs as doubts. */
    public List<Violation> warnings() {
      return findings.stream().filter(Violation::isWarning).toList();
    }
  }

  /**
   * Reads, annotates and describes one source in full.
   *
   * @throws dawen.transcript.TranscriptException if it is no transcript
   */
  public Result run(SourceFile source) {
    return run(source, Detail.FULL);
  }

  /**
   * Reads, annotates and describes one source.
   *
   * @throws dawen.transcript.TranscriptException if it is no transcript
   */
  public Result run(SourceFile source, Detail detail) {
    Annotated annotated = annotator.annotate(Transcript.read(source));
    return detail == Detail.FULL ? full(annotated, source) : plain(annotated, source);
  }

  private Result full(Annotated annotated, SourceFile source) {
    DatasetGraph graphs = TranscriptGraph.of(annotated, iris);
    String transcript = Iris.transcriptId(source.name());
    Graph provenance = graphs.getGraph(iris.provenanceGraph(transcript));
    description.addTo(provenance, iris, transcript);
    List<Violation> findings = shapes.check(graphs, source.text());
    GraphUtil.addInto(provenance, ConformanceReport.of(iris, transcript, findings));
    return new Result(annotated, graphs, findings);
  }

  /** Of the provenance, what tells a later build whether file and program are still the same. */
  private Result plain(Annotated annotated, SourceFile source) {
    DatasetGraph graphs = TranscriptGraph.plain(annotated, iris);
    List<Violation> findings = shapes.check(graphs, source.text());
    Graph origin = description.originGraph(annotated.conference().origin(), iris);
    graphs.addGraph(iris.provenanceGraph(Iris.transcriptId(source.name())), origin);
    return new Result(annotated, graphs, findings);
  }
}
