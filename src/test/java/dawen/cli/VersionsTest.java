package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several transcripts of one invented conference, built in any order. */
class VersionsTest {
  private static final String HEAD =
      """
      示例部部长甄示例就对外交流合作回答中外记者提问

      2031年3月7日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长甄示例答问。

      """;

  private static final String FULL =
      HEAD
          + """
          法新社记者：请问中法两国的博物馆今年怎样合作？

          甄示例：两家博物馆互换了六十件瓷器。今年秋天还要办一次联合展览，先在里昂，后在西安。展览对学生免费。

          新华社记者：请问航天合作有什么新计划？

          甄示例：空间站的大门是敞开的。三个国家的实验柜明年上天，另有两个国家正在商谈。

          路透社记者：邮轮码头什么时候开放？

          甄示例：码头的主体工程下个月完工，先试运行三个星期。候船厅一次能容纳两千人。
          """;

  /** The third exchange, then the first one, both cut. */
  private static final String SHORT =
      HEAD
          + """
          路透社记者：邮轮码头何时开放？

          甄示例：码头的主体工程下个月完工，先试运行三个星期。

          法新社记者：中法两国的博物馆怎样合作？

          甄示例：两家博物馆互换了六十件瓷器。今年秋天还要办一次联合展览。
          """;

  private static final String TRADITIONAL =
      """
      示例部部長甄示例就對外交流合作回答中外記者提問

      2031年3月7日，十五屆全國人大四次會議在梅地亞中心舉行記者會，示例部部長甄示例答問。

      新華社記者：請問航天合作有什麼新計劃？

      甄示例：空間站的大門是敞開的。三個國家的實驗櫃明年上天，另有兩個國家正在商談。
      """;

  @TempDir private Path folder;
  private Path in;
  private String kg;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    kg = folder.resolve("kg").toString();
  }

  private void build(String... files) {
    String[] args = new String[files.length + 3];
    args[0] = "build";
    System.arraycopy(files, 0, args, 1, files.length);
    args[args.length - 2] = "--kg";
    args[args.length - 1] = kg;
    Run run = Run.of(args);
    assertEquals(0, run.code(), run.err());
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(in.resolve(name), text).toString();
  }

  private byte[] dump() throws IOException {
    Run run = Run.of("export", "--to", "nq", "-o", folder.resolve("out").toString(), "--kg", kg);
    assertEquals(0, run.code(), run.err());
    return Files.readAllBytes(folder.resolve("out/dawen.nq"));
  }

  private List<String> same() {
    Run run =
        Run.withInput(
            "PREFIX dawen: <https://w3id.org/dawen/ontology#> SELECT ?a ?b ?overlap {"
                + " ?a dawen:sameExchange ?b . ?alignment dawen:exchange ?a , ?b ;"
                + " dawen:overlap ?overlap FILTER(STR(?a) < STR(?b)) } ORDER BY ?a ?b",
            "query",
            "-",
            "--kg",
            kg,
            "-f",
            "csv");
    assertEquals(0, run.code(), run.err());
    return run.out()
        .lines()
        .skip(1)
        .map(line -> line.replace("https://w3id.org/dawen/exchange/", ""))
        .toList();
  }

  @Test
  void exchangesOfTwoTranscriptsOfOneConferenceAreAlignedWithTheirOverlap() throws IOException {
    build(write("full.txt", FULL), write("short.txt", SHORT));
    List<String> same = same();
    assertEquals(2, same.size(), same::toString);
    assertTrue(same.get(0).matches("full/1,short/2,0\\.[89]\\d"), same::toString);
    assertTrue(same.get(1).matches("full/3,short/1,0\\.[89]\\d"), same::toString);
  }

  @Test
  void traditionalCharactersAreReadAsSimplifiedOnes() throws IOException {
    build(write("full.txt", FULL), write("hk.txt", TRADITIONAL));
    assertEquals(List.of("full/2,hk/1,1.0"), same());
  }

  @Test
  void eitherOrderAndOneBuildGiveTheSameBytes() throws IOException {
    String full = write("full.txt", FULL);
    String cut = write("short.txt", SHORT);
    build(full, cut);
    byte[] together = dump();
    kg = folder.resolve("full-first").toString();
    build(full);
    build(cut);
    assertArrayEquals(together, dump());
    kg = folder.resolve("short-first").toString();
    build(cut);
    build(full);
    assertArrayEquals(together, dump());
  }

  @Test
  void alignmentGoesWithItsSecondTranscriptAndComesBack() throws IOException {
    String full = write("full.txt", FULL);
    String cut = write("short.txt", SHORT);
    String hk = write("hk.txt", TRADITIONAL);
    build(full);
    byte[] alone = dump();
    assertFalse(new String(alone, StandardCharsets.UTF_8).contains("graph/alignment/"));
    build(full, cut, hk);
    byte[] three = dump();
    build("--prune", full);
    assertArrayEquals(alone, dump());
    build(full, cut, hk);
    assertArrayEquals(three, dump());
    build("--prune", full, hk);
    assertEquals(List.of("full/2,hk/1,1.0"), same());
  }

  @Test
  void transcriptThatTurnsOutToBeOfAnotherDayLosesItsAlignment() throws IOException {
    String full = write("full.txt", FULL);
    String cut = write("short.txt", SHORT);
    build(full, cut);
    assertEquals(2, same().size());
    build(full, write("short.txt", SHORT.replace("3月7日", "3月8日")));
    assertEquals(List.of(), same());
    build(full, write("short.txt", SHORT));
    assertEquals(2, same().size());
  }
}
