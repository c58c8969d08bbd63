package dawen.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dawen.lexicon.LexiconTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stored input, seeds and past failures, is given to its target again. */
class FuzzReplayTest {
  private static final Path INPUTS = Path.of("src/test/resources/fuzz");
  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "reader", ReaderTarget::fuzzerTestOneInput,
          "documents", ReaderTarget::fuzzerTestOneInput,
          "lexicon", LexiconTarget::fuzzerTestOneInput,
          "query-head", QueryHeadTarget::fuzzerTestOneInput,
          "parameters", ParameterTarget::fuzzerTestOneInput,
          "guard", GuardTarget::fuzzerTestOneInput);

  static Stream<Path> inputs() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(INPUTS)) {
      found = files.filter(Files::isRegularFile).sorted().toList();
    }
    assertFalse(found.isEmpty(), "no inputs in " + INPUTS);
    return found.stream();
  }

  @Test
  void everyTargetHasInputsAndEveryFolderATarget() throws IOException {
    assertEquals(
        new TreeSet<>(TARGETS.keySet()),
        inputs().map(FuzzReplayTest::target).collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void whatBrokeOnceDoesNotBreakAgain(Path input) throws IOException {
    TARGETS.get(target(input)).accept(Files.readAllBytes(input));
  }

  private static String target(Path input) {
    return INPUTS.relativize(input).getName(0).toString();
  }
}
