package dawen.graph;

import dawen.conference.Event;
import dawen.conference.Translation;
import dawen.lexicon.Entry;
import dawen.mention.Annotated;
import dawen.mention.Rule;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
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
    Subjects subjects = Subjects.of(annotated, iris);
    DatasetGraph quads = plain(annotated, subjects);
    quads.addGraph(
        iris.provenanceGraph(subjects.id()),
        new ProvenanceGraph(annotated, subjects).build().graph());
    return quads;
  }

  /** The first of the two graphs alone, in less than half the time. */
  public static DatasetGraph plain(Annotated annotated, Iris iris) {
    return plain(annotated, Subjects.of(annotated, iris));
  }

  private static DatasetGraph plain(Annotated annotated, Subjects subjects) {
    DatasetGraph quads = DatasetGraphFactory.createGeneral();
    quads.prefixes().putAll(Vocabulary.prefixes());
    quads.addGraph(
        subjects.iris().transcriptGraph(subjects.id()),
        new StarGraph(annotated, subjects).build().graph());
    return quads;
  }

  /** The IRIs that both graphs of a transcript speak of. */
  static final class Subjects {
    private final Iris iris;
    private final String id;
    private final Node conference;
    private final Node transcript;
    private final Map<Entry, Node> entities = new IdentityHashMap<>();
    private final Map<Rule, Node> rules = new EnumMap<>(Rule.class);

    private Subjects(Iris iris, String id, Node conference) {
      this.iris = iris;
      this.id = id;
      this.conference = conference;
      this.transcript = iris.transcript(id);
    }

    static Subjects of(Annotated annotated, Iris iris) {
      String id = Iris.transcriptId(annotated.conference().origin().fileName());
      return new Subjects(iris, id, conference(annotated, id, iris));
    }

    private static Node conference(Annotated annotated, String id, Iris iris) {
      Event event = annotated.conference().event();
      Object day = event.date() != null ? event.date() : event.year();
      return day == null || annotated.speakers().isEmpty()
          ? iris.undatedConference(id)
          : iris.conference(day, annotated.speakers().get(0).id());
    }

    Iris iris() {
      return iris;
    }

    String id() {
      return id;
    }

    Node conference() {
      return conference;
    }

    Node transcript() {
      return transcript;
    }

    /** Entries come as the same objects over and over, so that each is named once. */
    Node entity(Entry entry) {
      if (entry.listed()) {
        return iris.entity(entry); // which knows it
      }
      Node entity = entities.get(entry);
      if (entity == null) {
        entity = iris.entity(entry);
        entities.put(entry, entity);
      }
      return entity;
    }

    Node rule(Rule rule) {
      return rules.computeIfAbsent(rule, iris::rule);
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
