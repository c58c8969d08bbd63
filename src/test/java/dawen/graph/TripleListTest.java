package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class TripleListTest {
  private final TripleList list = new TripleList();

  private static Triple triple(String subject) {
    Node node = NodeFactory.createURI("https://example.org/" + subject);
    return Triple.create(node, node, node);
  }

  @Test
  void triplesComeInTheOrderOfTheirAdding() {
    List.of("b", "a", "b", "c").forEach(name -> list.add(triple(name)));
    assertEquals(List.of(triple("b"), triple("a"), triple("c")), list.find().toList());
    assertEquals(3, list.size());
  }

  @Test
  void whatIsAddedOrDeletedAfterAQuestionIsInTheNextAnswer() {
    list.add(triple("a"));
    assertTrue(list.contains(triple("a")));
    list.add(triple("b"));
    assertTrue(list.contains(triple("b")));
    list.delete(triple("a"));
    assertFalse(list.contains(triple("a")));
    assertEquals(
        List.of(triple("b")), list.find(triple("b").getSubject(), Node.ANY, Node.ANY).toList());
    assertEquals(1, list.numbers().size());
  }
}
