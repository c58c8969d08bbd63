package dawen.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gold that stands beside our own transcripts must be true of them. */
class GoldFolderTest {
  private static final String SAMPLES = "src/test/resources/transcripts/samples, data/transcripts";
  private static final String ODD =
      "src/test/resources/transcripts/odd, src/test/resources/transcripts/odd";

  @ParameterizedTest
  @CsvSource({SAMPLES, ODD})
  void everyTextHasItsGold(Path gold, Path texts) throws IOException {
    Set<String> wanted = names(gold, ".gold.json");
    assertFalse(wanted.isEmpty());
    assertEquals(wanted, names(texts, ".txt"));
  }

  @ParameterizedTest
  @CsvSource({SAMPLES, ODD})
  void everyTextSaysAtOnceThatItIsFiction(Path gold, Path texts) throws IOException {
    for (String name : names(texts, ".txt")) {
      String text = Files.readString(texts.resolve(name + ".txt")).strip();
      assertTrue(text.substring(0, 20).matches("(?s).*[样樣]本·[虚虛][构構]文本.*"), name);
    }
  }

  @ParameterizedTest
  @CsvSource({SAMPLES, ODD})
  void everyQuotedEndStandsInTheTextInOrder(Path gold, Path texts) throws IOException {
    for (Gold.Transcript transcript : GoldReader.read(gold).transcripts()) {
      String text = Wording.normal(Files.readString(texts.resolve(transcript.source())));
      int at = 0;
      for (Gold.Exchange exchange : transcript.exchanges()) {
        String where = transcript.source() + " #" + exchange.index();
        at = after(text, at, exchange.question(), where + " question");
        at = after(text, at, exchange.answer(), where + " answer");
      }
    }
  }

  private static int after(String text, int from, Gold.Ends ends, String where) {
    if (ends == null) {
      return from;
    }
    String start = Wording.normal(ends.start());
    int begin = text.indexOf(start, from);
    assertTrue(begin >= 0, where + " does not begin with " + ends.start());
    // in a short passage, the last characters may overlap the first
    int last = text.indexOf(Wording.normal(ends.end()), begin);
    assertTrue(last >= 0, where + " does not end with " + ends.end());
    return Math.max(begin + start.length(), last + Wording.normal(ends.end()).length());
  }

  private static Set<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .forEach(name -> names.add(name.substring(0, name.length() - ending.length())));
      return names;
    }
  }
}
