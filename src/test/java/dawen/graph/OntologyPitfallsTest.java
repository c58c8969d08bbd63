package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ontology makes none of the common mistakes, and each would be seen. */
class OntologyPitfallsTest {
  private static final Path BROKEN = Path.of("src/test/resources/ontology-broken");
  private static final String NAMESPACE = "https://example.org/o#";

  @ParameterizedTest
  @EnumSource
  void theOntologyHasNoPitfall(Pitfall pitfall) {
    assertEquals(List.of(), pitfall.in(OntologyFile.DAWEN.read(), Vocabulary.DAWEN));
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenOntologyShowsItsPitfallAndNoOther(Pitfall pitfall) {
    Path file = BROKEN.resolve(fileName(pitfall));
    assertTrue(Files.exists(file), file + " is missing");
    Graph broken = RDFParser.source(file).toGraph();
    Map<Pitfall, List<String>> found = new EnumMap<>(Pitfall.class);
    for (Pitfall each : Pitfall.values()) {
      List<String> terms = each.in(broken, NAMESPACE);
      if (!terms.isEmpty()) {
        found.put(each, terms);
      }
    }
    assertEquals(Set.of(pitfall), found.keySet(), found.toString());
  }

  @Test
  void everyBrokenOntologyHasItsPitfall() throws IOException {
    List<String> expected =
        EnumSet.allOf(Pitfall.class).stream().map(OntologyPitfallsTest::fileName).sorted().toList();
    try (Stream<Path> files = Files.list(BROKEN)) {
      assertEquals(expected, files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  /** {@code 05-wrong-inverse.ttl}. */
  private static String fileName(Pitfall pitfall) {
    return "%02d-%s.ttl"
        .formatted(pitfall.number(), pitfall.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
