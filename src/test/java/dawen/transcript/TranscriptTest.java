package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.Completeness;
import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.PressConference;
import dawen.conference.Span;
import dawen.conference.Statement;
import dawen.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
  private static final String HEAD = "示例部部长甄示例答记者问\n2031年3月7日，示例部部长甄示例在示例中心举行记者会。\n\n";
  private static final String BODY =
      "路透社记者：今年有哪些计划？\n甄示例：今年计划很多，我们会一一落实。\n\n塔斯社记者：明年呢？\n甄示例：明年更多。\n";

  private static PressConference read(String text) {
    return Transcript.read(SourceFile.of("case.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Every transcript that the repository ships, as a sample or as a test. */
  static Stream<Path> transcripts() throws IOException {
    List<Path> found =
        Stream.of("data/transcripts", "src/test/resources/transcripts/odd")
            .map(Path::of)
            .flatMap(TranscriptTest::textsIn)
            .sorted()
            .toList();
    assertFalse(found.isEmpty(), "no transcripts to test with");
    return found.stream();
  }

  private static Stream<Path> textsIn(Path folder) {
    try {
      return Files.list(folder).filter(p -> p.toString().endsWith(".txt"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void thePiecesMakeUpTheWholeFile(Path path) {
    SourceFile source = SourceFile.read(path);
    PressConference conference = Transcript.read(source);
    int end = 0;
    for (Piece piece : conference.layout()) {
      assertEquals(end, piece.span().begin(), "gap or overlap before " + piece);
      end = piece.span().end();
    }
    assertEquals(source.text().codePointCount(0, source.text().length()), end);
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void everyCharacterKeptStandsAtItsOffset(Path path) {
    SourceFile source = SourceFile.read(path);
    int[] text = source.text().codePoints().toArray();
    for (Exchange exchange : Transcript.read(source).exchanges()) {
      for (Passage passage : passages(exchange)) {
        for (int i = 0; i < passage.text().length(); i++) {
          int printed = text[passage.span(i, i + 1).begin()];
          char kept = passage.text().charAt(i);
          assertTrue(
              kept == printed || Character.isWhitespace(kept),
              path + ": kept " + kept + ", printed " + Character.toString(printed));
        }
      }
    }
  }

  private static List<Passage> passages(Exchange exchange) {
    return Stream.of(exchange.question(), exchange.answer()).filter(p -> p != null).toList();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void nothingIsLeftUnexplainedInOurOwnTranscripts(Path path) {
    List<Piece> residue =
        Transcript.read(SourceFile.read(path)).layout().stream()
            .filter(piece -> piece.kind() == Piece.Kind.RESIDUE)
            .toList();
    assertEquals(List.of(), residue);
  }

  @Test
  void questionsAndAnswersAreReadWithTheirEvent() {
    PressConference conference = read(HEAD + BODY);
    assertEquals(2, conference.exchanges().size());
    assertEquals("路透社", conference.exchanges().get(0).outlet());
    assertEquals("今年有哪些计划？", conference.exchanges().get(0).question().text());
    assertEquals("明年更多。", conference.exchanges().get(1).answer().text());
    assertEquals(LocalDate.of(2031, 3, 7), conference.event().date());
    assertEquals("示例中心", conference.event().venue());
    assertEquals("示例部部长甄示例答记者问", conference.event().title());
    assertEquals(List.of("示例部部长"), conference.speakers().get(0).roles());
  }

  @Test
  void allTurnsOnOneLineAreToldApart() {
    PressConference conference = read((HEAD + BODY).replace("\n", ""));
    assertEquals(2, conference.exchanges().size());
    assertEquals("明年呢？", conference.exchanges().get(1).question().text());
  }

  @Test
  void aLineBrokenInsideATagIsJoined() {
    StringBuilder wrapped = new StringBuilder();
    for (String line :
        (HEAD + BODY + BODY.replace("年", "月") + BODY.replace("年", "周")).split("\n")) {
      wrapped.append(line.replaceAll("(.{14})", "$1\n")).append('\n');
    }
    assertEquals(6, read(wrapped.toString()).exchanges().size());
  }

  @Test
  void aSpaceBetweenAllCharactersIsTakenOff() {
    PressConference conference = read((HEAD + BODY).replaceAll("([^\n])", "$1 "));
    assertEquals("今年有哪些计划？", conference.exchanges().get(0).question().text());
    assertEquals(LocalDate.of(2031, 3, 7), conference.event().date());
  }

  @Test
  void aTagInsideAnAnswerIsNoNewQuestion() {
    String quoting = "甄示例：昨天有位朋友对我说，“路透社记者：你怎么看？”我告诉他，记者：这个职业很重要。";
    PressConference conference = read(HEAD + "新华社记者：您怎么看？\n" + quoting + "\n" + BODY);
    assertEquals(3, conference.exchanges().size());
    assertTrue(conference.exchanges().get(0).answer().text().endsWith("这个职业很重要。"));
  }

  @Test
  void aQuestionWithoutAnswerIsKeptAndDoubted() {
    PressConference conference = read(HEAD + BODY + "法新社记者：最后一个问题？（下转4版）\n另一版的标题\n");
    Exchange last = conference.exchanges().get(2);
    assertEquals(Completeness.ANSWER_MISSING, last.completeness());
    assertNull(last.answer());
    assertEquals("最后一个问题？", last.question().text());
    assertTrue(conference.doubts().stream().anyMatch(d -> d.code().equals("answer-missing")));
  }

  @Test
  void anAnswerThatBreaksOffIsCut() {
    PressConference conference = read(HEAD + BODY + "法新社记者：还有吗？\n甄示例：还有很多，例如我们将在（下转4版）\n");
    assertEquals(Completeness.ANSWER_CUT, conference.exchanges().get(2).completeness());
  }

  @Test
  void aRepeatedSpeakerTagContinuesTheAnswer() {
    PressConference conference = read(HEAD + BODY + "甄示例：再补充一句。\n");
    assertEquals(2, conference.exchanges().size());
    assertEquals("明年更多。\n再补充一句。", conference.exchanges().get(1).answer().text());
  }

  @Test
  void anAnswerBeforeTheFirstQuestionIsAnOpeningStatement() {
    PressConference conference = read(HEAD + "甄示例：大家好，我先说两句。\n" + BODY);
    assertEquals(2, conference.exchanges().size());
    assertEquals(Statement.Kind.OPENING, conference.statements().get(0).kind());
  }

  @Test
  void aLivePagePrintedNewestFirstIsPutInOrder() {
    String newestFirst =
        HEAD
            + "[10:31] 甄示例：明年更多。\n[10:30] 塔斯社记者：明年呢？\n"
            + "[10:21] 甄示例：今年计划很多。\n[10:20] 路透社记者：今年呢？\n";
    PressConference conference = read(newestFirst);
    assertEquals("路透社", conference.exchanges().get(0).outlet());
    assertEquals("今年计划很多。", conference.exchanges().get(0).answer().text());
    assertEquals("明年更多。", conference.exchanges().get(1).answer().text());
    int[] source = newestFirst.codePoints().toArray();
    Span answer = conference.exchanges().get(1).answer().span();
    assertEquals("明年更多。", new String(source, answer.begin(), answer.length()));
  }

  @Test
  void aTimeBehindATurnBelongsToNoSpan() {
    PressConference conference =
        read(HEAD + "路透社记者：今年呢？ 10:20\n甄示例：今年计划很多。 10:21\n塔斯社记者：明年呢？ 10:30\n甄示例：更多。 10:31\n");
    assertEquals("今年呢？", conference.exchanges().get(0).question().text());
    assertEquals("更多。", conference.exchanges().get(1).answer().text());
  }

  @Test
  void aTranslationPrintedInTurnIsLeftOut() {
    PressConference conference =
        read(
            (HEAD + BODY)
                .replace("计划？\n", "计划？\nReuters: What are the plans for this year?\n")
                .replace("落实。\n", "落实。\nZhen Shili: There are many plans this year.\n"));
    assertEquals(2, conference.exchanges().size());
    assertEquals("今年有哪些计划？", conference.exchanges().get(0).question().text());
    assertEquals("今年计划很多，我们会一一落实。", conference.exchanges().get(0).answer().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**路透社记者** 问一？|**甄示例** 答一。",
        "**路透社记者：**问一？|**甄示例：**答一。",
        "[路透社记者]问一？|[甄示例]答一。",
        "【路透社记者】|问一？|【甄示例】|答一。",
        "（路透社记者）：问一？|（甄示例）：答一。",
        "路透社张三：问一？|甄示例：答一。",
        "张三（路透社）：问一？|示例部部长甄示例：答一。",
        "问（路透社记者）：问一？|答：答一。",
        "1、路透社记者：问一？|甄示例：答一。",
        "路透社：问一？|甄示例：答一。",
        "路透社记者问：问一？|甄示例答：答一。",
        "路透社记者提问: 问一？|甄示例部长: 答一。",
        "> 路透社记者：问一？|> 甄示例：答一。"
      })
  void aTagHasManyForms(String layout) {
    StringBuilder text = new StringBuilder(HEAD);
    for (String digit : List.of("一", "二", "三")) {
      text.append(layout.replace("|", "\n").replace("一", digit)).append("\n\n");
    }
    PressConference conference = read(text.toString());
    assertEquals(3, conference.exchanges().size());
    assertEquals("路透社", conference.exchanges().get(1).outlet());
    assertEquals("问二？", conference.exchanges().get(1).question().text());
    assertEquals("答二。", conference.exchanges().get(1).answer().text());
    assertEquals("甄示例", conference.exchanges().get(2).speaker());
  }

  @Test
  void aFollowUpBelongsToTheReporterBefore() {
    PressConference conference = read(HEAD + BODY + "该记者追问：还有呢？\n甄示例：没有了，谢谢。\n");
    assertEquals("塔斯社", conference.exchanges().get(2).outlet());
  }

  @Test
  void whatAWebPagePrintsAroundTheTextIsFurniture() {
    PressConference conference =
        read("首页 > 新闻 > 记者会\n" + HEAD + BODY + "分享到：微信 微博\n相关链接\n责任编辑：某某\n版权所有 某某网\n上一篇：另一场记者会\n");
    assertEquals("明年更多。", conference.exchanges().get(1).answer().text());
    assertEquals(Completeness.COMPLETE, conference.exchanges().get(1).completeness());
  }

  @Test
  void aSpeakersNameMisreadOnceIsStillTheSpeakers() {
    PressConference conference = read(HEAD + BODY + BODY.replaceFirst("甄示例：", "甄示倒："));
    assertEquals(4, conference.exchanges().size());
    assertEquals(1, conference.speakers().size());
  }

  @Test
  void aColonMisreadAsSemicolonStillEndsATag() {
    PressConference conference =
        read(HEAD + BODY.replaceFirst("记者：", "记者；").replaceFirst("甄示例：", "甄示例；"));
    assertEquals(2, conference.exchanges().size());
    assertEquals("路透社", conference.exchanges().get(0).outlet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"} ; DROP ALL #",
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "${jndi:x}",
        "\u001b]0;owned\u0007",
        "]]><!DOCTYPE x>&e;",
        "{\"a\":1,\"b\":2}"
      })
  void anOutletsNameMayHoldAnyMarks(String marks) {
    PressConference conference = read(HEAD + BODY.replace("路透社记者", "路透社" + marks + "记者"));
    assertEquals(2, conference.exchanges().size());
  }

  @Test
  void aParagraphCutByAPageIsJoined() {
    PressConference conference = read(HEAD + BODY.replace("我们会一一", "我们会\n\n一一"));
    assertEquals("今年计划很多，我们会一一落实。", conference.exchanges().get(0).answer().text());
  }

  @Test
  void anImpossibleDateIsNoDate() {
    PressConference conference = read(HEAD.replace("3月7日", "2月30日") + BODY);
    assertNull(conference.event().date());
    assertEquals(2031, conference.event().year());
    assertTrue(conference.doubts().stream().anyMatch(d -> d.code().equals("no-date")));
  }

  @Test
  void aDateInChineseNumeralsIsRead() {
    PressConference conference = read(HEAD.replace("2031年3月7日", "二〇三一年三月十七日") + BODY);
    assertEquals(LocalDate.of(2031, 3, 17), conference.event().date());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天天气很好。\n",
        "示例部部长甄示例答记者问\n\n今天天气很好，大家都很高兴。\n",
        "2026年3月8日\n",
      })
  void aTextWithoutQuestionsOrHeadedAnswersIsRefused(String text) {
    TranscriptException refusal = assertThrows(TranscriptException.class, () -> read(text));
    assertTrue(refusal.getMessage().startsWith("case.txt: no question"));
  }

  @Tag("slow")
  @Test
  void tenThousandPairsAreReadInLinearTime() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 10_000; i++) {
      text.append("路透社记者：第").append(i).append("个问题是什么？\n");
      text.append("甄示例：第").append(i).append("个回答。\n");
    }
    assertEquals(10_000, read(text.toString()).exchanges().size());
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"记者：", "“《‘", "（", "甄示例：", "。", "谈", "1、"})
  void aStormOfMarksNeitherHangsNorCrashes(String mark) {
    String storm = mark.repeat(100_000);
    assertTrue(read(HEAD + BODY + storm).exchanges().size() >= 2);
  }

  @Test
  void whatIsPrintedOnEveryPageIsNoPartOfAnAnswer() {
    String text =
        HEAD + "路透社记者：今年呢？\n甄示例：第一段还没有\n两会特刊\n说完。\n" + "法新社记者：明年呢？\n两会特刊\n甄示例：明年再说。\n两会特刊\n后年也是。\n";
    assertFalse(
        read(text).exchanges().stream()
            .anyMatch(one -> (one.question().text() + one.answer().text()).contains("特刊")));
  }

  @Test
  void theBreakBetweenTwoParagraphsStandsWhereTheSourceHasIt() {
    String text = HEAD + "路透社记者：今年呢？\n甄示例：第一段。\n\n第二段。\n";
    Passage answer = read(text).exchanges().get(0).answer();
    assertEquals("第一段。\n第二段。", answer.text());
    assertEquals(text.indexOf("第一段。") + 4, answer.offset(4));
    assertEquals(text.indexOf("第二段"), answer.offset(5));
  }

  @Test
  void ofAPagePrintedNewestFirstTheBreakStandsBehindTheParagraphBefore() {
    String text =
        HEAD
            + "[10:32] 甄示例：第二段。\n[10:31] 甄示例：第一段。\n[10:30] 塔斯社记者：明年呢？\n"
            + "[10:21] 甄示例：很多。\n[10:20] 路透社记者：今年呢？\n";
    Passage answer = read(text).exchanges().get(1).answer();
    assertEquals("第一段。\n第二段。", answer.text());
    assertEquals(text.indexOf("第一段。") + 3, answer.offset(4));
    assertEquals(text.indexOf("第二段"), answer.offset(5));
  }

  @Test
  void bothLinesOfASplitHeadlineAreTitle() {
    String split = "就示例工作和合作\n示例部部长甄示例答中外记者问\n2031年3月7日，示例部部长甄示例在示例中心举行记者会。\n\n";
    PressConference conference = read(split + BODY);
    assertEquals("就示例工作和合作示例部部长甄示例答中外记者问", conference.event().title());
    List<Span> titles =
        conference.layout().stream()
            .filter(piece -> piece.kind() == Piece.Kind.TITLE)
            .map(Piece::span)
            .toList();
    assertEquals(List.of(new Span(0, 8), new Span(9, 23)), titles);
  }
}
