package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second build says where a file has the name of one that is stored. */
class ReplacementsTest {
  private static final String TEXT =
      """
      示例部部长%s就%s回答中外记者提问

      %s示例部部长%s在示例中心举行记者会。

      法新社记者：请问今年怎样合作？

      %s：合作越来越多。
      """;

  @TempDir private Path folder;

  private Path write(String name, String speaker, String about, String day) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, TEXT.formatted(speaker, about, day, speaker, speaker));
  }

  /** The lines on standard error of a build of one folder; all end well. */
  private List<String> build(String name) {
    Run run =
        Run.of("build", folder.resolve(name).toString(), "--kg", folder.resolve("kg").toString());
    assertEquals(0, run.code(), run.err());
    return run.err().lines().toList();
  }

  private static List<String> said(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("dawen: ")).toList();
  }

  private static void isCounted(List<String> lines) {
    String last = lines.get(lines.size() - 1);
    assertTrue(last.contains(", 1 replaced, "), last);
  }

  @Test
  void anotherConferenceFromAnotherFolderIsTold() throws IOException {
    write("a/t1.txt", "甄示例", "文化交流", "2031年3月7日，");
    Path other = write("b/t1.txt", "贾样本", "粮食安全", "2032年5月9日，");
    assertEquals(List.of(), said(build("a")));
    List<String> second = build("b");
    isCounted(second);
    String told =
        "dawen: "
            + other
            + ": takes the place of another press conference, stored before from a file of the same"
            + " name: “示例部部长甄示例就文化交流回答中外记者提问”, 2031-03-07; now “示例部部长贾样本就粮食安全回答中外记者提问”,"
            + " 2032-05-09; to have both, name both folders in one build, or rename one of the"
            + " files";
    assertEquals(List.of(told), said(second));
  }

  @Test
  void theSameFolderAgainReplacesNothing() throws IOException {
    write("a/t1.txt", "甄示例", "文化交流", "2031年3月7日，");
    build("a");
    List<String> again = build("a");
    assertEquals(List.of(), said(again));
    assertFalse(again.get(again.size() - 1).contains("replaced"), again.toString());
  }

  @Test
  void aCorrectedTextIsCountedAndNoMore() throws IOException {
    write("a/t1.txt", "甄示例", "文化交流", "2031年3月7日，");
    build("a");
    write("a/t1.txt", "甄示例", "文化交流与合作", "2031年3月7日，");
    List<String> again = build("a");
    assertEquals(List.of(), said(again));
    isCounted(again);
  }

  @Test
  void ofUndatedConferencesTheTitleTellsThemApart() throws IOException {
    write("a/t1.txt", "甄示例", "文化交流", "");
    write("b/t1.txt", "贾样本", "粮食安全", "");
    build("a");
    List<String> second = said(build("b"));
    assertTrue(second.get(0).contains("another press conference"), second.toString());
    assertTrue(second.get(0).contains("文化交流回答中外记者提问”; now “"), second.toString());
  }
}
