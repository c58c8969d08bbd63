package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.lexicon.Lexicon;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {
  private static Annotator annotator;

  @BeforeAll
  static void load() {
    annotator = new Annotator(Lexicon.bundled());
  }

  private static List<String> topics(String... questions) {
    Stream<String> texts =
        Stream.of(questions)
            .map(question -> "外交部发言人答记者问\n甲报记者：" + question + "\n发言人：这个问题问得好。谢谢。\n");
    return annotator
        .leaveOneOut(
            texts
                .map(text -> SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8)))
                .map(Transcript::read)
                .toList())
        .stream()
        .map(read -> read.exchanges().get(0).topics().get(0).topic().id())
        .toList();
  }

  @Test
  void aWordThatOneTranscriptAloneShowsSaysNothingThere() {
    assertEquals(List.of("other", "other"), topics("自动驾驶怎么样？", "塔利班怎么样？"));
  }

  @Test
  void theNameOfATopicCountsAnyway() {
    assertEquals(List.of("artificial-intelligence", "other"), topics("人工智能怎么样？", "塔利班怎么样？"));
  }

  @Test
  void aWordThatAnotherShowsCounts() {
    assertEquals(
        List.of("afghanistan", "afghanistan", "other"), topics("塔利班怎么样？", "请问塔利班呢？", "自动驾驶怎么样？"));
  }
}
