package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.explore.Explorer;
import dawen.query.Catalogue;
import dawen.query.Choice;
import dawen.query.ParameterType;
import dawen.web.Nodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormChoicesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "COUNTRY, dawen:country|dawen:outletPlace",
    "OUTLET, dawen:outlet",
    "TOPIC, dawen:topic/skos:broader*",
    "SPEAKER, dawen:speaker",
  })
  void aFormOffersWhatExchangesHaveTheMostFrequentFirst(ParameterType type, String path) {
    try (Running running = Running.in(folder, OpenApiTest::shipped)) {
      Canned canned = new Canned(ServerConfig.of(running.store, Catalogue.bundled()));
      try (Explorer explorer =
          new Explorer(
              new Nodes(running.store),
              canned::offered,
              UnaryOperator.identity(),
              Optional.empty())) {
        List<String> offered =
            new FormChoices(canned::known, explorer).of(type).stream().map(Choice::iri).toList();
        assertTrue(offered.size() > 1, offered.toString());
        assertEquals(counted(running, path), offered);
      }
    }
  }

  private static List<String> counted(Running running, String path) {
    String query =
        """
        PREFIX dawen: <https://w3id.org/dawen/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX dct: <http://purl.org/dc/terms/>
        SELECT ?iri WHERE {
          ?exchange a dawen:Exchange ; %s ?iri
          FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
          FILTER EXISTS { ?iri dct:identifier ?id }
        } GROUP BY ?iri ORDER BY DESC(COUNT(DISTINCT ?exchange)) STR(?iri)
        """;
    return running.ask(query.formatted(path), "Accept", "text/csv").body().lines().skip(1).toList();
  }
}
