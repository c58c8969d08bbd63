package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.explore.NetworkCounts.Pair;
import dawen.web.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** How many edges are shown where nobody says how many, and where the links of a page lead. */
class NetworkCountsTest {

  private static final Node ANY = NodeFactory.createURI("urn:x");

  @Test
  void aFewEdgesAreAllShown() {
    assertEquals(1, of(5, 1, 1).readable());
    assertEquals(1, of().readable());
    assertEquals(1, of().handful());
  }

  @Test
  void ofManyEdgesTheHeaviestAreShown() {
    NetworkCounts many = of(IntStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());
    assertEquals(71, many.readable());
    assertEquals(30, many.from(many.readable()).pairs().size());
    assertEquals(96, many.handful());
  }

  @Test
  void edgesOfOneWeightAreShownTogetherEvenIfTheyAreMany() {
    NetworkCounts alike = of(IntStream.range(0, 80).map(i -> 3).toArray());
    assertEquals(3, alike.readable());
    assertEquals(80, alike.from(3).pairs().size());
  }

  @Test
  void aLinkKeepsWhatElseIsChosen() {
    TreeMap<String, List<String>> parameters = new TreeMap<>();
    parameters.put("by", List.of("country"));
    parameters.put("in", List.of("question"));
    parameters.put("q", List.of("a&b"));
    Options options =
        new Options(new Asked("/timeline", parameters, Language.EN, "http://localhost/"));
    assertEquals(
        "/timeline?by=outlet&q=a%26b", options.address("by", "outlet", Set.of("in", "all")));
    assertEquals("/timeline?in=question&q=a%26b", options.address("by", "", Set.of()));
    assertEquals("/timeline", options.address("by", "", Set.of("in", "q")));
  }

  private static NetworkCounts of(int... weights) {
    return new NetworkCounts(Arrays.stream(weights).mapToObj(n -> new Pair(ANY, ANY, n)).toList());
  }
}
