package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dawen.conference.Exchange;
import dawen.conference.Repair;
import dawen.conference.Span;
import dawen.graph.Iris;
import dawen.graph.RunDescription;
import dawen.graph.Shapes;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Lexicon;
import dawen.mention.Annotated;
import dawen.mention.Annotator;
import dawen.mention.Mention;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transcripts with slips: {@code transcripts/repairs/<case>.txt}, and in {@code <case>.tsv} what is
 * repaired and named in them, each with its begin and end in code points.
 */
class RepairedTranscriptsTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts/repairs");
  private static final Annotator ANNOTATOR = new Annotator(Lexicon.bundled());

  static Stream<Path> transcripts() throws IOException {
    return files(".txt").stream();
  }

  static Stream<Path> rightTranscripts() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("data/transcripts", "src/test/resources/transcripts/odd")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(all::add);
      }
    }
    return all.stream();
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void everyTranscriptHasItsTable() throws IOException {
    assertFalse(files(".txt").isEmpty(), FOLDER + " is empty");
    assertEquals(stems(files(".txt")), stems(files(".tsv")));
  }

  private static TreeSet<String> stems(List<Path> files) {
    TreeSet<String> stems = new TreeSet<>();
    files.forEach(file -> stems.add(file.toString().replaceAll("\\.[a-z]+$", "")));
    return stems;
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void repairsAndNamesAreAsExpected(Path file) throws IOException {
    Path table = Path.of(file.toString().replace(".txt", ".tsv"));
    assertEquals(Files.readString(table), table(annotate(file)));
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void whatIsPrintedStaysAndIsQuoted(Path file) {
    int[] source = SourceFile.read(file).text().codePoints().toArray();
    Annotated annotated = annotate(file);
    for (Repair repair : annotated.repairs()) {
      assertEquals(Optional.empty(), difference(source, repair.span(), repair.printed()));
    }
    annotated.exchanges().stream()
        .flatMap(exchange -> exchange.mentions().stream())
        .forEach(m -> assertEquals(Optional.empty(), difference(source, m.span(), m.exact())));
    assertEquals(Transcript.read(SourceFile.read(file)), annotated.conference());
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void theGraphOfThemHasItsShape(Path file) {
    Pipeline pipeline =
        new Pipeline(
            Lexicon.bundled(),
            new Iris("https://example.org/"),
            Shapes.bundled(),
            new RunDescription(
                NodeFactory.createURI("https://example.org/fingerprint"),
                Dictionaries.of(null),
                null));
    assertEquals(List.of(), pipeline.run(SourceFile.read(file)).violations());
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void repairedWordsKnowWhereTheyArePrinted(Path file) {
    Annotated annotated = annotate(file);
    for (Exchange exchange : annotated.conference().exchanges()) {
      Exchange read = exchange.repaired(annotated.repairs());
      assertEquals(exchange.question().span().begin(), read.question().span().begin());
      assertEquals(exchange.answer().span().end(), read.answer().span().end());
      assertEquals(read.answer(), read.answer().repaired(List.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("rightTranscripts")
  void aRightTextIsNotRepaired(Path file) {
    assertEquals(List.of(), annotate(file).repairs());
  }

  private static Optional<Quotation.Difference> difference(int[] source, Span span, String words) {
    return Quotation.firstDifference(source, span.begin(), span.end(), words);
  }

  private static Annotated annotate(Path file) {
    return ANNOTATOR.annotate(Transcript.read(SourceFile.read(file)));
  }

  private static String table(Annotated annotated) {
    StringBuilder table = new StringBuilder("begin\tend\trule or name\tprinted\trepaired\n");
    for (Repair repair : annotated.repairs()) {
      row(table, repair.span(), repair.rule().id(), repair.printed(), repair.repaired());
    }
    for (var exchange : annotated.exchanges()) {
      for (Mention mention : exchange.mentions()) {
        row(table, mention.span(), mention.entity().id(), mention.exact(), "");
      }
    }
    return table.toString();
  }

  private static void row(StringBuilder table, Span span, String... cells) {
    table.append(span.begin()).append('\t').append(span.end()).append('\t');
    table.append(String.join("\t", cells)).append('\n');
  }
}
