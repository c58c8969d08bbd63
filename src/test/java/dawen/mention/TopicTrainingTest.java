package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.TopicWord;
import dawen.lexicon.LexiconException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicTrainingTest {
  private static final String HEAD = "topics\theading\tquestion\tanswer\n";
  private static Lexicon lexicon;

  @BeforeAll
  static void load() {
    lexicon = Lexicon.bundled();
  }

  private static String mainTopic(List<TopicWord> corrections, String question) {
    TopicText text = new TopicText(null, null, question, null);
    return new Topics(lexicon, corrections).of(text).get(0).topic().id();
  }

  @Test
  void theShippedWeightsAreThoseThatTheShippedLabelsTeach() throws IOException {
    List<LabelledText> labelled = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("data/labels"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        labelled.addAll(LabelledText.read(file.toString(), Files.readString(file), lexicon));
      }
    }
    assertEquals(
        lexicon.topicCorrections(),
        TopicTraining.corrections(lexicon, labelled),
        "run: ./dawen train data/labels/*.tsv -o data/lexicon/topic-weights.tsv");
  }

  @Test
  void labelsOverruleTheWordList() {
    String question = "大豆和大熊猫怎么样？";
    assertEquals("people-to-people", mainTopic(List.of(), question));
    String label = "trade-globalization\t\t" + question + "\t\n";
    List<LabelledText> labelled = LabelledText.read("own.tsv", HEAD + label.repeat(20), lexicon);
    assertEquals(
        "trade-globalization", mainTopic(TopicTraining.corrections(lexicon, labelled), question));
  }

  @Test
  void withoutLabelsNothingIsCorrected() {
    assertEquals(List.of(), TopicTraining.corrections(lexicon, List.of()));
  }

  @Test
  void anUnknownTopicIsRefusedAtItsPlace() {
    LexiconException refused =
        assertThrows(
            LexiconException.class,
            () -> LabelledText.read("own.tsv", HEAD + "trade\t\t关税？\t\n", lexicon));
    assertEquals(
        "own.tsv:2:1: no topic “trade”; expected an id of topics.tsv", refused.getMessage());
  }
}
