package dawen.graph;

import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.Repair;
import dawen.conference.RepairRule;
import dawen.conference.Span;
import dawen.conference.Statement;
import dawen.graph.TranscriptGraph.Subjects;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Oa;
import dawen.mention.Annotated;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What is read otherwise than printed, each an annotation: words that are printed wrongly, with
 * both forms; breaks, spaces and furniture that are left out, with their place alone.
 */
final class RepairTriples {
  private final Annotated annotated;
  private final Subjects subjects;
  private final Triples triples;

  RepairTriples(Annotated annotated, Subjects subjects, Triples triples) {
    this.annotated = annotated;
    this.subjects = subjects;
    this.triples = triples;
  }

  void add() {
    for (Piece piece : annotated.conference().layout()) {
      RepairRule.of(piece.kind()).ifPresent(rule -> repair(piece.span(), rule));
    }
    for (Exchange exchange : annotated.conference().exchanges()) {
      words(subjects.question(exchange.index()), exchange.question());
      words(subjects.answer(exchange.index()), exchange.answer());
    }
    List<Statement> statements = annotated.conference().statements();
    for (int i = 0; i < statements.size(); i++) {
      words(subjects.statement(i + 1), statements.get(i).text());
    }
  }

  private void words(Node part, Passage passage) {
    for (Repair repair : annotated.repairs()) {
      if (passage != null && isIn(passage, repair)) {
        Node node = repair(repair.span(), repair.rule());
        triples.string(node, Oa.exact, repair.printed());
        triples.string(node, Oa.bodyValue, repair.repaired());
        triples.add(node, Dawen.inPart, part);
      }
    }
  }

  private static boolean isIn(Passage passage, Repair repair) {
    Span all = passage.span();
    Span span = repair.span();
    return all.begin() <= span.begin()
        && span.end() <= all.end()
        && passage.quote(span).equals(repair.printed());
  }

  private Node repair(Span span, RepairRule rule) {
    Node node = subjects.iris().repair(subjects.id(), span, rule);
    triples.type(node, Oa.Annotation);
    triples.add(node, Oa.motivatedBy, Oa.editing);
    triples.add(node, Oa.hasTarget, subjects.transcript());
    triples.span(node, span);
    triples.add(node, Dawen.byRule, subjects.iris().rule(rule));
    return node;
  }
}
