package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The line from file to graph, over every transcript that the repository ships. */
class PipelineTest {
  private static Pipeline pipeline;

  @BeforeAll
  static void loadTheShippedLists() {
    Lexicon lexicon = Lexicon.bundled();
    pipeline =
        new Pipeline(
            lexicon,
            new Iris(Iris.DEFAULT_BASE),
            Shapes.bundled(),
            new RunDescription(Fingerprint.of(null), Dictionaries.of(null), null));
  }

  static Stream<Path> transcripts() throws IOException {
    List<Path> all =
        Stream.of("data/transcripts", "src/test/resources/transcripts").map(Path::of).toList();
    Stream.Builder<Path> found = Stream.builder();
    for (Path folder : all) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(path -> path.getFileName().toString().matches("(?!none-).*\\.(?:txt|html)"))
            .sorted()
            .forEach(found);
      }
    }
    List<Path> paths = found.build().toList();
    assertTrue(paths.size() > 80, "transcripts are missing");
    return paths.stream();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void theGraphOfATranscriptHasTheShapeItShould(Path path) {
    Pipeline.Result result = pipeline.run(SourceFile.read(path));
    assertEquals(List.of(), result.findings());
    assertTrue(result.graphs().stream().findAny().isPresent());
  }
}
