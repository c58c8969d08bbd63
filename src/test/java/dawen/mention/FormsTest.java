package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.lexicon.Lexicon;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every printed form of a thing has the same id: {@code src/test/resources/mentions/forms.tsv}. */
class FormsTest {
  private static final Path FORMS = Path.of("src/test/resources/mentions/forms.tsv");
  private static Annotator annotator;

  @BeforeAll
  static void loadTheShippedLists() {
    annotator = new Annotator(Lexicon.bundled());
  }

  @Test
  void aFormHasTheIdOfItsThing() throws IOException {
    List<String[]> rows =
        Files.readAllLines(FORMS).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
    assertTrue(rows.size() >= 190, "forms are missing");
    assertAll(rows.stream().map(row -> () -> assertEquals(row[2], ids(row[0], row[1]), row[0])));
  }

  /** Of the things of that kind which the form names. */
  private static String ids(String form, String kind) {
    boolean outlet = kind.equals("outlet");
    String tag = outlet ? form + "记者" : "记者";
    String said = outlet ? "会的。" : "我们注意到" + form + "的立场。";
    String text = "样本·虚构文本\n示例部发言人甄示例答记者问\n2031年5月6日\n\n" + tag + "：展览还办吗？\n甄示例：" + said + "\n";
    SourceFile file = SourceFile.of("case.txt", text.getBytes(StandardCharsets.UTF_8));
    return annotator.annotate(Transcript.read(file)).exchanges().get(0).mentions().stream()
        .filter(mention -> mention.entity().kind().word().equals(kind))
        .map(mention -> mention.entity().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
