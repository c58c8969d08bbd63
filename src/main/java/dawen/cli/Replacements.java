package dawen.cli;

import dawen.graph.Iris;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Prov;
import dawen.graph.Vocabulary.Schema;
import dawen.store.Store;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Tells of transcripts that take the place of one that an earlier build stored from a file of that
 * name. A text that was corrected is counted; one of another press conference comes from another
 * file, and whoever has both may not know that only one of them stays.
 */
final class Replacements {
  private static final String STORED =
      "SELECT ?sha256 ?conference ?title ?day { <%s> <%s> ?source ; <%s> ?conference . ?source <%s>"
          + " ?sha256 OPTIONAL { <%s> <%s> ?title } OPTIONAL { ?conference <%s> ?day } }";

  private final Store store;
  private final Iris iris;

  /** What a transcript is of; title and day are null where none is told. */
  private record About(String conference, String title, String day) {

    /**
     * Of undated ones the IRI tells the file's name and nothing else, so that the title decides.
     */
    boolean isOfAnother(About other) {
      boolean undated = conference.contains("/conference/undated/");
      return !conference.equals(other.conference)
          || undated && title != null && !title.equals(other.title);
    }

    @Override
    public String toString() {
      String named = title == null ? "without a title" : "“" + title + "”";
      return day == null ? named : named + ", " + day;
    }
  }

  Replacements(Store store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /** Looks at an outcome before it is stored. */
  void tell(Outcome<DatasetGraph> outcome, BuildLog log) {
    if (!(outcome instanceof Outcome.Made<DatasetGraph> made)) {
      return;
    }
    Node transcript = iris.transcript(Iris.transcriptId(made.input().name()));
    try (QueryExecution execution = store.query(QueryFactory.create(stored(transcript)))) {
      ResultSet rows = execution.execSelect();
      if (rows.hasNext()) {
        tell(made, rows.next(), about(made.graphs(), transcript), log);
      }
    }
  }

  private static String stored(Node transcript) {
    String iri = transcript.getURI();
    return STORED.formatted(
        iri,
        Dawen.source.getURI(),
        Schema.about.getURI(),
        Prov.checksumValue.getURI(),
        iri,
        Schema.name.getURI(),
        Schema.startDate.getURI());
  }

  private static void tell(
      Outcome.Made<DatasetGraph> made, QuerySolution row, About now, BuildLog log) {
    if (row.getLiteral("sha256").getLexicalForm().equals(made.sha256())) {
      return; // the same file, read by another version of the program
    }
    log.countReplaced();
    About before =
        new About(row.getResource("conference").getURI(), text(row, "title"), text(row, "day"));
    if (before.isOfAnother(now)) {
      log.say(
          ("%s: takes the place of another press conference, stored before from a file of the same"
                  + " name: %s; now %s; to have both, name both folders in one build, or rename one"
                  + " of the files")
              .formatted(made.input().shown(), before, now));
    }
  }

  private static String text(QuerySolution row, String name) {
    return row.contains(name) ? row.getLiteral(name).getLexicalForm() : null;
  }

  private static About about(DatasetGraph graphs, Node transcript) {
    Node conference = first(graphs, transcript, Schema.about);
    return new About(
        conference.getURI(),
        text(first(graphs, transcript, Schema.name)),
        text(first(graphs, conference, Schema.startDate)));
  }

  private static String text(Node literal) {
    return literal == null ? null : literal.getLiteralLexicalForm();
  }

  private static Node first(DatasetGraph graphs, Node subject, Node property) {
    Iterator<Quad> found = graphs.find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }
}
