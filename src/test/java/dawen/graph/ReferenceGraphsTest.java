package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.RepairRule;
import dawen.mention.Rule;
import dawen.mention.Rules;
import dawen.mention.Trust;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

class ReferenceGraphsTest {
  private final DatasetGraph graphs = ReferenceGraphs.of(Samples.references(), Samples.IRIS);

  @Test
  void eachListHasItsGraph() {
    SortedSet<String> names = new TreeSet<>();
    graphs.listGraphNodes().forEachRemaining(graph -> names.add(graph.getURI()));
    assertEquals(
        List.of(
            "announcements",
            "documents",
            "metadata",
            "ontology",
            "organizations",
            "outlets",
            "people",
            "places",
            "regions",
            "topics"),
        names.stream().map(name -> name.replace("https://example.org/graph/", "")).toList());
  }

  @Test
  void placeWithACodeIsAStateOnlyWhereNothingElseIsKnown() {
    assertTrue(ask("<place/FR> a dawen:Place , schema:Country"));
    assertTrue(ask("<place/HK> a dawen:Place"));
    assertFalse(ask("<place/HK> a schema:Country"));
  }

  @Test
  void regionIsNoPlaceWithACode() {
    assertTrue(ask("<region/europe> a schema:Place"));
    assertFalse(ask("<region/europe> a dawen:Place"));
  }

  @Test
  void entityHasIdentifierLabelsAndWikidata() {
    assertTrue(
        ask(
            """
            <organization/un> a org:Organization , schema:Organization ; dct:identifier "un" ;
              skos:prefLabel "联合国"@zh , "UN"@en ; skos:altLabel "联合国组织"@zh ;
              schema:sameAs <http://www.wikidata.org/entity/Q1065> .
            <organization/unsc> schema:parentOrganization <organization/un>"""));
    assertFalse(ask("<organization/un> dawen:listed ?any"));
  }

  @Test
  void authoritiesCallPlacesAndOrganizationsByTheirCodes() {
    String eu = "<http://publications.europa.eu/resource/authority/%s>";
    assertTrue(
        ask("<place/FR> schema:sameAs " + eu.formatted("country/FRA") + " ; dawen:alpha3 'FRA'"));
    assertTrue(
        ask("<organization/un> schema:sameAs " + eu.formatted("corporate-body/UNITED_NATIONS")));
  }

  @Test
  void codesOfARegionStandWithThePlaceThatIsMadeOfItToo() {
    String iri = "<http://publications.europa.eu/resource/authority/country/HKG>";
    assertTrue(ask("<place/HK> dawen:alpha3 'HKG' ; schema:sameAs " + iri));
    assertTrue(ask("<region/hong-kong> schema:sameAs " + iri));
    assertFalse(ask("<region/hong-kong> dawen:alpha3 ?any"));
  }

  @Test
  void reportsOfAConferenceAreNumberedAndNameTheirSource() {
    assertTrue(
        ask(
            """
            <conference/2031-03-07/zhang-san> dawen:announcement
              <announcement/2031-03-07/zhang-san/1> , <announcement/2031-03-07/zhang-san/2> .
            <announcement/2031-03-07/zhang-san/1> a dawen:Announcement ;
              dawen:announcedQuestions 21 ; schema:creditText "甲城早报"@zh ;
              dct:source <report>"""));
    assertFalse(ask("<announcement/2031-03-07/zhang-san/2> dct:source ?any"));
  }

  @Test
  void outletHasItsSeat() {
    assertTrue(ask("<outlet/afp> a schema:NewsMediaOrganization ; dawen:seat <place/FR>"));
  }

  @Test
  void topicsFormOneScheme() {
    assertTrue(
        ask(
            """
            <topics> a skos:ConceptScheme .
            <topic/china-eu> skos:broader <topic/bilateral-relations> ; skos:inScheme <topics> .
            <topic/bilateral-relations> skos:topConceptOf <topics>"""));
    assertFalse(ask("<topic/china-eu> skos:topConceptOf <topics>"));
  }

  @Test
  void everyRuleStatesItsConfidenceAndWhatItRestsOn() {
    Rules.bundled()
        .all()
        .forEach(
            (rule, trust) -> {
              String node = "<rule/%s>".formatted(rule.id());
              assertTrue(
                  ask(
                      "%s a dawen:Rule ; dawen:confidence ?c FILTER(?c = %s)"
                          .formatted(node, trust.confidence())),
                  node);
              assertEquals(trust.isMeasured(), ask(node + " dqv:hasQualityMeasurement ?any"), node);
              assertEquals(!trust.isMeasured(), ask(node + " skos:scopeNote ?any"), node);
            });
  }

  @Test
  void everyRuleOfRepairHasLabelsAndNoConfidence() {
    for (RepairRule rule : RepairRule.values()) {
      String node = "<rule/%s>".formatted(rule.id());
      assertTrue(
          ask(
              "%s a dawen:Rule ; rdfs:label \"%s\"@zh , \"%s\"@en ; rdfs:comment \"%s\"@en"
                  .formatted(node, rule.zh(), rule.id(), rule.en())),
          node);
      assertTrue(ask(node + " skos:scopeNote ?any"), node);
      assertFalse(ask(node + " dawen:confidence ?any"), node);
    }
  }

  @Test
  void measurementOfARuleHasValueSampleSizeAndGold() {
    Trust trust = Rules.bundled().of(Rule.COMPOUND);
    assertTrue(
        ask(
            """
            <rule/compound> dqv:hasQualityMeasurement <measurement/compound> .
            <measurement/compound> a dqv:QualityMeasurement ; dqv:computedOn <rule/compound> ;
              dqv:isMeasurementOf dawen:precision ; dqv:value %s ; dawen:sampleSize %d ;
              dct:description "%s"@en .
            dawen:precision a dqv:Metric"""
                .formatted(trust.precision(), trust.n(), trust.measuredOn())));
  }

  @Test
  void noBlankNodesAndTheSameEveryTime() {
    Set<Object> first = graphs.stream().collect(Collectors.toSet());
    Set<Object> second =
        ReferenceGraphs.of(Samples.references(), Samples.IRIS).stream().collect(Collectors.toSet());
    assertEquals(first, second);
    assertTrue(graphs.stream().noneMatch(q -> q.getSubject().isBlank() || q.getObject().isBlank()));
  }

  private boolean ask(String pattern) {
    StringBuilder query = new StringBuilder("BASE <https://example.org/>\n");
    Vocabulary.prefixes()
        .forEach((prefix, iri) -> query.append("PREFIX %s: <%s>\n".formatted(prefix, iri)));
    query.append("ASK { GRAPH ?graph { ").append(pattern).append(" } }");
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(graphs)).query(query.toString()).build()) {
      return execution.execAsk();
    }
  }
}
