package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dawen.store.Tdb2Store;
import dawen.web.Nodes;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeIndexTest {

  private static final String PREFIXES =
      """
      PREFIX : <urn:x:>
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final String GRAPH =
      """
      :g1 {
        :late2 a dawen:Exchange ; dawen:year 2026 ; schema:startDate "2026-03-08"^^xsd:date ;
          dawen:transcript :b ; dawen:position 10 ; dawen:outlet :o1 ; dawen:topic :narrow ;
          dawen:country :US , :FR ; dawen:question :q ; dawen:answer :a .
        :late1 a dawen:Exchange ; dawen:year 2026 ; schema:startDate "2026-03-08"^^xsd:date ;
          dawen:transcript :b ; dawen:position 9 ; dawen:outlet :o1 ; dawen:topic :broad , :narrow ;
          dawen:country :US .
        :later a dawen:Exchange ; dawen:year 2026 ; schema:startDate "2026-03-09"^^xsd:date ;
          dawen:transcript :z ; dawen:position "none" ; dawen:outlet "<o>\\"'&" ;
          dawen:topic :circle1 .
        :q schema:mentions :US , :un . :a schema:mentions :un .
        :statement schema:mentions :un .
      }
      :g2 {
        :late2 dawen:country :US .
        :undated a dawen:Exchange ; dawen:transcript :a ; dawen:position 1 .
        :yearOnly a dawen:Exchange ; dawen:year 2026 ; dawen:transcript :a ; dawen:position 1 .
        :again a dawen:Exchange ; dawen:year 2026 ; dawen:outlet :o1 ; dawen:duplicateOf :late1 .
        :conference a dawen:PressConference ; dawen:year 2026 .
      }
      :g3 {
        :narrow skos:broader :broad . :broad skos:broader :top .
        :circle1 skos:broader :circle2 . :circle2 skos:broader :circle1 .
      }
      """;

  @TempDir private Path folder;
  private Tdb2Store store;

  @BeforeEach
  void open() {
    store = Tdb2Store.create(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ExchangeIndex index(String graph) {
    DatasetGraph read = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(PREFIXES + graph, Lang.TRIG).parse(read);
    store.replace(read);
    return ExchangeIndex.of(new Nodes(store));
  }

  @Test
  void theNewestComeFirstAndUndatedOnesLastWithoutRepetitions() {
    ExchangeIndex index = index(GRAPH);
    assertEquals(
        List.of(iri("later"), iri("late1"), iri("late2"), iri("yearOnly"), iri("undated")),
        IntStream.range(0, index.size()).mapToObj(index::exchange).toList());
    assertEquals(2, index.number(iri("late2")));
    assertEquals(-1, index.number(iri("again")));
    assertEquals(List.of("2026-03-09", "2026"), List.of(index.when(0), index.when(3)));
    assertNull(index.day(3));
    assertNull(index.value(Facet.OUTLET, 4));
  }

  @Test
  void valuesAreCountedOnceForAnExchange() {
    ExchangeIndex index = index(GRAPH);
    assertEquals(
        List.of(new Count(iri("US"), 2), new Count(iri("FR"), 1)),
        index.count(Facet.COUNTRY, index.all()));
    assertEquals(bits(1, 2), index.with(Facet.OUTLET, iri("o1")));
    assertEquals(new BitSet(), index.with(Facet.OUTLET, iri("unknown")));
    assertEquals(List.of(new Count(iri("US"), 1)), index.count(Facet.COUNTRY, bits(0, 1)));
  }

  @Test
  void broaderTopicsCountWithTheNarrowerAlsoInACircle() {
    ExchangeIndex index = index(GRAPH);
    assertEquals(bits(1, 2), index.with(Facet.TOPIC, iri("top")));
    assertEquals(bits(1), index.with(Facet.OWN_TOPIC, iri("broad")));
    assertEquals(bits(0), index.with(Facet.TOPIC, iri("circle2")));
  }

  @Test
  void mentionsCountInQuestionAndAnswerOnly() {
    ExchangeIndex index = index(GRAPH);
    assertEquals(bits(2), index.with(Facet.ASKED, iri("US")));
    assertEquals(bits(2), index.naming(iri("un")));
    assertEquals(List.of(new Count(iri("un"), 1)), index.count(Facet.ANSWERED, index.all()));
  }

  @Test
  void pairsOccurTogether() {
    ExchangeIndex index = index(GRAPH);
    assertEquals(
        Map.of(
            new ExchangeIndex.Pair(iri("o1"), iri("US")), 2,
            new ExchangeIndex.Pair(iri("o1"), iri("FR")), 1),
        index.count(Facet.OUTLET, Facet.COUNTRY, index.all()));
  }

  @Test
  void aLiteralCanBeAValue() {
    Node hostile = NodeFactory.createLiteralString("<o>\"'&");
    ExchangeIndex index = index(GRAPH);
    assertEquals(bits(0), index.with(Facet.OUTLET, hostile));
    assertEquals(hostile, index.value(Facet.OUTLET, 0));
  }

  @Test
  void anEmptyGraphHasNone() {
    ExchangeIndex index = index(":g { :x :y :z }");
    assertEquals(0, index.size());
    assertEquals(new BitSet(), index.all());
    assertEquals(List.of(), index.count(Facet.YEAR, index.all()));
  }

  @Test
  void readingEndsWhenTheServerIsClosed() {
    index(GRAPH);
    Nodes nodes = new Nodes(store);
    assertThrows(CancellationException.class, () -> ExchangeIndex.of(nodes, () -> true));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("urn:x:" + name);
  }

  private static BitSet bits(int... numbers) {
    BitSet bits = new BitSet();
    IntStream.of(numbers).forEach(bits::set);
    return bits;
  }
}
