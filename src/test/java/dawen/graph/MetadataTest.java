package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Vocabulary.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class MetadataTest {
  private final DatasetContent content = DatasetContent.of(DatasetContentTest.all(), Samples.IRIS);
  private final Graph graph = Metadata.of(Samples.IRIS, content);

  /** The samples and the word lists, as a build describes them. */
  static Graph described() {
    return Metadata.of(Samples.IRIS, DatasetContent.of(DatasetContentTest.all(), Samples.IRIS));
  }

  @Test
  void datasetNamesItsEndpointUnderTheBase() {
    assertTrue(
        ask(
            """
            <dataset> a void:Dataset , dcat:Dataset ; void:sparqlEndpoint <sparql> ;
              void:uriSpace "https://example.org/" ; dcat:landingPage <> .
            <sparql> a dcat:DataService ; dcat:endpointURL <sparql> ; dcat:servesDataset <dataset> .
            <distribution/sparql> a dcat:Distribution ; dcat:accessService <sparql> ;
              dcat:accessURL <sparql>"""));
  }

  @Test
  void licenceOfTheFactsStandsApartFromTheRightsInTheTexts() {
    assertTrue(
        ask(
            """
            <dataset> dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
              dct:rights <dataset/rights> .
            <dataset/rights> a dct:RightsStatement ; dct:description ?zh , ?en
            FILTER (LANG(?zh) = "zh" && LANG(?en) = "en")"""));
    for (Download download : Download.list()) {
      assertTrue(
          ask(
              "<distribution/%s> dct:license ?licence ; dct:rights <dataset/rights>"
                  .formatted(download.name().replace('.', '-'))));
    }
  }

  @Test
  void everyFileIsADistributionWithItsFormat() {
    for (Download download : Download.list()) {
      assertTrue(
          ask(
              """
              <dataset> dcat:distribution ?d . ?d a dcat:Distribution ;
                dcat:downloadURL <data/%s> ; dcat:accessURL <data> ; dct:format ?format"""
                  .formatted(download.name())),
          download.name());
    }
  }

  @Test
  void mediaTypeIsThatOfTheContentAndOnlyOneThatIsRegistered() {
    String types = "https://www.iana.org/assignments/media-types/";
    assertTrue(
        ask("<distribution/dawen-nq> dcat:mediaType <%sapplication/n-quads>".formatted(types)));
    assertFalse(ask("<distribution/dawen-nq> dcat:compressFormat ?any"));
    assertTrue(
        ask(
            """
            <distribution/dawen-nq-gz> dcat:mediaType <%1$sapplication/n-quads> ;
              dcat:compressFormat <%1$sapplication/gzip>"""
                .formatted(types)));
    assertFalse(ask("<distribution/exchanges-jsonl> dcat:mediaType ?any"));
  }

  @Test
  void dumpsOfTheGraphStandWithThePartTheyHold() {
    assertTrue(ask("<dataset> void:dataDump <data/dawen.nq>"));
    assertTrue(ask("<dataset/plain> void:dataDump <data/dawen-plain.nq>"));
    assertFalse(ask("?any void:dataDump <data/exchanges.csv>"));
  }

  @Test
  void countsStandAtTheDatasetItsPartsAndItsPartitions() {
    assertTrue(
        ask(
            """
            <dataset> void:triples %d ; void:subset <dataset/plain> , <dataset/provenance> ;
              void:classPartition <dataset/class/dawen-Exchange> ;
              void:propertyPartition <dataset/property/dct-identifier> .
            <dataset/plain> void:triples %d . <dataset/provenance> void:triples %d .
            <dataset/class/dawen-Exchange> void:class dawen:Exchange ; void:entities %d .
            <dataset/property/dct-identifier> void:property dct:identifier ; void:triples %d"""
                .formatted(
                    content.whole().triples(),
                    content.plain().triples(),
                    content.provenance().triples(),
                    content.classes().get(Vocabulary.DAWEN + "Exchange"),
                    content.properties().get(Vocabulary.DCT + "identifier"))));
  }

  @Test
  void periodIsThatOfTheConferences() {
    assertTrue(
        ask(
            """
            <dataset> dct:temporal <dataset/period> . <dataset/period> a dct:PeriodOfTime ;
              dcat:startDate "2031-03-07"^^xsd:date ; dcat:endDate "2031-03-07"^^xsd:date"""));
  }

  @Test
  void vocabulariesAreThoseThatAreUsed() {
    assertTrue(ask("<dataset> void:vocabulary dawen: , skos: , nif:"));
    assertFalse(ask("<dataset> void:vocabulary dcat:"));
  }

  @Test
  void versionIsThatOfTheProgramAndOfTheContent() {
    assertTrue(
        ask("<dataset> dcat:version \"%s+%s\"".formatted(Vocabulary.VERSION, content.digest())));
    assertTrue(content.digest().matches("[0-9a-f]{12}"), content.digest());
  }

  @Test
  void withoutContentThereAreNoCountsAndNothingElseIsMissing() {
    Graph before = Metadata.of(Samples.IRIS);
    assertFalse(before.contains(Node.ANY, Dataset.triples, Node.ANY));
    assertTrue(before.contains(Node.ANY, Dataset.downloadURL, Node.ANY));
    assertTrue(before.contains(Samples.IRIS.dataset(), Dataset.version, Node.ANY));
  }

  @Test
  void titleDescriptionAndKeywordsAreInBothLanguages() {
    for (String property : List.of("dct:title", "dct:description", "dcat:keyword")) {
      assertEquals(count(property, "zh"), count(property, "en"), property);
      assertTrue(count(property, "zh") > 0, property);
    }
  }

  @Test
  void hasTheShapeThatEveryGraphShouldHaveAndNoBlankNode() {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    dataset.addGraph(Samples.IRIS.metadataGraph(), graph);
    assertEquals(List.of(), Shapes.bundled().check(dataset));
    assertTrue(graph.stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
  }

  @Test
  void everyPartitionHasAnIriOfItsOwnThatNamesNoForm() {
    Set<String> partitions =
        graph.stream()
            .map(Triple::getSubject)
            .map(Node::getURI)
            .filter(iri -> iri.contains("/dataset/") || iri.contains("/distribution/"))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> dotted = new ArrayList<>(partitions);
    dotted.removeIf(iri -> !iri.substring(Samples.IRIS.base().length()).contains("."));
    assertEquals(List.of(), dotted, "the server would take what follows the dot for a form");
    int expected = content.classes().size() + content.properties().size();
    assertEquals(
        expected, partitions.stream().filter(i -> i.matches(".*/(class|property)/.*")).count());
  }

  private long count(String property, String language) {
    String query =
        prologue()
            + "SELECT (COUNT(?x) AS ?n) { <dataset> %s ?x FILTER (LANG(?x) = \"%s\") }"
                .formatted(property, language);
    try (QueryExecution execution = execution(query)) {
      return execution.execSelect().next().getLiteral("n").getLong();
    }
  }

  private boolean ask(String pattern) {
    try (QueryExecution execution = execution(prologue() + "ASK { " + pattern + " }")) {
      return execution.execAsk();
    }
  }

  private QueryExecution execution(String query) {
    return QueryExecution.model(ModelFactory.createModelForGraph(graph)).query(query).build();
  }

  private static String prologue() {
    StringBuilder prologue = new StringBuilder("BASE <https://example.org/>\n");
    Vocabulary.prefixes()
        .forEach((prefix, iri) -> prologue.append("PREFIX %s: <%s>\n".formatted(prefix, iri)));
    return prologue.toString();
  }
}
