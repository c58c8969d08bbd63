package dawen.cli;

import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Prov;
import dawen.source.SourceFile;
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
          "SELECT ?run ?sha256 ?fingerprint ?encoding"
              + (" WHERE { ?run <%s> ?fingerprint ; <%s> ?source . ?source <%s> ?sha256"
                      + " OPTIONAL { ?source <%s> ?encoding } }")
                  .formatted(
                      Dataset.requires.getURI(),
                      Prov.used.getURI(),
                      Prov.checksumValue.getURI(),
                      Dawen.encoding.getURI()));

  /** IRI of the run → SHA-256, encoding and fingerprint. */
  private final Map<String, String> made;

  private StoredRuns(Map<String, String> made) {
    this.made = made;
  }

  /** Those of an empty store. */
  static StoredRuns none() {
    return new StoredRuns(Map.of());
  }

  static StoredRuns of(Store store) {
    Map<String, String> made = new TreeMap<>();
    try (QueryExecution execution = store.query(QUERY)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        made.put(
            row.getResource("run").getURI(),
            key(
                row.getLiteral("sha256").getLexicalForm(),
                row.contains("encoding") ? row.getLiteral("encoding").getLexicalForm() : null,
                row.getResource("fingerprint").getURI()));
      }
    }
    return new StoredRuns(made);
  }

  private static String key(String sha256, String encoding, String fingerprint) {
    return sha256 + " " + encoding + " " + fingerprint;
  }

  /** Whether that run read those bytes, in the encoding that they are read in now. */
  boolean has(Node run, SourceFile source, String fingerprint) {
    return key(source.sha256(), source.encoding(), fingerprint).equals(made.get(run.getURI()));
  }
}
