package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dawen.graph.DatasetContent.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

class DatasetContentTest {
  private static final String PROVENANCE =
      "STRSTARTS(STR(?g), 'https://example.org/graph/provenance/')";
  private static final String COUNTED = "?g != <https://example.org/graph/metadata>";

  private final DatasetGraph all = all();
  private final DatasetContent content = DatasetContent.of(all, Samples.IRIS);

  /** All samples, the word lists, and a metadata graph that must not be counted. */
  static DatasetGraph all() {
    DatasetGraph all = DatasetGraphFactory.create();
    Samples.transcripts()
        .keySet()
        .forEach(name -> TranscriptGraphTest.build(name).stream().forEach(all::add));
    ReferenceGraphs.of(Samples.references(), Samples.IRIS).stream().forEach(all::add);
    return all;
  }

  @Test
  void countsAreThoseOfSparql() {
    assertEquals(triples(COUNTED), content.whole().triples());
    assertEquals(triples(COUNTED + " && !" + PROVENANCE), content.plain().triples());
    assertEquals(triples(PROVENANCE), content.provenance().triples());
    assertEquals(subjects(COUNTED), content.whole().subjects());
    assertEquals(subjects(COUNTED + " && !" + PROVENANCE), content.plain().subjects());
    assertEquals(subjects(PROVENANCE), content.provenance().subjects());
    assertEquals(partition("?s a ?key", "?s"), content.classes());
    assertEquals(partition("?s ?key ?o", "*"), content.properties());
  }

  @Test
  void propertiesAddUpToTheTriplesAndTypesToTheInstances() {
    long triples = content.properties().values().stream().mapToLong(Long::longValue).sum();
    assertEquals(content.whole().triples(), triples);
    long types = content.classes().values().stream().mapToLong(Long::longValue).sum();
    assertEquals(content.properties().get(Vocabulary.Rdf.type.getURI()), types);
  }

  @Test
  void tdb2GivesTheSameInWhateverOrderItWasWritten() {
    List<Quad> quads = new ArrayList<>(all.stream().toList());
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(quads, new Random(seed));
      DatasetGraph tdb2 = DatabaseMgr.connectDatasetGraph(Location.mem());
      Txn.executeWrite(tdb2, () -> quads.forEach(tdb2::add));
      assertEquals(content, Txn.calculateRead(tdb2, () -> DatasetContent.of(tdb2, Samples.IRIS)));
    }
  }

  @Test
  void theMetadataGraphIsNotCounted() {
    DatasetGraph described = all();
    described.addGraph(Samples.IRIS.metadataGraph(), Metadata.of(Samples.IRIS, content));
    assertEquals(content, DatasetContent.of(described, Samples.IRIS));
  }

  @Test
  void aTripleOfTwoGraphsIsCountedOnceInEachPart() {
    DatasetContent shared =
        of(
            """
            <graph/transcript/a> { <s> <p> 1 , 2 }
            <graph/transcript/b> { <s> <p> 1 }
            <graph/provenance/a> { <s> <p> 1 , 3 }""");
    assertEquals(3, shared.whole().triples());
    assertEquals(2, shared.plain().triples());
    assertEquals(2, shared.provenance().triples());
    assertEquals(1, shared.whole().subjects());
  }

  @Test
  void periodKnowsAYearOnlyWhereNoDayIsKnown() {
    assertEquals(
        new Period("2031-03-07", "2033"),
        of(event("2031", "2031-03-07") + event("2033", null)).period());
    assertEquals(
        new Period("2030", "2031-03-07"),
        of(event("2031", "2031-03-07") + event("2030", null)).period());
    assertEquals(
        new Period("2031-03-07", "2031-03-07"),
        of(event("2031", "2031-03-07") + event("2031", null)).period());
    assertNull(of("<g> { <s> <p> 1 }").period());
  }

  @Test
  void digestChangesWithFilesAndProgramAndWithNothingElse() {
    String run =
        "<graph/provenance/a> { <run/a> dct:requires <ni:1> . <source/a> spdx:checksumValue \"%s\" }";
    String digest = of(run.formatted("0a")).digest();
    assertNotEquals(digest, of(run.formatted("0b")).digest());
    assertNotEquals(digest, of(run.formatted("0a").replace("ni:1", "ni:2")).digest());
    assertEquals(digest, of(run.formatted("0a") + "<graph/outlets> { <s> <p> 1 }").digest());
  }

  @Test
  void anEmptyDatasetHoldsNothing() {
    DatasetContent nothing = DatasetContent.of(DatasetGraphFactory.create(), Samples.IRIS);
    assertEquals(0, nothing.whole().triples());
    assertEquals(new TreeMap<>(), nothing.properties());
  }

  private static String event(String year, String day) {
    String date = day == null ? "" : "; schema:startDate \"" + day + "\"^^xsd:date";
    return "<graph/transcript/%s-%s> { <c/%s-%s> a dawen:PressConference ; dawen:year %s %s }\n"
        .formatted(year, day, year, day, year, date);
  }

  private static DatasetContent of(String trig) {
    StringBuilder text = new StringBuilder("BASE <https://example.org/>\n");
    Vocabulary.prefixes().forEach((p, iri) -> text.append("PREFIX %s: <%s>\n".formatted(p, iri)));
    return DatasetContent.of(
        RDFParser.fromString(text + trig, Lang.TRIG).toDatasetGraph(), Samples.IRIS);
  }

  private long triples(String graphs) {
    return number(
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER (%s) } }"
            .formatted(graphs));
  }

  private long subjects(String graphs) {
    return number(
        "SELECT (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER (%s) }"
            .formatted(graphs));
  }

  private long number(String query) {
    try (QueryExecution execution = ask(query)) {
      return execution.execSelect().next().getLiteral("n").getLong();
    }
  }

  private SortedMap<String, Long> partition(String pattern, String counted) {
    String query =
        "SELECT ?key (COUNT(%s) AS ?n) { SELECT DISTINCT * { { SELECT DISTINCT ?s ?key ?o { GRAPH ?g { %s } FILTER (%s) } } } } GROUP BY ?key"
            .formatted(counted, pattern, COUNTED);
    SortedMap<String, Long> counts = new TreeMap<>();
    try (QueryExecution execution = ask(query)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        counts.put(row.getResource("key").getURI(), row.getLiteral("n").getLong());
      }
    }
    return counts;
  }

  private QueryExecution ask(String query) {
    return QueryExecution.dataset(DatasetFactory.wrap(all)).query(query).build();
  }
}
