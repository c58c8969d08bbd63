package dawen.graph;

import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Prov;
import dawen.graph.Vocabulary.Sh;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What the shapes say of a transcript, as data beside it: a SHACL report without blank nodes, whose
 * results tell where in the source they arise.
 */
public final class ConformanceReport {
  private static final Node SHAPES = NodeFactory.createURI("https://w3id.org/dawen/shapes");

  private ConformanceReport() {}

  /**
   * The triples of a report.
   *
   * @param transcript id, as {@link Iris#transcriptId} makes it
   * @param found what the shapes found, which is nothing for a transcript that conforms
   */
  public static org.apache.jena.graph.Graph of(
      Iris iris, String transcript, List<Violation> found) {
    Triples triples = new Triples();
    Node report = iris.report(transcript);
    triples.type(report, Sh.ValidationReport);
    triples.truth(report, Sh.conforms, found.isEmpty());
    triples.add(report, Dataset.conformsTo, SHAPES);
    triples.add(report, Prov.wasGeneratedBy, iris.run(transcript));
    for (int i = 0; i < found.size(); i++) {
      Node result = iris.reportResult(transcript, i + 1);
      triples.add(report, Sh.result, result);
      result(triples, result, found.get(i));
    }
    return triples.graph();
  }

  private static void result(Triples triples, Node result, Violation violation) {
    triples.type(result, Sh.ValidationResult);
    triples.add(result, Sh.focusNode, NodeFactory.createURI(violation.focusNode()));
    triples.add(result, Sh.resultSeverity, violation.isWarning() ? Sh.Warning : Sh.Violation);
    triples.add(result, Sh.sourceConstraintComponent, NodeFactory.createURI(violation.component()));
    triples.text(result, Sh.resultMessage, violation.message().en(), "en");
    triples.chinese(result, Sh.resultMessage, violation.message().zh());
    triples.offset(result, Nif.beginIndex, violation.place());
  }
}
