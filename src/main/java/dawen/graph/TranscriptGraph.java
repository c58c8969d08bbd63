package dawen.graph;

import dawen.conference.Event;
import dawen.conference.Translation;
import dawen.mention.Annotated;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * A transcript as RDF: a pure function from records to the two named graphs of one transcript,
 * without blank nodes, so that the same transcript always gives the same quads.
 */
public final class TranscriptGraph {
  private TranscriptGraph() {}

  /**
   * The quads of a transcript, in memory: {@code graph/transcript/…} holds exchanges, texts,
   * statements, conference and the entities that no word list knows; {@code graph/provenance/…}
   * holds mentions, spans, repairs, file and run.
   */
  public static DatasetGraph of(Annotated annotated, Iris iris) {
    String id = Iris.transcriptId(annotated.conference().origin().fileName());
    Subjects subjects = new Subjects(iris, id, conference(annotated, id, iris));
    DatasetGraph quads = DatasetGraphFactory.createGeneral();
    quads.prefixes().putAll(Vocabulary.prefixes());
    quads.addGraph(iris.transcriptGraph(id), new StarGraph(annotated, subjects).build().graph());
    quads.addGraph(
        iris.provenanceGraph(id), new ProvenanceGraph(annotated, subjects).build().graph());
    return quads;
  }

  private static Node conference(Annotated annotated, String id, Iris iris) {
    Event event = annotated.conference().event();
    Object day = event.date() != null ? event.date() : event.year();
    return day == null || annotated.speakers().isEmpty()
        ? iris.undatedConference(id)
        : iris.conference(day, annotated.speakers().get(0).id());
  }

  /** The IRIs that both graphs of a transcript speak of. */
  record Subjects(Iris iris, String id, Node conference) {
    Node transcript() {
      return iris.transcript(id);
    }

    Node source() {
      return iris.source(id);
    }

    Node exchange(int n) {
      return iris.exchange(id, n);
    }

    Node question(int n) {
      return iris.question(id, n);
    }

    Node answer(int n) {
      return iris.answer(id, n);
    }

    Node statement(int n) {
      return iris.statement(id, n);
    }

    Node announcement(int n) {
      return iris.announcement(id, n);
    }

    Node translated(Translation translation) {
      return switch (translation.of()) {
        case QUESTION -> question(translation.number());
        case ANSWER -> answer(translation.number());
        case STATEMENT -> statement(translation.number());
        case TRANSCRIPT -> transcript();
      };
    }

    Node translation(Translation translation) {
      return iris.translation(translated(translation), translation.language());
    }
  }
}
