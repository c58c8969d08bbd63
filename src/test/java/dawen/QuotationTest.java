package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.Quotation.Difference;
import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.conference.Span;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import dawen.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand between the characters of a quotation, and what may not. */
class QuotationTest {
  private static final Path SAMPLES = Path.of("data/transcripts");

  /** The difference between a quotation and a whole source, in which ⏎ stands for a line break. */
  private static Optional<Difference> difference(String source, String text) {
    int[] codePoints = source.replace("⏎", "\n").codePoints().toArray();
    return Quotation.firstDifference(codePoints, 0, codePoints.length, text.replace("⏎", "\n"));
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource({
    "合作共赢, 合作共赢, the same",
    "乌⏎⏎克兰, 乌克兰, a line break in a name",
    "合 作　共 赢, 合作共赢, spaces",
    "合**作共**赢, 合作共赢, markup",
    "合作⏎共赢, 合作⏎共赢, two paragraphs",
    "G20 summit, G20 summit, Latin words",
    "我们愿意⏎第 3 版⏎同各国一道努力, 我们愿意同各国一道努力, a page number on a line of its own",
    "我们愿意（下转4版）⏎同各国一道努力, 我们愿意同各国一道努力, a jump line after a line",
    "我们愿意⏎[10:25]同各国一道努力, 我们愿意同各国一道努力, a time before a line",
    "我们愿意（掌声）同各国一道努力, 我们愿意同各国一道努力, words in brackets",
    "我们愿意⏎同题采访⏎同各国一道努力, 我们愿意同各国一道努力, a caption that begins like the text",
    "后来的一段话。⏎先说的一段话。, 先说的一段话。⏎后来的一段话。, the newest paragraph first",
    "𠮷野家合作, 𠮷野家合作, a character outside the basic plane",
  })
  void layoutMayStandBetween(String source, String text, String why) {
    assertEquals(Optional.empty(), difference(source, text), why);
  }

  @ParameterizedTest(name = "{5}: {0}")
  @CsvSource({
    "合作共赢, 合作双赢, 2, 双赢, 共赢, another character",
    "合作共赢, 合作, 2, '', 共赢, the source goes on",
    "合作, 合作共赢, 2, 共赢, '', the source ends",
    "的合作, 合作, 0, 合作, 的合作, a character too early",
    "作共赢, 合作共赢, 0, 合作共赢, 作共赢, a character too late",
    "我们一直愿意同各国一道努力, 我们愿意同各国一道努力, 2, 愿意同各国一道努, 一直愿意同各国一, words left out within a line",
    "合作⏎共赢, 合作共荣, 4, 荣, 赢, after a line break",
    "后来的一段话。⏎先说的一段。, 先说的一段话。⏎后来的一段话。, 0, 先说的一段话。后, 后来的一段话。⏎, in another order and changed",
    "'', 合作, 0, 合作, '', nothing there",
  })
  void theFirstOtherCharacterIsNamed(
      String source, String text, int at, String expected, String found, String why) {
    assertEquals(
        Optional.of(new Difference(at, expected, found.replace("⏎", "\n"))),
        difference(source, text),
        why);
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "0, 9", "3, 2", "7, 9", "2, 2"})
  void aStretchThatIsNotInTheSourceDiffers(int begin, int end) {
    int[] source = "合作共赢".codePoints().toArray();
    assertTrue(Quotation.firstDifference(source, begin, end, "合作共赢").isPresent());
  }

  @Test
  void noCharacterOfASampleCanChangeUnseenAndNoSpanMove() throws IOException {
    List<SourceFile> files;
    try (Stream<Path> paths = Files.list(SAMPLES)) {
      files = paths.sorted().map(SourceFile::read).toList();
    }
    assertFalse(files.isEmpty());
    Pipeline pipeline =
        new Pipeline(
            Lexicon.bundled(),
            new Iris(Iris.DEFAULT_BASE),
            Shapes.bundled(),
            new RunDescription(Fingerprint.of(null), Dictionaries.of(null), null));
    for (SourceFile file : files) {
      int[] source = file.text().codePoints().toArray();
      pipeline.run(file).annotated().conference().exchanges().stream()
          .flatMap(QuotationTest::passages)
          .forEach(passage -> changeAndMove(source, passage));
    }
  }

  private static Stream<Passage> passages(Exchange exchange) {
    return Stream.of(exchange.question(), exchange.answer()).filter(Objects::nonNull);
  }

  private static void changeAndMove(int[] source, Passage passage) {
    Span span = passage.span();
    String text = passage.text();
    assertEquals(
        Optional.empty(), Quotation.firstDifference(source, span.begin(), span.end(), text));
    for (int shift : new int[] {-1, 1}) {
      assertTrue(differs(source, span.begin() + shift, span.end() + shift, text), text);
      assertTrue(differs(source, span.begin() + shift, span.end(), text), text);
      assertTrue(differs(source, span.begin(), span.end() + shift, text), text);
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != ' ') {
        int at = passage.span(i, i + 1).begin();
        int[] changed = source.clone();
        changed[at] = '囧';
        assertTrue(differs(changed, span.begin(), span.end(), text), text.substring(i));
      }
    }
  }

  private static boolean differs(int[] source, int begin, int end, String text) {
    return Quotation.firstDifference(source, begin, end, text).isPresent();
  }
}
