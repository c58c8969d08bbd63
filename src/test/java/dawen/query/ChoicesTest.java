package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.update.UpdateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels, ids and IRIs that a user types, on the hand-made graph. */
class ChoicesTest {
  private static final Dataset GRAPH = SampleGraph.inMemory();
  private static final Choices CHOICES = new Choices(query -> SampleGraph.run(GRAPH, query));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outlet  | reuters                              | reuters",
        "outlet  | REUTERS                              | reuters",
        "outlet  | 路透社                                | reuters",
        "outlet  | 英国路透社                             | reuters",
        "outlet  | ' Kyodo news '                       | kyodo",
        "outlet  | Ｋｙｏｄｏ News                        | kyodo",
        "outlet  | https://w3id.org/dawen/outlet/tass   | tass",
        "outlet  | <https://w3id.org/dawen/outlet/tass> | tass",
        "outlet  | outlet/tass                         | tass",
        "outlet  | <outlet/tass>                       | tass",
        "country | place/US                            | US",
        "country | 美国                                  | US",
        "country | us                                   | US",
        "country | united kingdom                       | GB",
        "topic   | 中俄关系                               | china-russia",
        "topic   | https://w3id.org/dawen/topic/other   | other",
        "speaker | 甲某                                  | jia-mou",
        "phrase  | 命运共同体                             | 命运共同体",
        "year    | 2026                                 | 2026",
      })
  void nameBecomesTheId(String type, String typed, String id) {
    assertEquals(id, CHOICES.resolve(parameter(type), typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outlet  | 路透                | 路透社 (reuters)",
        "outlet  | reuter             | 路透社 (reuters)",
        "outlet  | 新华社记者            | 新华社 (xinhua)",
        "outlet  | kyoto news         | 共同社 (kyodo)",
        "country | united kingdm      | 英国 (GB)",
        "topic   | china-rusia        | 中俄关系 (china-russia)",
      })
  void unknownNameIsRefusedWithTheNearest(String type, String typed, String nearest) {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> CHOICES.resolve(parameter(type), typed));
    assertEquals(nearest, refused.suggestions().get(0));
    assertTrue(refused.suggestions().size() <= 5);
    assertTrue(
        refused.getMessage().startsWith("parameter p: no " + type + " \"" + typed + "\""),
        refused.getMessage());
    assertTrue(refused.getMessage().contains("Did you mean " + nearest), refused.getMessage());
  }

  @Test
  void codeOfThreeLettersNamesACountryToo() {
    Dataset graph = SampleGraph.empty();
    UpdateExecution.dataset(graph)
        .update(
            """
            PREFIX dawen: <https://w3id.org/dawen/ontology#>
            PREFIX dct: <http://purl.org/dc/terms/>
            INSERT DATA { <urn:ch> a dawen:Place ; dct:identifier "CH" ; dawen:alpha3 "CHE" }
            """)
        .execute();
    Choices choices = new Choices(query -> SampleGraph.run(graph, query));
    assertEquals("CH", choices.resolve(parameter("country"), "che"));
  }

  @Test
  void theUsedOnesAreThoseOfTheTranscriptsMostFrequentFirst() {
    Dataset graph = SampleGraph.empty();
    UpdateExecution.dataset(graph)
        .update(
            """
            PREFIX dawen: <https://w3id.org/dawen/ontology#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            INSERT DATA {
              <urn:a> a schema:NewsMediaOrganization ; dct:identifier "a" .
              <urn:b> a schema:NewsMediaOrganization ; dct:identifier "b" .
              <urn:c> a schema:NewsMediaOrganization ; dct:identifier "c" .
              <urn:1> dawen:outlet <urn:c> . <urn:2> dawen:outlet <urn:b> , <urn:c> .
            }
            """)
        .execute();
    Choices choices = new Choices(query -> SampleGraph.run(graph, query));
    assertEquals(List.of("c", "b"), ids(choices.used(ParameterType.OUTLET)));
    assertEquals(CHOICES.list(ParameterType.YEAR), CHOICES.used(ParameterType.YEAR));
    assertEquals(List.of("jia-mou", "yi-mou"), ids(CHOICES.used(ParameterType.SPEAKER)));
  }

  @Test
  void datesAreThoseOfTheConferences() {
    assertEquals(List.of("2024-03-07", "2025-03-07"), ids(CHOICES.list(ParameterType.DATE)));
  }

  @ParameterizedTest
  @CsvSource({"jia mou <>, no speaker", "x/y/z, no speaker", "/, no speaker"})
  void whatOnlyLooksLikeAnIriIsRefused(String typed, String message) {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> CHOICES.resolve(parameter("speaker"), typed));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  @Test
  void endlessNameIsRefusedAtOnceAndCut() {
    ParameterException refused =
        assertThrows(
            ParameterException.class,
            () -> CHOICES.resolve(parameter("outlet"), "\u202e路".repeat(100_000)));
    assertTrue(refused.getMessage().length() < 200, refused.getMessage());
    assertTrue(refused.getMessage().indexOf('\u202e') < 0, refused.getMessage());
  }

  @Test
  void nameOfAnotherKindIsNoChoice() {
    assertThrows(ParameterException.class, () -> CHOICES.resolve(parameter("country"), "路透社"));
    assertThrows(ParameterException.class, () -> CHOICES.resolve(parameter("speaker"), "丙某"));
    assertThrows(ParameterException.class, () -> CHOICES.resolve(parameter("outlet"), ""));
  }

  @Test
  void hostileNameIsLookedUpAndNothingElse() {
    assertThrows(
        ParameterException.class,
        () -> CHOICES.resolve(parameter("outlet"), "\" } ; DROP ALL # <a> .* \\"));
  }

  @Test
  void nameOfSeveralThingsAsksForTheId() {
    Dataset twins = SampleGraph.empty();
    UpdateExecution.dataset(twins)
        .update(
            """
            PREFIX dawen: <https://w3id.org/dawen/ontology#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            INSERT DATA {
              <urn:b> a dawen:Place ; dct:identifier "BB" ; skos:prefLabel "巴"@zh .
              <urn:a> a dawen:Place ; dct:identifier "AA" ; skos:altLabel "巴"@zh .
            }
            """)
        .execute();
    Choices choices = new Choices(query -> SampleGraph.run(twins, query));
    ParameterException refused =
        assertThrows(ParameterException.class, () -> choices.resolve(parameter("country"), "巴"));
    assertEquals(
        "parameter p: \"巴\" means several things, expected the id of one: AA, 巴 (BB)",
        refused.getMessage());
  }

  @Test
  void emptyGraphHasNothingToChooseFrom() {
    Choices choices = new Choices(query -> SampleGraph.run(SampleGraph.empty(), query));
    ParameterException refused =
        assertThrows(ParameterException.class, () -> choices.resolve(parameter("topic"), "other"));
    assertEquals("parameter p: this graph holds no topic to choose from", refused.getMessage());
    assertEquals(List.of(), choices.list(ParameterType.YEAR));
  }

  @Test
  void choicesAreSortedAndLabelled() {
    assertEquals(
        List.of("2024", "2025", "2026"),
        CHOICES.list(ParameterType.YEAR).stream().map(Choice::id).toList());
    List<Choice> outlets = CHOICES.list(ParameterType.OUTLET);
    assertEquals(outlets.stream().map(Choice::id).sorted().toList(), ids(outlets));
    Choice reuters =
        outlets.stream().filter(one -> one.id().equals("reuters")).findFirst().orElseThrow();
    assertEquals(
        new Choice(
            "reuters",
            "https://w3id.org/dawen/outlet/reuters",
            "路透社",
            "Reuters",
            List.of("Reuters", "英国路透社", "路透社")),
        reuters);
    assertEquals(List.of("jia-mou", "yi-mou"), ids(CHOICES.list(ParameterType.SPEAKER)));
    assertEquals(List.of(), CHOICES.list(ParameterType.PHRASE));
  }

  @Test
  void allParametersOfAQueryAreResolvedAndUnknownOnesKept() {
    CannedQuery query = Catalogue.bundled().find("exchanges-by-topic").orElseThrow();
    assertEquals(
        Map.of("topic", "china-russia", "year", "2026", "yaer", "x"),
        CHOICES.resolve(query, Map.of("topic", "中俄关系", "year", "2026", "yaer", "x")));
    assertEquals(Map.of("year", ""), CHOICES.resolve(query, Map.of("year", "")));
  }

  private static List<String> ids(List<Choice> choices) {
    return choices.stream().map(Choice::id).toList();
  }

  private static Parameter parameter(String type) {
    ParameterType of = ParameterType.of(type).orElseThrow();
    return new Parameter("p", of, "p", "", false, "", "", List.of(), false);
  }

  @Test
  void onlyWhatIsLookedForInTextsIsTurnedIntoTheScriptThatIsSearched() {
    Choices choices =
        new Choices(query -> SampleGraph.run(GRAPH, query), words -> words.replace('謝', '谢'));
    CannedQuery search = Catalogue.bundled().find("search").orElseThrow();
    CannedQuery why = Catalogue.bundled().find("why").orElseThrow();
    assertEquals(
        Map.of("phrase", "谢谢", "part", "謝"),
        choices.resolve(search, Map.of("phrase", "謝謝", "part", "謝")));
    assertEquals(Map.of("entity", "謝"), choices.resolve(why, Map.of("entity", "謝")));
  }

  @Test
  void aNameInTraditionalCharactersIsReadAsTheSimplifiedOne() {
    Choices choices =
        new Choices(query -> SampleGraph.run(GRAPH, query), words -> words.replace('國', '国'));
    assertEquals("US", choices.resolve(parameter("country"), "美國"));
  }
}
