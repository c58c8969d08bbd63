package dawen.cli;

import dawen.Fingerprint;
import dawen.graph.Vocabulary.Prov;
import dawen.store.Store;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

/** From which bytes, and by which program, the stored transcripts were made. */
final class StoredRuns {
  private static final Query QUERY =
      QueryFactory.create(
          "SELECT ?run ?sha256 ?fingerprint"
              + " WHERE { ?run <%s> ?fingerprint ; <%s> ?source . ?source <%s> ?sha256 }"
                  .formatted(
                      Fingerprint.REQUIRES.getURI(),
                      Prov.used.getURI(),
                      Prov.checksumValue.getURI()));

  /** IRI of the run → SHA-256 and fingerprint. */
  private final Map<String, String> made;

  private StoredRuns(Map<String, String> made) {
    this.made = made;
  }

  static StoredRuns of(Store store) {
    Map<String, String> made = new TreeMap<>();
    try (QueryExecution execution = store.query(QUERY)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        made.put(
            row.getResource("run").getURI(),
            row.getLiteral("sha256").getLexicalForm() + row.getResource("fingerprint").getURI());
      }
    }
    return new StoredRuns(made);
  }

  /** Whether that run read those bytes, by that program. */
  boolean has(Node run, String sha256, String fingerprint) {
    return (sha256 + fingerprint).equals(made.get(run.getURI()));
  }
}
