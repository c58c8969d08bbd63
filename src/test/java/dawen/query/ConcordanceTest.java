package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the query {@code concordance} finds in a single answer. */
class ConcordanceTest {
  private static final String DAWEN = "https://w3id.org/dawen/ontology#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "$", "^", "[", "]", "-", "&", "/", "\"",
        "(a+b)*", "[^c]", "\\d", "$1", "{2}", "a|b", ".*", "^.", "e$", "\\Q", "\\E"
      })
  void signsOfPatternsArePlainCharacters(String phrase) {
    assertEquals(List.of("前[" + phrase + "]后"), lines("前" + phrase + "后", phrase));
    assertEquals(List.of(), lines("前乙1d后", phrase), "nothing else is found");
  }

  @Test
  void eachOccurrenceIsALineOfItsOwn() {
    assertEquals(List.of("[合作]共赢，合作", "合作共赢，[合作]"), lines("合作共赢，合作", "合作"));
  }

  @Test
  void occurrencesDoNotOverlap() {
    assertEquals(List.of("[好好]好好好", "好好[好好]好"), lines("好好好好好", "好好"));
  }

  @Test
  void twentyCharactersStandOnEitherSide() {
    String twenty = "一二三四五六七八九十".repeat(2);
    assertEquals(
        List.of(twenty + "[合作]" + twenty), lines("前" + twenty + "合作" + twenty + "后", "合作"));
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    String twenty = "𠮷".repeat(20);
    assertEquals(List.of(twenty + "[𠀀]" + twenty), lines("𠮷" + twenty + "𠀀" + twenty, "𠀀"));
  }

  @Test
  void lineEndIsASpaceInTextAndPhrase() {
    assertEquals(List.of("先 [说。 再说] 完"), lines("先\n说。\n再说\n完", "说。 再说"));
    assertEquals(List.of("先 [说。 再说] 完"), lines("先\n说。\n再说\n完", "说。\r\n再说"));
  }

  @Test
  void caseOfLettersIsIgnoredAndKept() {
    assertEquals(List.of("[BRICS]和brics", "BRICS和[brics]"), lines("BRICS和brics", "Brics"));
  }

  @Test
  void hundredOccurrencesAreListedAndAllAreCounted() {
    List<QuerySolution> rows =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> rows("的事".repeat(150), "的", 0, 300));
    assertEquals(100, rows.size());
    assertEquals(100, rows.get(99).getLiteral("occurrence").getInt());
    assertEquals(150, rows.get(99).getLiteral("occurrences").getInt());
    assertEquals(198, rows.get(99).getLiteral("begin").getInt());
  }

  @Test
  void offsetsAreGivenOnlyWhereNoLayoutStandsInTheText() {
    QuerySolution exact = rows("谈合作。", "合作", 10, 14).get(0);
    assertEquals(11, exact.getLiteral("begin").getInt());
    assertEquals(13, exact.getLiteral("end").getInt());
    QuerySolution wrapped = rows("谈合作。", "合作", 10, 15).get(0);
    assertEquals(null, wrapped.get("begin"));
    assertEquals(null, wrapped.get("end"));
    assertEquals(10, wrapped.getLiteral("textBegin").getInt());
  }

  @Test
  void aHitInAWrappedTextHasItsPlaceInTheFile() {
    Model model = answer("中欧合作，中法合作。", 10, 24);
    piece(model, 0, 10, 13);
    piece(model, 3, 15, 17);
    piece(model, 5, 19, 24);
    List<QuerySolution> rows = rows(model, "合作");
    assertEquals(List.of("12–16", "21–23"), rows.stream().map(ConcordanceTest::place).toList());
    assertEquals(
        List.of("10–16"), rows(model, "中欧合作").stream().map(ConcordanceTest::place).toList());
  }

  private static String place(QuerySolution row) {
    return row.getLiteral("begin").getInt() + "–" + row.getLiteral("end").getInt();
  }

  @Test
  void aTraditionalTextIsSearchedInSimplifiedCharactersAndQuotedAsPrinted() {
    Model model = answer("在聯合國內外", 0, 6);
    model
        .getResource("urn:answer")
        .addProperty(model.createProperty(DAWEN, "simplifiedText"), "在联合国内外", "zh");
    QuerySolution row = rows(model, "联合国").get(0);
    assertEquals("在", row.getLiteral("left").getString());
    assertEquals("聯合國", row.getLiteral("hit").getString());
    assertEquals("內外", row.getLiteral("right").getString());
    assertEquals("1–4", place(row));
  }

  private static void piece(Model model, int textBegin, int begin, int end) {
    Resource piece =
        model
            .createResource("urn:piece:" + begin)
            .addLiteral(model.createProperty(DAWEN, "textBegin"), textBegin)
            .addLiteral(model.createProperty(NIF, "beginIndex"), begin)
            .addLiteral(model.createProperty(NIF, "endIndex"), end);
    model.getResource("urn:answer").addProperty(model.createProperty(DAWEN, "piece"), piece);
  }

  private static List<String> lines(String text, String phrase) {
    List<String> lines = new ArrayList<>();
    for (QuerySolution row : rows(text, phrase, 0, text.codePointCount(0, text.length()))) {
      String hit = "[" + row.getLiteral("hit").getString() + "]";
      lines.add(row.getLiteral("left").getString() + hit + row.getLiteral("right").getString());
    }
    return lines;
  }

  private static List<QuerySolution> rows(String text, String phrase, int begin, int end) {
    return rows(answer(text, begin, end), phrase);
  }

  private static List<QuerySolution> rows(Model model, String phrase) {
    CannedQuery concordance = Catalogue.bundled().find("concordance").orElseThrow();
    List<QuerySolution> rows = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.create(model))
            .query(concordance.with(Map.of("phrase", phrase)))
            .build()) {
      execution.execSelect().forEachRemaining(rows::add);
    }
    return rows;
  }

  private static Model answer(String text, int begin, int end) {
    Model model = ModelFactory.createDefaultModel();
    Resource answer =
        model
            .createResource("urn:answer")
            .addProperty(model.createProperty(SCHEMA, "text"), text, "zh")
            .addLiteral(model.createProperty(NIF, "beginIndex"), begin)
            .addLiteral(model.createProperty(NIF, "endIndex"), end);
    Resource speaker =
        model
            .createResource("urn:speaker")
            .addProperty(model.createProperty(SKOS, "prefLabel"), "甄示例", "zh");
    Resource file =
        model
            .createResource("urn:file")
            .addProperty(model.createProperty(SCHEMA, "name"), "示例.txt");
    Resource transcript =
        model
            .createResource("urn:transcript")
            .addProperty(model.createProperty(DAWEN, "source"), file);
    model
        .createResource("urn:exchange")
        .addProperty(model.createProperty(DAWEN, "answer"), answer)
        .addProperty(model.createProperty(DAWEN, "speaker"), speaker)
        .addProperty(model.createProperty(DAWEN, "transcript"), transcript)
        .addLiteral(model.createProperty(DAWEN, "position"), 1);
    return model;
  }
}
