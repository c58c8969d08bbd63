package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.PressConference;
import dawen.conference.Span;
import dawen.conference.Translation;
import dawen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words in another language belong to which Chinese words. */
class TranslationsTest {
  private static final String HEAD = "样本·虚构文本\n示例部发言人甄示例答记者问\n2031年5月6日\n\n";
  private static final String Q1 = "法新社记者：示例桥今年还修不修？\n";
  private static final String A1 = "甄示例：修。桥墩已经立好，只等冬天水浅。\n";
  private static final String Q2 = "塔斯社记者：示例桥有多长，能不能走火车？\n";
  private static final String A2 = "甄示例：两千三百米，下层走火车，上层走人。\n";
  private static final String EQ1 = "AFP: Will the Sample Bridge be built this year?\n";
  private static final String EA1 = "Zhen Shili: Yes. We wait for the low water of the winter.\n";
  private static final String EQ2 = "TASS: How long is it, and is it for trains?\n";
  private static final String EA2 =
      "Zhen Shili: It is 2,300 metres long. Trains run on the lower deck.\n";

  private static final String ALL =
      """
      QUESTION 1 en: Will the Sample Bridge be built this year?
      ANSWER 1 en: Yes. We wait for the low water of the winter.
      QUESTION 2 en: How long is it, and is it for trains?
      ANSWER 2 en: It is 2,300 metres long. Trains run on the lower deck.""";

  @Test
  void aTranslationBehindEachTurnBelongsToIt() {
    assertEquals(ALL, read(Q1 + EQ1 + A1 + EA1 + "\n" + Q2 + EQ2 + A2 + EA2));
  }

  @Test
  void aTranslationBeforeEachTurnBelongsToIt() {
    assertEquals(ALL, read(EQ1 + Q1 + EA1 + A1 + "\n" + EQ2 + Q2 + EA2 + A2));
  }

  @Test
  void translationsBehindQuestionAndAnswerBelongToThemInOrder() {
    assertEquals(ALL, read(Q1 + A1 + EQ1 + EA1 + "\n" + Q2 + A2 + EQ2 + EA2));
  }

  @Test
  void theQuestionIsAskedInEnglishAndTheAnswerPutIntoIt() {
    assertEquals(ALL, read(EQ1 + Q1 + A1 + EA1 + EQ2 + Q2 + A2 + EA2));
  }

  @Test
  void aWholeConferenceInEnglishBehindTheChineseIsPairedTurnByTurn() {
    assertEquals(ALL, read(Q1 + A1 + Q2 + A2 + "\n\n" + EQ1 + EA1 + EQ2 + EA2));
  }

  @Test
  void aWholeConferenceThatLacksATurnIsATranslationOfTheTranscript() {
    assertEquals(
        "TRANSCRIPT 0 en: Will the Sample Bridge be built this year?/Yes. We wait for the low water"
            + " of the winter./It is 2,300 metres long. Trains run on the lower deck.",
        read(Q1 + A1 + Q2 + A2 + "\n\n" + EQ1 + EA1 + EA2));
  }

  @Test
  void answersAloneMayBeTranslated() {
    assertEquals(
        """
        ANSWER 1 en: Yes. We wait for the low water of the winter.
        ANSWER 2 en: It is 2,300 metres long. Trains run on the lower deck.""",
        read(Q1 + A1 + EA1 + "\n" + Q2 + A2 + EA2));
  }

  @Test
  void paragraphsOfOneAnswerAreTranslatedInTurn() {
    String more = "我们也请大家来看。\nPlease come and see it for yourselves.\n";
    assertEquals(
        """
        QUESTION 1 en: Will the Sample Bridge be built this year?
        ANSWER 1 en: Yes. We wait for the low water of the winter./Please come and see it for yourselves.""",
        read(Q1 + EQ1 + A1 + EA1 + more));
  }

  @Test
  void translationsWithoutTagsBelongToTheTurnBeforeThem() {
    assertEquals(
        """
        QUESTION 1 en: Will the Sample Bridge be built this year?
        ANSWER 1 en: Yes. We wait for the low water of the winter.""",
        read(
            Q1
                + "Will the Sample Bridge be built this year?\n"
                + A1
                + "Yes. We wait for the low water of the winter.\n"));
  }

  @Test
  void oneParagraphInEnglishIsNoTranslation() {
    assertEquals("", read(Q1 + A1 + "To be or not to be, that is the question.\n" + Q2 + A2));
    assertEquals(
        "", read(Q1 + A1 + Q2 + A2 + "Copyright: Sample Ministry. All rights reserved.\n"));
  }

  @Test
  void aQuestionPrintedInEnglishAloneTranslatesNoAnswer() {
    assertEquals("", read(Q1 + A1 + EQ2 + A2));
  }

  @Test
  void theChineseStaysAsItIs() {
    String chinese = HEAD + Q1 + A1;
    String both = HEAD + Q1 + EQ1 + A1 + EA1;
    assertEquals(
        conference(chinese).exchanges().get(0).question().text(),
        conference(both).exchanges().get(0).question().text());
    assertEquals(
        conference(chinese).exchanges().get(0).answer().text(),
        conference(both).exchanges().get(0).answer().text());
  }

  @Test
  void theSpanOfATranslationHoldsItsWords() {
    String text = HEAD + Q1 + EQ1 + A1 + EA1;
    int[] points = text.codePoints().toArray();
    for (Translation translation : conference(text).translations()) {
      Span span = translation.text().span();
      assertEquals(translation.text().text(), new String(points, span.begin(), span.length()));
    }
  }

  @Test
  void shippedTranscriptsWithTranslationsHaveThemAll() {
    Path wide = Path.of("src/test/resources/transcripts/wide");
    assertEquals(4, count(wide, "english-after-each-turn.txt", "en"));
    assertEquals(4, count(wide, "english-paragraphs-mixed.txt", "en"));
    assertEquals(2, count(wide, "russian-and-japanese-translations.txt", "ru"));
    assertEquals(2, count(wide, "russian-and-japanese-translations.txt", "ja"));
    assertEquals(2, count(wide, "question-in-english.txt", "en"));
    assertEquals(2, count(wide, "question-in-english.txt", "es"));
  }

  private static long count(Path folder, String name, String language) {
    return Transcript.read(SourceFile.read(folder.resolve(name))).translations().stream()
        .filter(translation -> translation.language().equals(language))
        .count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge is open to all of you.|en",
        "Le pont est ouvert et nous vous attendons dans la ville.|fr",
        "El puente está abierto y los trenes pasan por la ciudad.|es",
        "A ponte está aberta e os trens passam com uma carga.|pt",
        "Die Brücke ist offen und wir warten auf den Zug.|de",
        "Il ponte è aperto e i treni passano per la città che non dorme.|it",
        "Мы ждём, когда мосты будут открыты.|ru",
        "Міст відкритий для всіх.|uk",
        "橋は開いています。どうぞお越しください。|ja",
        "다리가 열렸습니다.|ko",
        "الجسر مفتوح للجميع.|ar",
        "پل برای همه باز است و گشوده.|fa",
        "Η γέφυρα είναι ανοιχτή.|el",
        "Xqz vbnm plok.|und",
        "Пример.|und",
      })
  void theLanguageIsToldOrLeftOpen(String text, String language) {
    assertEquals(language, Languages.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Radio New Zealand: The kiwifruit|19",
        "Reporter from AFP: Why?|19",
        "Interfax: Why?|10",
        "Our position is clear: no.|0",
        "I said: yes|0",
        "時事通信：日本の|5",
        "Q: Why?|3",
        "No tag here.|0",
      })
  void aTagIsAName(String paragraph, int length) {
    assertEquals(length, ForeignTurn.tagLength(paragraph));
  }

  private static String read(String turns) {
    List<Translation> translations = conference(HEAD + turns).translations();
    assertTrue(translations.stream().noneMatch(translation -> translation.text().isEmpty()));
    return translations.stream()
        .map(t -> "%s %d %s: %s".formatted(t.of(), t.number(), t.language(), t.text()))
        .map(line -> line.replace('\n', '/'))
        .collect(Collectors.joining("\n"));
  }

  private static PressConference conference(String text) {
    return Transcript.read(SourceFile.of("case.txt", text.getBytes(StandardCharsets.UTF_8)));
  }
}
