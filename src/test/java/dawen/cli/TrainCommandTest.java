package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String HEAD = "topics\theading\tquestion\tanswer\n";

  @TempDir private Path folder;

  private Path labels(String lines) throws IOException {
    return Files.writeString(folder.resolve("own.tsv"), HEAD + lines);
  }

  @Test
  void whatIsLearntReadsAsAWordListOfOnesOwn() throws Exception {
    Path labels = labels("china-japan\t\t大熊猫回国了吗？\t\n".repeat(12));
    Path lists = Files.createDirectory(folder.resolve("lists"));
    Path weights = lists.resolve("topic-weights.tsv");
    Run train = Run.of("train", labels.toString(), "-o", weights.toString());
    assertEquals(0, train.code(), train.err());
    assertTrue(train.err().startsWith("dawen: 12 labelled exchanges; "), train.err());
    String text = "外交部发言人答记者问\n甲报记者：大熊猫回国了吗？\n发言人：回了。\n";
    String before = Run.withInput(text, "inspect", "-").out();
    String after = Run.withInput(text, "inspect", "--lexicon", lists.toString(), "-").out();
    assertTrue(before.contains("people-to-people") && !before.contains("china-japan"), before);
    assertTrue(after.contains("china-japan"), after);
  }

  @Test
  void labelsThatAreNoneAreRefusedAtTheirPlace() throws Exception {
    Run unknown = Run.of("train", labels("trade\t\t关税？\t\n").toString());
    assertEquals(1, unknown.code());
    assertTrue(
        unknown.err().contains("own.tsv:2:1: no topic “trade”; expected an id of topics.tsv"),
        unknown.err());
    Run empty = Run.of("train", labels("").toString());
    assertEquals(1, empty.code());
    assertTrue(empty.err().contains("own.tsv: no labelled exchange; expected"), empty.err());
    assertEquals(1, Run.of("train", folder.resolve("none.tsv").toString()).code());
  }
}
