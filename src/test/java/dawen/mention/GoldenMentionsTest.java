package dawen.mention;

import dawen.GoldenFolder;
import dawen.conference.Span;
import dawen.lexicon.Entry;
import dawen.lexicon.Lexicon;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** In our own transcripts are found, to the character, what was found when somebody last looked. */
class GoldenMentionsTest {

  @Test
  void everyMentionAndTopicIsFoundAsItWas() throws IOException {
    Annotator annotator = new Annotator(Lexicon.bundled());
    for (String folder : List.of("odd", "briefings", "copies")) {
      GoldenFolder.check(folder, "mentions", source -> lines(annotator, source));
    }
  }

  private static List<String> lines(Annotator annotator, SourceFile source) {
    Annotated found = annotator.annotate(Transcript.read(source));
    List<String> lines = new ArrayList<>();
    found.speakers().forEach(speaker -> lines.add("speaker " + name(speaker)));
    found.repairs().forEach(repair -> lines.add(repair.toString()));
    for (AnnotatedExchange exchange : found.exchanges()) {
      lines.add(exchange.exchange().index() + " " + name(exchange.speaker()));
      lines.add("outlet " + name(exchange.outlet()));
      exchange.mentions().forEach(mention -> lines.add(line(mention)));
      for (TopicScore topic : exchange.topics()) {
        String score = String.format(Locale.ROOT, "%.4f", topic.score());
        lines.add("topic " + name(topic.topic()) + " " + score + " " + topic.words());
      }
    }
    return lines;
  }

  private static String line(Mention mention) {
    Span span = mention.span();
    String others =
        String.join(" ", mention.alternatives().stream().map(GoldenMentionsTest::name).toList());
    return mention.part()
        + " "
        + span.begin()
        + "-"
        + span.end()
        + " "
        + mention.exact()
        + " "
        + name(mention.entity())
        + " "
        + mention.rule()
        + " "
        + others;
  }

  private static String name(Entry entry) {
    return entry == null ? "none" : entry.kind() + "/" + entry.id();
  }
}
