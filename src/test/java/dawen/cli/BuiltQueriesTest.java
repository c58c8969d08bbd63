package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import java.nio.file.Path;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltQueriesTest {
  @Test
  void aBuildStoresThemInAGraphOfTheirOwn(@TempDir Path folder) {
    String kg = folder.resolve("kg").toString();
    Run run = Run.of("build", "data/transcripts", "--kg", kg);
    assertEquals(0, run.code(), run.err());
    try (Tdb2Store store = Tdb2Store.open(folder.resolve("kg"))) {
      String count =
          "SELECT (COUNT(DISTINCT ?sq) AS ?n) WHERE { GRAPH <https://w3id.org/dawen/graph/queries>"
              + " { ?sq a <http://www.w3.org/ns/shacl#SPARQLExecutable> } }";
      try (QueryExecution execution = store.query(QueryFactory.create(count))) {
        assertEquals(
            Catalogue.bundled().list().size(),
            execution.execSelect().next().getLiteral("n").getInt());
      }
    }
  }
}
