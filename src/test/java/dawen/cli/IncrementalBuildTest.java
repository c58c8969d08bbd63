package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Vocabulary.Dataset;
import dawen.store.Tdb2Store;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a graph came about, it is what one build of the same files gives. */
class IncrementalBuildTest {
  private static final String TRANSCRIPT =
      """
      示例部部长%s就对外交流合作回答中外记者提问

      2031年3月7日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长%s答问。

      法新社记者：请问中法两国的博物馆今年怎样合作？

      %s：博物馆之间的合作越来越多，%s。

      《甲城早报》记者：请问航天合作有什么新计划？

      %s：空间站的大门是敞开的。
      """;

  @TempDir private Path folder;
  private Path in;
  private Path kg;
  private int fresh;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    kg = folder.resolve("kg");
  }

  private void write(String name, String speaker, String words) throws IOException {
    String text = TRANSCRIPT.formatted(speaker, speaker, speaker, words, speaker);
    Files.writeString(in.resolve(name), text);
  }

  private void build(Path to, String... more) {
    Run run = Run.of(arguments(to, more));
    assertEquals(0, run.code(), run.err());
  }

  private String[] arguments(Path to, String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(new String[] {"build", in.toString(), "--kg", to.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return args;
  }

  private static byte[] dump(Path graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Tdb2Store store = Tdb2Store.open(graph)) {
      store.dump(out);
    }
    return out.toByteArray();
  }

  private byte[] full() {
    Path other = folder.resolve("fresh-" + fresh++);
    build(other);
    return dump(other);
  }

  /** Lines by the name of their graph. */
  private static Map<String, Set<String>> graphs(byte[] dump) {
    return new String(dump, StandardCharsets.UTF_8)
        .lines()
        .collect(
            Collectors.groupingBy(
                line -> line.substring(line.lastIndexOf('<', line.length() - 1)),
                TreeMap::new,
                Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void eachStepGivesWhatOneBuildOfTheSameFilesGives() throws IOException {
    write("a.txt", "甄示例", "大家都来参观");
    write("b.txt", "甄示例", "大家都来看展览");
    write("c.txt", "贾样本", "俄罗斯的朋友也来参观");
    build(kg);
    byte[] three = dump(kg);
    assertArrayEquals(full(), three);

    Files.delete(in.resolve("b.txt"));
    build(kg, "--prune");
    byte[] two = dump(kg);
    assertArrayEquals(full(), two);
    assertFalse(new String(two, StandardCharsets.UTF_8).contains("/exchange/b/"));

    write("c.txt", "贾样本", "乌克兰的朋友也来参观");
    write("d.txt", "钱例句", "大家都来参观");
    build(kg);
    assertArrayEquals(full(), dump(kg));

    write("b.txt", "甄示例", "大家都来看展览");
    write("c.txt", "贾样本", "俄罗斯的朋友也来参观");
    Files.delete(in.resolve("d.txt"));
    build(kg, "--prune");
    assertArrayEquals(three, dump(kg));
  }

  @Test
  void anAddedTranscriptTouchesItsOwnGraphsAndWhatIsCounted() throws IOException {
    write("a.txt", "甄示例", "大家都来参观");
    build(kg);
    Map<String, Set<String>> before = graphs(dump(kg));
    write("c.txt", "贾样本", "俄罗斯的朋友也来参观");
    build(kg);
    Map<String, Set<String>> after = graphs(dump(kg));
    Set<String> touched = new TreeSet<>();
    after.forEach(
        (name, lines) -> {
          if (!lines.equals(before.get(name))) {
            touched.add(name.replaceAll(".*/dawen/(.*)> \\.", "$1"));
          }
        });
    assertEquals(Set.of("graph/metadata", "graph/provenance/c", "graph/transcript/c"), touched);
    assertTrue(after.keySet().containsAll(before.keySet()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aBuildThatIsKilledLeavesWholeTranscriptsAndTheNextOneCompletesIt(int lines)
      throws Exception {
    for (int i = 0; i < 4; i++) {
      write("t" + i + ".txt", "甄示例", "大家都来参观");
    }
    build(kg);
    Map<String, Set<String>> old = graphs(dump(kg));
    for (int i = 0; i < 4; i++) {
      write("t" + i + ".txt", "甄示例", "俄罗斯的朋友也来参观");
    }
    Process build = java(folder, List.of(), arguments(kg, "--threads", "1"));
    BufferedReader told =
        new BufferedReader(new InputStreamReader(build.getInputStream(), StandardCharsets.UTF_8));
    for (int i = 0; i < lines; i++) {
      told.readLine();
    }
    build.destroyForcibly().waitFor();

    byte[] expected = full();
    Map<String, Set<String>> made = graphs(expected);
    graphs(dump(kg))
        .forEach(
            (name, quads) -> {
              if (name.contains("/graph/transcript/") || name.contains("/graph/provenance/")) {
                assertTrue(quads.equals(old.get(name)) || quads.equals(made.get(name)), name);
              }
            });
    build(kg);
    assertArrayEquals(expected, dump(kg));
  }

  @Test
  void aBuildThatDidNotComeToItsEndIsCompletedEvenIfNoFileChanged() throws IOException {
    write("a.txt", "甄示例", "大家都来参观");
    build(kg);
    byte[] whole = dump(kg);
    try (Tdb2Store store = Tdb2Store.open(kg)) {
      DatasetGraph metadata = GraphCopy.of(store, "https://w3id.org/dawen/graph/metadata");
      metadata.deleteAny(Node.ANY, Node.ANY, Dataset.triples, Node.ANY);
      store.replace(metadata);
    }
    assertFalse(Arrays.equals(whole, dump(kg)));
    build(kg);
    assertArrayEquals(whole, dump(kg));
  }

  @Test
  void placeTimeLanguageAndThreadsDoNotShow() throws Exception {
    for (int i = 0; i < 6; i++) {
      write("İı-" + i + ".txt", "甄示例", "俄罗斯的朋友第" + i + "次来参观");
    }
    build(kg, "--threads", "1");
    Path elsewhere = Files.createDirectories(folder.resolve("else where/深处"));
    Path other = folder.resolve("other kg");
    List<String> strange =
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=ISO-8859-1");
    String[] args = arguments(other, "--threads", "5");
    args[1] = elsewhere.relativize(in).toString();
    Process build = java(elsewhere, strange, args);
    String told = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, build.waitFor(), told);
    assertArrayEquals(dump(kg), dump(other));
  }

  /** The program in a process of its own. */
  private static Process java(Path where, List<String> options, String... args) throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(options);
    command.add("-cp");
    String separator = System.getProperty("path.separator");
    command.add(
        List.of(System.getProperty("java.class.path").split(separator)).stream()
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(separator)));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
  }
}
