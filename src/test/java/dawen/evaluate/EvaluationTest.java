package dawen.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.lexicon.Kind;
import dawen.mention.Annotated;
import dawen.mention.Part;
import dawen.mention.Rule;
import dawen.mention.Rules;
import dawen.mention.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {
  private static final String EXCHANGE =
      """
      {"index": 1, "heading": "气候变化", "outlet_surface": "人民日报", "outlet": "PEOPLES_DAILY",
       "outlet_country": "CN",
       "question": {"start": "请问今年的气候大会", "end": "有哪些安排?"},
       "answer": {"start": "热浪没有国界,", "end": "(第一步)"},
       "duplicate_of": null, "countries_question": ["CN"], "countries_answer": ["CN", "BR"],
       "regions_answer": ["非洲"], "organizations_answer": ["联合国"], "people_answer": ["玄奘"],
       "topics": ["climate-biodiversity", "china-africa"]}\
      """;

  private static final String GOLD =
      """
      {"source": "a.txt", "layout": "plain", "event": {"year": 2031, "date": "2031-03-07"},
       "speaker": {"name": "甄示例", "roles": []}, "exchanges": [%s]}\
      """;

  private static final String OUTLETS =
      """
      {"PEOPLES_DAILY": {"zh": "人民日报", "en": "People's Daily", "country": "CN",
       "aliases": ["人民日報"]}}\
      """;

  @TempDir Path folder;

  @Test
  void aReadingThatSaysTheSameScoresOneEverywhere() throws IOException {
    Evaluation evaluation = evaluate(right());
    assertEquals(List.of(), evaluation.differences());
    assertEquals(EnumSet.noneOf(Measure.class), below(evaluation));
    for (Measure measure : Measure.values()) {
      assertTrue(evaluation.tally(measure).right() > 0, measure + " was not compared");
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(Measure.BOUNDS, 0, "question", r -> r.question("请问今年的气候大会有哪些安排")),
        fault(Measure.BOUNDS, 0, "answer", r -> r.answer("甄示例：热浪没有国界，这是（第一步）")),
        fault(Measure.BOUNDS, 0, "answer", r -> r.answer(null)),
        fault(Measure.OUTLET_COUNTRY, 0, "outlet_country", r -> people(r, "HK")),
        fault(Measure.OUTLET_COUNTRY, 0, "outlet_country", r -> people(r, null)),
        fault(Measure.HEADING, 0, "heading", r -> r.heading("气候")),
        fault(Measure.HEADING, 0, "heading", r -> r.heading(null)),
        fault(Measure.SPEAKER, 0, "speaker", r -> r.speaker("贾样本")),
        fault(Measure.SPEAKER, 0, "speaker", r -> r.speaker(null)),
        fault(Measure.DUPLICATE, 0, "duplicate_of", r -> r.duplicateOf(3)),
        fault(Measure.MAIN_TOPIC, 0, "main_topic", r -> swapped(r)),
        fault(
            Measure.COUNTRIES_QUESTION,
            2 / 3.0,
            "countries_question",
            r -> r.mention(Part.QUESTION, Kind.COUNTRY, "US", "美国")),
        fault(
            Measure.COUNTRIES_ANSWER,
            0.8,
            "countries_answer",
            r -> r.mention(Part.ANSWER, Kind.COUNTRY, "US", "美国")),
        fault(Measure.PEOPLE, 0, "people_answer", r -> r.without(Kind.PERSON)),
        fault(Measure.ORGANIZATIONS, 0, "organizations_answer", r -> r.without(Kind.ORGANIZATION)),
        fault(
            Measure.REGIONS,
            2 / 3.0,
            "regions_answer",
            r -> r.mention(Part.ANSWER, Kind.REGION, "africa-2", "东非")));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("faults")
  void oneFaultLowersOneMeasureAndIsListed(
      Measure measure, double value, String field, UnaryOperator<Readings.Builder> change)
      throws IOException {
    Evaluation evaluation = evaluate(change.apply(right()));
    assertEquals(EnumSet.of(measure), below(evaluation));
    assertEquals(value, evaluation.value(measure), 1e-9);
    assertEquals(List.of(field), fields(evaluation));
  }

  @Test
  void aWrongOutletAlsoLosesItsCountryAndNoOutletBoth() throws IOException {
    Evaluation wrong = evaluate(right().outlet("tass", "塔斯社", "RU"));
    assertEquals(EnumSet.of(Measure.OUTLET, Measure.OUTLET_COUNTRY), below(wrong));
    Evaluation none = evaluate(right().outlet(null, null, null));
    assertEquals(EnumSet.of(Measure.OUTLET, Measure.OUTLET_COUNTRY), below(none));
  }

  @ParameterizedTest
  @CsvSource({
    "peoples-daily, 什么报",
    "PEOPLES_DAILY, 什么报",
    "x, 人民日报",
    "x, 人民日報",
    "x, People's Daily",
  })
  void anOutletIsKnownByIdNameOrAlias(String id, String name) throws IOException {
    assertEquals(1, evaluate(right().outlet(id, name, "CN")).value(Measure.OUTLET));
  }

  @Test
  void outletsMayBeListedOneFolderUp() throws IOException {
    write("outlets.json", OUTLETS);
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(inner.resolve("a.gold.json"), GOLD.formatted(EXCHANGE));
    var reading = Readings.conference("a.txt", 2031, "2031-03-07", right("x", "人民日報").build());
    assertEquals(1, Evaluation.of(inner, List.of(reading)).value(Measure.OUTLET));
  }

  @Test
  void aMissingTopicLowersTopicsAlone() throws IOException {
    Evaluation evaluation = evaluate(right().topics("climate-biodiversity"));
    assertEquals(EnumSet.of(Measure.TOPICS), below(evaluation));
    assertEquals(new Tally(1, 0, 1), evaluation.tally(Measure.TOPICS));
    assertEquals(2 / 3.0, evaluation.value(Measure.TOPICS), 1e-9);
  }

  @Test
  void yearAndDateAreComparedForEachExchangeFound() throws IOException {
    write("a.gold.json", GOLD.formatted(EXCHANGE));
    var reading = Readings.conference("a.txt", 2030, null, right().build());
    Evaluation evaluation = Evaluation.of(folder, List.of(reading));
    assertEquals(EnumSet.of(Measure.YEAR, Measure.DATE), below(evaluation));
    assertEquals("a.txt #1 year: gold [2031] got [2030]", evaluation.differences().get(0) + "");
    assertEquals("a.txt #1 date: gold [2031-03-07] got []", evaluation.differences().get(1) + "");
  }

  @Test
  void aMissedExchangeCountsForNothingElse() throws IOException {
    Evaluation evaluation = evaluate(right().question("今年的气候大会有哪些安排？"));
    assertEquals(new Tally(0, 1, 1), evaluation.tally(Measure.EXCHANGE));
    assertEquals(EnumSet.of(Measure.EXCHANGE), below(evaluation));
    assertEquals(0, evaluation.value(Measure.EXCHANGE));
    assertEquals(
        List.of(
            new Difference("a.txt", 1, "exchange", "请问今年的气候大会", ""),
            new Difference("a.txt", 1, "exchange", "", "今年的气候大会有哪些安排？")),
        evaluation.differences());
  }

  @Test
  void aTranscriptThatWasNotReadIsMissed() throws IOException {
    write("a.gold.json", GOLD.formatted(EXCHANGE));
    var other = Readings.conference("b.txt", 2031, "2031-03-07", right().build());
    FileScore score = Evaluation.of(folder, List.of(other)).files().get(0);
    assertEquals(List.of(1, 0, 0), List.of(score.expected(), score.found(), score.surplus()));
    assertEquals(0, score.value(Measure.EXCHANGE));
    assertEquals(1, score.value(Measure.BOUNDS), "nothing compared, nothing wrong");
  }

  @Test
  void aSectionPrintedTwiceIsTakenInOrder() throws IOException {
    String copy = EXCHANGE.replace("\"index\": 1", "\"index\": 2").replace("of\": null", "of\": 1");
    write("a.gold.json", GOLD.formatted(EXCHANGE + "," + copy));
    var second = right().index(2).duplicateOf(1).build();
    var reading = Readings.conference("a.txt", 2031, "2031-03-07", second, right().build());
    Evaluation evaluation = Evaluation.of(folder, List.of(reading));
    assertEquals(new Tally(2, 0, 0), evaluation.tally(Measure.DUPLICATE));
    assertEquals(new Tally(2, 0, 0), evaluation.tally(Measure.EXCHANGE));
  }

  @Test
  void anAnswerWithoutQuestionIsFoundByItsBeginningAndWantsNoOutlet() throws IOException {
    String gold =
        """
        {"index": 1, "question": null, "answer": {"start": "热浪没有", "end": "第一步）"},
         "topics": ["other"]}\
        """;
    write("a.gold.json", GOLD.formatted(gold));
    var exchange = right().question(null).topics("other");
    var reading = Readings.conference("a.txt", 2031, "2031-03-07", exchange.build());
    Evaluation evaluation = Evaluation.of(folder, List.of(reading));
    assertEquals(1, evaluation.value(Measure.BOUNDS));
    assertEquals(0, evaluation.value(Measure.OUTLET), "the reading names an outlet");
    assertEquals(Tally.NONE, evaluation.tally(Measure.OUTLET_COUNTRY));
    assertEquals(Tally.NONE, evaluation.tally(Measure.HEADING));
    assertEquals(Tally.NONE, evaluation.tally(Measure.DUPLICATE));
  }

  @Test
  void anAnswerThatTheSourceCutsOffMustBeEmpty() throws IOException {
    String gold = EXCHANGE.replaceAll("\"answer\": \\{[^}]*}", "\"answer\": null");
    write("a.gold.json", GOLD.formatted(gold));
    var cut = Readings.conference("a.txt", 2031, "2031-03-07", right().answer(null).build());
    assertEquals(1, Evaluation.of(folder, List.of(cut)).value(Measure.BOUNDS));
    var full = Readings.conference("a.txt", 2031, "2031-03-07", right().build());
    assertEquals(0, Evaluation.of(folder, List.of(full)).value(Measure.BOUNDS));
  }

  @Test
  void severalSpeakersStandWithTheirExchanges() throws IOException {
    String gold =
        GOLD.formatted(EXCHANGE.replace("\"index\": 1", "\"index\": 1, \"speaker\": \"贾样本\""))
            .replace("{\"name\": \"甄示例\", \"roles\": []}", "null");
    write("a.gold.json", gold);
    var reading = Readings.conference("a.txt", 2031, "2031-03-07", right().speaker("贾样本").build());
    assertEquals(new Tally(1, 0, 0), evaluate(reading).tally(Measure.SPEAKER));
  }

  @Test
  void aRuleIsTrustedAsFarAsItWasMeasured() throws IOException {
    Rules rules = evaluate(right()).measured(Rules.bundled());
    String set = folder.getParent().getFileName() + "/" + folder.getFileName();
    Trust name = rules.of(Rule.NAME);
    assertEquals(List.of(6, 6), List.of(name.right(), name.n()));
    assertEquals(set + " (1 exchange)", name.measuredOn());
    assertFalse(rules.of(Rule.TITLE).isMeasured());
    assertEquals("", rules.of(Rule.TITLE).measuredOn());
    assertEquals(Rules.bundled().of(Rule.TITLE).zh(), rules.of(Rule.TITLE).zh());
  }

  @Test
  void severalGoldFoldersAreMeasuredTogether() throws IOException {
    Path one = gold("one", "a.txt");
    Path two = gold("two", "b.txt");
    var first = Readings.conference("a.txt", 2031, "2031-03-07", right().build());
    var second = Readings.conference("b.txt", 2031, "2031-03-07", right().heading("热").build());
    Evaluation evaluation = Evaluation.of(List.of(one, two), List.of(second, first));
    assertEquals(new Tally(1, 0, 1), evaluation.tally(Measure.HEADING));
    assertEquals(12, evaluation.measured(Rules.bundled()).of(Rule.NAME).n());
  }

  @Test
  void twoGoldsOfOneTranscriptAreRefused() throws IOException {
    Path one = gold("one", "a.txt");
    Path two = gold("two", "a.txt");
    List<Path> both = List.of(one, two);
    var fault = assertThrows(GoldException.class, () -> Evaluation.of(both, List.of()));
    assertEquals(two + ": a second gold of a.txt", fault.getMessage());
  }

  private Path gold(String name, String source) throws IOException {
    Path inner = Files.createDirectory(folder.resolve(name));
    String gold = GOLD.formatted(EXCHANGE).replace("a.txt", source);
    Files.writeString(inner.resolve("a.gold.json"), gold);
    return inner;
  }

  @Test
  void measuresAreFoundByName() {
    assertEquals(Measure.TOPICS, Measure.find("topics_f1").orElseThrow());
    assertTrue(Measure.find("topics").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"source\"                 | not readable as JSON",
        "''                          | not readable as JSON",
        "[1]                         | not a JSON object",
        "{\"event\":{},\"exchanges\":[]} | source: missing",
        "{\"source\":\"a\",\"event\":null}  | exchanges: missing",
        "{\"source\":7,\"event\":null,\"exchanges\":[]}        | source: found 7, expected a text",
        "{\"source\":\"a\",\"event\":{\"year\":\"x\"},\"exchanges\":[]} | event.year: found \"x\"",
        "{\"source\":\"a\",\"event\":null,\"exchanges\":{}}    | exchanges: found {}, expected a list",
      })
  void unusableGoldIsNamedWithFileAndField(String json, String message) throws IOException {
    assertFault(json, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"index\": 1, | '' | index: missing",
        "\"topics\" | \"topic\" | topics: missing",
        "\"topics\": [ | \"topics\": [1, | topics: found",
        "\"end\": \"(第一步)\" | \"end\": \"\" | answer.end: found",
        "\"question\": { | \"question\": 1, \"q\": { | question: found 1, expected an object",
      })
  void aFaultInAnExchangeNamesItsPlace(String from, String to, String message) throws IOException {
    assertFault(GOLD.formatted(EXCHANGE.replace(from, to)), "exchanges[0]." + message);
  }

  @Test
  void aFolderWithoutGoldIsAnError() {
    var fault = assertThrows(GoldException.class, () -> Evaluation.of(folder, List.of()));
    assertEquals(folder + ": no file *.gold.json in it", fault.getMessage());
    Path nowhere = folder.resolve("nowhere");
    fault = assertThrows(GoldException.class, () -> Evaluation.of(nowhere, List.of()));
    assertEquals(nowhere + ": not a folder that can be read", fault.getMessage());
  }

  private void assertFault(String json, String message) throws IOException {
    write("a.gold.json", json);
    var fault = assertThrows(GoldException.class, () -> Evaluation.of(folder, List.of()));
    String expected = folder.resolve("a.gold.json") + ": " + message;
    assertTrue(fault.getMessage().startsWith(expected), fault.getMessage());
  }

  private static Arguments fault(
      Measure measure, double value, String field, UnaryOperator<Readings.Builder> change) {
    return Arguments.of(measure, value, field, change);
  }

  private static Readings.Builder right() {
    return right("peoples-daily", "人民日报");
  }

  /** Says what EXCHANGE says, with full-width punctuation, blanks and line breaks. */
  private static Readings.Builder right(String outlet, String name) {
    return new Readings.Builder()
        .heading("气候变化")
        .question("请问今年 的气候大会\n有哪些安排？")
        .answer("热浪没有国界，合作是 （第一步）")
        .speaker("甄示例")
        .outlet(outlet, name, "CN")
        .mention(Part.QUESTION, Kind.COUNTRY, "CN", "中国")
        .mention(Part.QUESTION, Kind.REGION, "europe", "欧洲")
        .mention(Part.ANSWER, Kind.COUNTRY, "CN", "中国")
        .mention(Part.ANSWER, Kind.COUNTRY, "BR", "巴西")
        .mention(Part.ANSWER, Kind.REGION, "africa", "非洲")
        .mention(Part.ANSWER, Kind.ORGANIZATION, "un", "联合国")
        .mention(Part.ANSWER, Kind.PERSON, "xuanzang", "玄奘")
        .mention(Part.ANSWER, Kind.DOCUMENT, "charter", "联合国宪章")
        .topics("climate-biodiversity", "china-africa");
  }

  private static Readings.Builder people(Readings.Builder reading, String place) {
    return reading.outlet("peoples-daily", "人民日报", place);
  }

  private static Readings.Builder swapped(Readings.Builder reading) {
    return reading.topics("china-africa", "climate-biodiversity");
  }

  private Evaluation evaluate(Readings.Builder exchange) throws IOException {
    write("a.gold.json", GOLD.formatted(EXCHANGE));
    write("outlets.json", OUTLETS);
    return evaluate(Readings.conference("a.txt", 2031, "2031-03-07", exchange.build()));
  }

  private Evaluation evaluate(Annotated reading) {
    return Evaluation.of(folder, List.of(reading));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Set<Measure> below(Evaluation evaluation) {
    Set<Measure> below = EnumSet.noneOf(Measure.class);
    for (Measure measure : Measure.values()) {
      if (evaluation.value(measure) < 1) {
        below.add(measure);
      }
    }
    return below;
  }

  private static List<String> fields(Evaluation evaluation) {
    return evaluation.differences().stream().map(Difference::field).distinct().toList();
  }
}
