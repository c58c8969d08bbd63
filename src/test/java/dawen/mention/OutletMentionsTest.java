package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.Span;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the outlet of a question is named, from the file to the mention. */
class OutletMentionsTest {
  private static final String HEAD = "样本·虚构文本\n示例部发言人甄示例答记者问\n2031年5月6日\n\n";
  private static final String ANSWER = "\n甄示例：会的，明年春天就办。\n\n";
  private static Annotator annotator;

  @BeforeAll
  static void loadTheShippedLists() {
    annotator = new Annotator(Lexicon.bundled());
  }

  @Test
  void theTagNamesItBeforeTheQuestion() {
    String text = HEAD + "塔斯社记者：展览还办吗？" + ANSWER;
    assertEquals(List.of("tass tag 塔斯社"), outlets(text));
  }

  @Test
  void titleMarksAndSpacesOfTheTagStandAround() {
    String text = HEAD + "《环 球 时 报》记者：展览还办吗？" + ANSWER;
    assertEquals(List.of("global-times tag 环 球 时 报"), outlets(text));
  }

  @Test
  void bracketsBehindTheQuestionNameIt() {
    String text = HEAD + "问：展览还办吗？（路透社记者）" + ANSWER;
    assertEquals(List.of("reuters tag 路透社"), outlets(text));
  }

  @Test
  void theHostNamesItBeforeAnAnonymousQuestion() {
    String text = HEAD + "主持人：请埃菲社的记者提问。\n记者：展览还办吗？" + ANSWER + "主持人：请安莎社记者提问。\n记者：那么票价呢？" + ANSWER;
    assertEquals(List.of("efe tag 埃菲社", "ansa tag 安莎社"), outlets(text));
  }

  @Test
  void anUnlistedOutletOfATagIsKeptUnderItsName() {
    String text = HEAD + "示例山晨报记者：展览还办吗？" + ANSWER;
    List<Mention> mentions = mentions(text);
    assertEquals(1, mentions.size());
    assertTrue(mentions.get(0).entity().zh().equals("示例山晨报") && !mentions.get(0).entity().listed());
  }

  @Test
  void theReporterOfAnAnonymousQuestionIntroducesIt() {
    String text = HEAD + "记者：谢谢，我是西班牙埃菲社的记者。展览还办吗？" + ANSWER;
    assertEquals(List.of("efe outlet 西班牙埃菲社"), outlets(text));
    assertEquals("efe", annotate(text).exchanges().get(0).outlet().id());
  }

  @Test
  void anOutletThatIsOnlyCitedAsksNothing() {
    String text = HEAD + "记者：据路透社报道，展览不办了。是吗？" + ANSWER;
    assertEquals(List.of("reuters outlet 路透社"), outlets(text));
    assertNull(annotate(text).exchanges().get(0).outlet());
  }

  @Test
  void tagAndQuestionAreTwoMentions() {
    String text = HEAD + "法新社记者：法新社昨天报道了展览。还办吗？" + ANSWER;
    assertEquals(List.of("afp tag 法新社", "afp outlet 法新社"), outlets(text));
  }

  /** Id, rule and the words of the file at the span. */
  private static List<String> outlets(String text) {
    return mentions(text).stream()
        .map(m -> m.entity().id() + " " + m.rule().id() + " " + words(text, m.span()))
        .toList();
  }

  private static List<Mention> mentions(String text) {
    return annotate(text).exchanges().stream()
        .flatMap(exchange -> exchange.mentions().stream())
        .filter(mention -> mention.entity().kind() == Kind.OUTLET)
        .toList();
  }

  private static Annotated annotate(String text) {
    SourceFile file = SourceFile.of("case.txt", text.getBytes(StandardCharsets.UTF_8));
    return annotator.annotate(Transcript.read(file));
  }

  private static String words(String text, Span span) {
    int[] points = text.codePoints().toArray();
    return new String(points, span.begin(), span.length());
  }
}
