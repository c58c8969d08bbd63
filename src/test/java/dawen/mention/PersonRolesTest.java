package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A look that spares the segmenter: it may say yes too often, and never no to a name. */
class PersonRolesTest {
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of("示例部"));

  @Test
  void whereTheSegmenterFindsANameOneMayBeginAndEnd() throws IOException {
    int names = 0;
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts/odd"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        names += names(Files.readString(file));
      }
    }
    assertTrue(names > 50, names + " names");
  }

  private static int names(String text) {
    Boundaries boundaries = TOKENIZER.boundaries(text.toCharArray());
    int names = 0;
    for (int begin = 0; begin < text.length(); begin = Tokenizer.sentenceEnd(text, begin)) {
      for (Tokenizer.Token token : named(text, begin)) {
        String name = text.substring(token.begin(), token.end());
        assertTrue(PersonRoles.canBegin(text, token.begin(), boundaries), name);
        assertTrue(PersonRoles.canEnd(text, token.end(), boundaries), name);
        names++;
      }
    }
    return names;
  }

  private static List<Tokenizer.Token> named(String text, int begin) {
    return TOKENIZER.named(text, begin, Tokenizer.sentenceEnd(text, begin)).stream()
        .filter(token -> token.nature().startsWith("nr") && token.end() - token.begin() > 1)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "昨天晚上大家都很高兴, 0, false, false",
    "昨天晚上大家都很高兴, 2, false, false",
    "昨天晚上大家都很高兴, 1, true, true",
  })
  void whereNoWordCanBePartOfANameNoneBeginsOrEnds(
      String text, int index, boolean begins, boolean ends) {
    Boundaries boundaries = TOKENIZER.boundaries(text.toCharArray());
    assertEquals(begins, PersonRoles.canBegin(text, index, boundaries));
    assertEquals(ends, index > 0 && PersonRoles.canEnd(text, index, boundaries));
  }
}
