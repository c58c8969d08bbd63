package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.conference.Announcement;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.conference.Span;
import dawen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          甄示例在90分钟里共回答了21个提问。             | 21
          整场记者会持续近90分钟，甄示例共回答了２３个提问。 | 23
          甄部长一共回答了二十一个问题，谢谢大家。       | 21
          甄示例回答了中外记者的14个问题。               | 14
          贾样本回答了21名中外记者的提问。               | 21
          貾樣本共回答了中外記者十個問題                 | 10
          他在现场回答了27个记者提出的问题。             | 27
          甄示例的第十次记者会 90分钟回答21个问题        | 21
          The minister answered 21 questions in 90 minutes. | 21
          He answered a total of 8 press questions.      | 8
          """)
  void tellsHowManyQuestionsWereAnswered(String text, int questions) {
    assertEquals(List.of(questions), numbers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          下面我愿回答大家的提问。
          由于时间关系，再回答三个问题。
          我先回答第一个问题。
          他回答了二十多个问题。
          甄示例回答了20余个问题。
          甄示例回答了中外记者提问。
          最后回答两个问题。
          我想回答3个问题。
          甄示例回答了0个问题。
          This minister will answer 3 questions.
          """)
  void roundedNumbersAndWhatIsYetToBeAnsweredAreNone(String text) {
    assertEquals(List.of(), numbers(text));
  }

  @Test
  void oneNumberToldTwiceIsOneAnnouncementAndTwoNumbersAreTwo() {
    assertEquals(List.of(5, 6), numbers("共回答了5个提问。", "一共回答了五个问题。", "回答了6个问题。"));
  }

  @Test
  void readFromTheLeadTheHostAndAClosingNoteButNotFromAnAnswer() {
    String text =
        """
            示例部部长甄示例就对外交流合作回答中外记者提问

            2031年3月7日，示例部举行记者会，示例部部长甄示例在90分钟里共回答了 21 个提问。

            法新社记者：请问博物馆今年怎样合作？

            甄示例：去年我回答了7个问题，今年合作越来越多。

            主持人：记者会到此结束，甄部长共回答了二十个问题，谢谢大家。
            """;
    PressConference conference =
        Transcript.read(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(21, 20), conference.announcements().stream().map(Announcement::questions).toList());
    Passage words = conference.announcements().get(0).words();
    assertEquals("共回答了21个提问", words.text());
    int begin = text.indexOf("共回答了 21");
    assertEquals(new Span(begin, begin + "共回答了 21 个提问".length()), words.span());
  }

  private static List<Integer> numbers(String... texts) {
    return Announcements.in(Stream.of(texts).map(AnnouncementsTest::passage)).stream()
        .map(Announcement::questions)
        .toList();
  }

  private static Passage passage(String text) {
    return new Passage(text, IntStream.range(0, text.length()).toArray());
  }
}
