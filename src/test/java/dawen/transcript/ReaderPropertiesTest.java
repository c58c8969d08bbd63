package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.conference.Completeness;
import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.PressConference;
import dawen.source.SourceException;
import dawen.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of every text that is read, not of chosen ones. The seed is fixed. */
class ReaderPropertiesTest {
  private static final String SEED = "20311207";

  @Provide
  Arbitrary<String> transcripts() {
    return GeneratedTranscripts.any();
  }

  @Provide
  Arbitrary<String> soups() {
    return GeneratedTranscripts.soup();
  }

  @Provide
  Arbitrary<List<GeneratedTranscripts.Pair>> pairs() {
    return GeneratedTranscripts.plainPairs();
  }

  @Provide
  Arbitrary<List<String>> folders() {
    return GeneratedTranscripts.any().list().ofSize(8);
  }

  /** As a file in UTF-8 would be read; nothing if that is no transcript. */
  private static Optional<PressConference> read(String text) {
    try {
      SourceFile file = SourceFile.of("case.txt", text.getBytes(StandardCharsets.UTF_8));
      PressConference conference = Transcript.read(file);
      ReadingInvariants.check(file.text(), conference);
      return Optional.of(conference);
    } catch (SourceException | TranscriptException refused) {
      return Optional.empty();
    }
  }

  /** {@link ReadingInvariants}: pieces make up the file, spans quote it, nothing is kept twice. */
  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 600)
  void everyCharacterOfATranscriptIsAccountedFor(@ForAll("transcripts") String text) {
    collectRead(text, 90);
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 600)
  void everyCharacterOfAnyTextIsAccountedFor(@ForAll("soups") String text) {
    collectRead(text, 40);
  }

  /** Checks a text, and at the end that at least so many in a hundred were no refusals. */
  private static void collectRead(String text, int least) {
    Statistics.collect(read(text).isPresent());
    Statistics.coverage(all -> all.check(true).percentage(p -> p >= least));
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 100)
  void readingTwiceGivesTheSame(@ForAll("transcripts") String text) {
    assertEquals(read(text), read(text));
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 500)
  void whatIsPrintedPlainlyIsReadBack(@ForAll("pairs") List<GeneratedTranscripts.Pair> pairs) {
    List<String> expected =
        pairs.stream()
            .map(p -> p.outlet().replaceAll("[《》]", "") + "|" + p.question() + "|" + p.answer())
            .toList();
    assertEquals(expected, told(read(GeneratedTranscripts.plain(pairs)).orElseThrow()));
  }

  private static List<String> told(PressConference read) {
    return read.exchanges().stream()
        .map(e -> e.outlet() + "|" + text(e.question()) + "|" + text(e.answer()))
        .toList();
  }

  private static String text(Passage passage) {
    return passage == null ? "" : passage.text();
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 150)
  void theStyleOfLineEndsChangesNoText(@ForAll("transcripts") String text) {
    Assume.that(text.indexOf('\u2028') < 0 && text.indexOf('\f') < 0);
    Optional<List<String>> withLf = read(text).map(ReaderPropertiesTest::told);
    for (String end : List.of("\r\n", "\r")) {
      assertEquals(withLf, read(text.replace("\n", end)).map(ReaderPropertiesTest::told));
    }
  }

  /** The exchanges, printed plainly, are read as the same exchanges. */
  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 200)
  void whatWasReadReadsTheSameAgain(@ForAll("pairs") List<GeneratedTranscripts.Pair> pairs) {
    PressConference first = read(GeneratedTranscripts.plain(pairs)).orElseThrow();
    StringBuilder again = new StringBuilder(first.event().title() + "\n\n");
    for (Exchange exchange : first.exchanges()) {
      again.append(exchange.tag().text()).append(exchange.question().text()).append('\n');
      again.append(exchange.speaker()).append("：").append(exchange.answer().text()).append('\n');
      assertEquals(Completeness.COMPLETE, exchange.completeness());
    }
    assertEquals(told(first), told(read(again.toString()).orElseThrow()));
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 12)
  void neitherThreadsNorOrderChangeAReading(@ForAll("folders") List<String> texts) {
    List<Optional<PressConference>> oneByOne =
        texts.stream().map(ReaderPropertiesTest::read).toList();
    Stream<String> many = texts.parallelStream();
    assertEquals(oneByOne, many.map(ReaderPropertiesTest::read).toList());
    List<Optional<PressConference>> backwards =
        new ArrayList<>(
            Stream.iterate(texts.size() - 1, i -> i >= 0, i -> i - 1)
                .map(i -> read(texts.get(i)))
                .toList());
    Collections.reverse(backwards);
    assertEquals(oneByOne, backwards);
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
    Arbitrary<byte[]> begun =
        Arbitraries.of(
                "%PDF-1.7\n", "PK\u0003\u0004", "<html><body>", "\uFEFF", "{\\rtf1", "<?xml ")
            .flatMap(begin -> any.map(rest -> joined(begin, rest)));
    return Arbitraries.oneOf(
        any, begun, soups().map(text -> text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] joined(String begin, byte[] rest) {
    byte[] first = begin.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }

  /** Whatever else is thrown is a fault of ours. */
  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 500)
  void anyBytesAreDecodedOrRefusedByName(@ForAll("files") byte[] bytes) {
    try {
      SourceFile file = SourceFile.of("case.bin", bytes);
      assertEquals(bytes.length, file.bytes());
    } catch (SourceException refused) {
      assertEquals(0, refused.getMessage().indexOf("case.bin: "), refused.getMessage());
    }
  }

  @Property(seed = SEED, edgeCases = EdgeCasesMode.NONE, tries = 100)
  void aTextIsTheSameInEveryEncoding(@ForAll("pairs") List<GeneratedTranscripts.Pair> pairs) {
    String text = GeneratedTranscripts.plain(pairs);
    for (String encoding : List.of("UTF-8", "GB18030", "UTF-16", "UTF-16LE")) {
      byte[] bytes = text.getBytes(Charset.forName(encoding));
      assertEquals(text, SourceFile.of("case.txt", bytes).text(), encoding);
    }
  }
}
