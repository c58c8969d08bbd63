package dawen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class TripleNumbersTest {
  private static final int MANY = 5000;

  private final TripleNumbers triples = new TripleNumbers();

  private static Node node(int n) {
    return NodeFactory.createURI("https://example.org/" + n);
  }

  @Test
  void aTripleStandsOnceAtItsFirstPlaceHoweverManyThereAre() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < MANY; i++) {
        assertEquals(round == 0, triples.add(node(i / 7), node(i % 7), node(i)));
      }
    }
    assertEquals(MANY, triples.size());
    assertEquals(MANY, triples.nodes());
    for (int i = 0; i < MANY; i++) {
      assertEquals(Triple.create(node(i / 7), node(i % 7), node(i)), triples.triple(i));
    }
  }

  @Test
  void equalTermsHaveOneNumberWhereverTheyStand() {
    assertTrue(triples.add(node(1), node(1), node(1)));
    assertFalse(triples.add(node(1), node(1), node(1)));
    assertTrue(triples.add(node(2), node(1), node(1)));
    assertEquals(2, triples.nodes());
    assertEquals(triples.object(0), triples.subject(0));
    assertEquals(node(2), triples.node(triples.subject(1)));
  }

  @Test
  void anyGraphIsRead() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < MANY; i++) {
      graph.add(node(i), node(0), node(i + 1));
    }
    TripleNumbers read = TripleNumbers.of(graph);
    Set<Triple> found = new HashSet<>();
    for (int i = 0; i < read.size(); i++) {
      found.add(read.triple(i));
    }
    assertEquals(graph.stream().collect(Collectors.toSet()), found);
  }

  @Test
  void aCopyKeepsTheNumbersAndGoesItsOwnWay() {
    NodeNumbers first = new NodeNumbers();
    int known = first.of(node(1));
    NodeNumbers copy = new NodeNumbers(first);
    assertEquals(known, copy.of(node(1)));
    copy.of(node(2));
    assertEquals(1, first.size());
    assertSame(first.node(known), copy.node(known));
  }
}
