package dawen.cli;

import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Prov;
import dawen.source.SourceFile;
import dawen.store.Store;
import java.util.HashSet;
import java.util.Set;
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
          "SELECT ?run ?sha256 ?fingerprint ?encoding"
              + (" WHERE { ?run <%s> ?fingerprint ; <%s> ?source . ?source <%s> ?sha256"
                      + " OPTIONAL { ?source <%s> ?encoding } }")
                  .formatted(
                      Dataset.requires.getURI(),
                      Prov.used.getURI(),
                      Prov.checksumValue.getURI(),
                      Dawen.encoding.getURI()));

  /**
   * IRI, SHA-256, encoding and fingerprint of each run, once for each thing that it used: the file
   * and the word lists, in whatever order the store has them.
   */
  private final Set<String> made;

  private StoredRuns(Set<String> made) {
    this.made = made;
  }

  /** Those of an empty store. */
  static StoredRuns none() {
    return new StoredRuns(Set.of());
  }

  static StoredRuns of(Store store) {
    Set<String> made = new HashSet<>();
    try (QueryExecution execution = store.query(QUERY)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        made.add(
            key(
                row.getResource("run").getURI(),
                row.getLiteral("sha256").getLexicalForm(),
                row.contains("encoding") ? row.getLiteral("encoding").getLexicalForm() : null,
                row.getResource("fingerprint").getURI()));
      }
    }
    return new StoredRuns(made);
  }

  private static String key(String run, String sha256, String encoding, String fingerprint) {
    return String.join(" ", run, sha256, encoding, fingerprint);
  }

  /** Whether that run read those bytes, in the encoding that they are read in now. */
  boolean has(Node run, SourceFile source, String fingerprint) {
    return made.contains(key(run.getURI(), source.sha256(), source.encoding(), fingerprint));
  }
}
