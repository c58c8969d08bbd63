package dawen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedDatasetTest {

  @TempDir Path folder;
  private Path data;
  private Path temporary;

  @BeforeEach
  void makeFolders() throws IOException {
    data = Files.createDirectory(folder.resolve("Data-0001"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  /**
   * As many quads as fill one block, one more, a tree of one level, of two, and of several runs.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 100",
    "1, 100",
    "255, 1000",
    "256, 1000",
    "7000, 100000",
    "60000, 100000",
    "20000, 700"
  })
  void everyIndexHasEveryQuadInItsOrder(int quads, int chunk) throws IOException {
    Set<Quad> wanted = pack(quads, chunk);
    read(
        dataset -> {
          Set<Quad> found = new HashSet<>();
          dataset.find().forEachRemaining(found::add);
          assertEquals(wanted, found);
          for (Order order : Order.values()) {
            assertEquals(wanted.size(), sortedLength(TDBInternal.findIndex(dataset, order.name())));
          }
          wanted.stream().limit(500).forEach(quad -> assertFoundByEach(dataset, quad));
        });
  }

  @Test
  void twoSpellingsOfOneNumberAreOneQuad() throws IOException {
    try (PackedDataset packed = new PackedDataset(data, temporary)) {
      Graph graph = GraphFactory.createDefaultGraph();
      for (String number : List.of("7", "007", "+7")) {
        graph.add(iri("s"), iri("p"), NodeFactory.createLiteralDT(number, XSDDatatype.XSDinteger));
      }
      packed.add(iri("g"), graph);
      packed.finish();
    }
    read(dataset -> assertEquals(1, dataset.stream().count()));
  }

  @Test
  void aGraphComesOnce() throws IOException {
    try (PackedDataset packed = new PackedDataset(data, temporary)) {
      Graph empty = GraphFactory.createDefaultGraph();
      packed.add(iri("g"), empty);
      assertThrows(IllegalArgumentException.class, () -> packed.add(iri("g"), empty));
    }
  }

  /** Graphs of random quads; most terms are met in several of them. */
  private Set<Quad> pack(int quads, int chunk) throws IOException {
    Random random = new Random(quads);
    Set<Quad> wanted = new HashSet<>();
    try (PackedDataset packed = new PackedDataset(data, temporary, chunk)) {
      for (int g = 0; wanted.size() < quads; g++) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node name = iri("g" + g);
        for (int i = 0; i < 300 && wanted.size() < quads; i++) {
          Node subject = iri("s" + random.nextInt(quads));
          Node object = object(random, quads);
          graph.add(subject, iri("p" + random.nextInt(20)), object);
          graph.find(subject, null, object).forEach(t -> wanted.add(Quad.create(name, t)));
        }
        packed.add(name, graph);
      }
      packed.finish();
    }
    return wanted;
  }

  private static Node object(Random random, int range) {
    int number = random.nextInt(range);
    return switch (number % 3) {
      case 0 -> iri("s" + number);
      case 1 -> NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
      default -> NodeFactory.createLiteralLang("第" + number + "句", "zh");
    };
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  /** By all four, and by three of them in turn, which takes another index each time. */
  private static void assertFoundByEach(DatasetGraph dataset, Quad quad) {
    for (int left = 0; left <= 4; left++) {
      Iterator<Quad> found =
          dataset.find(
              left == 0 ? Node.ANY : quad.getGraph(),
              left == 1 ? Node.ANY : quad.getSubject(),
              left == 2 ? Node.ANY : quad.getPredicate(),
              left == 3 ? Node.ANY : quad.getObject());
      Set<Quad> all = new HashSet<>();
      found.forEachRemaining(all::add);
      assertTrue(all.contains(quad), quad + " without " + left);
    }
  }

  private static int sortedLength(TupleIndex index) {
    int length = 0;
    Iterator<Tuple<NodeId>> all = index.all();
    while (all.hasNext()) {
      all.next();
      length++;
    }
    return length;
  }

  private void read(Consumer<DatasetGraph> reading) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
    try {
      Txn.executeRead(dataset, () -> reading.accept(dataset));
    } finally {
      TDBInternal.expel(dataset, true);
    }
  }
}
