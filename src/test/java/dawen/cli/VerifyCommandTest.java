package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Oa;
import dawen.graph.Vocabulary.Schema;
import dawen.store.Store;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the graph quotes is checked against the files. */
class VerifyCommandTest {
  private static final String BASE = "https://w3id.org/dawen/";

  private static final String TEXT =
      """
      示例部部长甄示例就对外交流合作回答中外记者提问

      2031年3月7日，十五届全国人大四次会议在梅地亚中心举行记者会，示例部部长甄示例答问。

      法新社记者：请问中法两国的博物馆今年怎样合作？

      甄示例：博物馆的合作越来越多，乌
      克兰的朋友也来参观。

      新华社记者：请问航天合作有什么新计划？

      甄示例：空间站的大门是敞开的。
      """;

  /** The same with a slip across a line end and a gloss. */
  private static final String SLIPS = TEXT.replace("乌\n克兰的朋友也来参观", "鸟\n克兰和曰（rì）本的朋友己经来参观");

  @TempDir private Path folder;
  private Path file;
  private String in;
  private String kg;

  @BeforeEach
  void build() throws IOException {
    in = Files.createDirectory(folder.resolve("in")).toString();
    kg = folder.resolve("kg").toString();
    file = Files.writeString(Path.of(in, "a.txt"), TEXT);
    assertEquals(0, Run.of("build", in, "--kg", kg).code());
  }

  private Run verify(String... inputs) {
    String[] args = new String[inputs.length + 3];
    args[0] = "verify";
    System.arraycopy(inputs, 0, args, 1, inputs.length);
    args[inputs.length + 1] = "--kg";
    args[inputs.length + 2] = kg;
    return Run.of(args);
  }

  /** Puts one value of one subject in the place of the stored one. */
  private void edit(String graph, String subject, Node property, Node value) {
    try (Store store = Tdb2Store.open(Path.of(kg))) {
      DatasetGraph graphs = GraphCopy.of(store, BASE + graph);
      Node node = NodeFactory.createURI(BASE + subject);
      List<Quad> old = new ArrayList<>();
      graphs.find(Node.ANY, node, property, Node.ANY).forEachRemaining(old::add);
      assertEquals(1, old.size(), subject);
      graphs.delete(old.get(0));
      if (value != null) {
        graphs.add(new Quad(old.get(0).getGraph(), node, property, value));
      }
      store.replace(graphs);
    }
  }

  private static Node literal(String text) {
    return NodeFactory.createLiteralString(text);
  }

  @Test
  void aGraphThatQuotesWhatIsPrintedIsSaidToBeRight() {
    Run run = verify(in);
    assertEquals(0, run.code(), run.out());
    assertEquals("", run.out());
    assertTrue(
        run.err().matches(kg + ": \\d+ quotations in 1 file checked, all as printed\\R"),
        run.err());
    assertEquals(0, verify(file.toString()).code());
  }

  @Test
  void aPieceThatStandsElsewhereInTheTextIsNamed() {
    int begin = TEXT.indexOf("博物馆的合作");
    String piece = "piece/a/" + begin + "-" + (TEXT.indexOf("乌\n") + 1);
    Node one = NodeFactory.createLiteralDT("1", XSDDatatype.XSDnonNegativeInteger);
    edit("graph/provenance/a", piece, Dawen.textBegin, one);
    Run run = verify(in);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains(BASE + piece), run.out());
  }

  @Test
  void aChangedByteIsNamedAsAChangeOfTheFileAndByItsPlace() throws IOException {
    Files.writeString(file, TEXT.replace("空间站的大门", "空间站的窗门"));
    Run run = verify(in);
    assertEquals(1, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size(), run.out());
    assertTrue(lines.get(0).startsWith(file + ": changed since the build (SHA-256 "), run.out());
    assertTrue(lines.get(0).endsWith("; build again, or put the old file back"), run.out());
    assertTrue(
        lines.get(1).startsWith(file + ":12:9: expected “大门是敞开的。”, found “窗门是敞开的。"), run.out());
    assertTrue(run.err().endsWith("checked, 2 faults\n"), run.err());
  }

  @Test
  void aChangeOutsideOfEveryQuotationIsNamedToo() throws IOException {
    Files.writeString(file, TEXT + "\n");
    Run run = verify(in);
    assertEquals(1, run.code(), run.err());
    assertEquals(1, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("a.txt: changed since the build"), run.out());
  }

  @Test
  void aMovedSpanIsNamedByTheFirstCharacterThatDoesNotStandThere() {
    int begin = TEXT.indexOf("空间站");
    edit("graph/provenance/a", "exchange/a/2/answer", Nif.beginIndex, literal("" + (begin + 1)));
    Run run = verify(in);
    assertEquals(1, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(
        file + ":12:6: expected “空间站的大门是敞”, found “间站的大门是敞开” (" + BASE + "exchange/a/2/answer)",
        lines.get(0));
    assertTrue(
        run.out().contains("words spoken begin at exactly one place, before their end"), run.out());
  }

  @Test
  void aMovedMentionAndAChangedTextAreNamed() {
    int name = TEXT.indexOf("乌\n克兰");
    String mention = "mention/a/%d-%d-country-UA".formatted(name, name + 4);
    edit("graph/provenance/a", mention, Nif.anchorOf, literal("乌兰克"));
    edit("graph/transcript/a", "exchange/a/1/question", Schema.text, literal("请问中法两国的博物馆明年怎样合作？"));
    Run run = verify(in);
    assertEquals(1, run.code(), run.err());
    assertEquals(
        List.of(
            file
                + ":5:17: expected “明年怎样合作？”, found “今年怎样合作？\\n” ("
                + BASE
                + "exchange/a/1/question)",
            file + ":8:1: expected “兰克”, found “克兰的朋友也来参” (" + BASE + mention + ")"),
        run.out().lines().limit(2).toList());
    String shape = ": the source prints the wording of a mention where the graph says (";
    assertTrue(
        run.out()
            .contains(file + ":7:16" + shape + BASE + "transcript/a " + BASE + mention + ")\n"),
        run.out());
  }

  @Test
  void aCharacterShiftedInTheSourceIsNamedByQuotationAndByShape() throws IOException {
    Files.writeString(file, TEXT.replace("请问中法", "请中问法"));
    Run run = verify(in);
    assertEquals(1, run.code(), run.err());
    String shape = ": the source prints the wording of a mention where the graph says (";
    assertTrue(run.out().contains(file + ":5:8: expected “问中法"), run.out());
    assertTrue(run.out().contains(file + ":5:9" + shape), run.out());
  }

  @Test
  void whatWasRepairedIsQuotedAsPrintedAndCheckedToo() throws IOException {
    Files.writeString(file, SLIPS);
    assertEquals(0, Run.of("build", in, "--kg", kg).code());
    Run run = verify(in);
    assertEquals(0, run.code(), run.out());
    int begin = SLIPS.indexOf("己经");
    String repair = "repair/a/%d-%d-slip".formatted(begin, begin + 2);
    edit("graph/provenance/a", repair, Oa.exact, literal("已经"));
    Run changed = verify(in);
    assertEquals(1, changed.code(), changed.err());
    assertEquals(
        List.of(
            file + ":8:13: expected “已经”, found “己经来参观。\\n\\n” (" + BASE + repair + ")",
            "%s:8:13: a repair has at most one printed form, which is not the repaired one (%s oa:exact \"已经\")"
                .formatted(file, BASE + repair)),
        changed.out().lines().toList());
  }

  @Test
  void aQuotationWithoutAPlaceIsNamed() {
    edit("graph/provenance/a", "exchange/a/2/question", Nif.endIndex, null);
    Run run = verify(in);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("exchange/a/2/question has no place"), run.out());
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.writeString(Path.of(in, "b.txt"), TEXT);
    assertEquals(0, Run.of("build", in, "--kg", kg).code());
    Files.delete(file);
    Run run = verify(in);
    assertEquals(1, run.code(), run.err());
    assertEquals("a.txt: no such file among the inputs; the graph quotes it\n", run.out());
    assertEquals(0, verify(Path.of(in, "b.txt").toString()).code(), "only the file that is named");
  }

  @Test
  void aFileThatWasNotBuiltFailsOnlyWhereItIsNamed() throws IOException {
    Path other = Files.writeString(Path.of(in, "c.txt"), TEXT);
    Run all = verify(in);
    assertEquals(0, all.code(), all.out());
    assertTrue(all.err().contains("c.txt: not in the graph; build it first"), all.err());
    Run named = verify(other.toString());
    assertEquals(1, named.code(), named.err());
    assertEquals(other + ": not in the graph; build it first\n", named.out());
    Run nowhere = verify(folder.resolve("d.txt").toString());
    assertEquals(1, nowhere.code());
    assertTrue(nowhere.out().endsWith("d.txt: no such file or folder\n"), nowhere.out());
  }

  @Test
  void ofTwoFilesOfTheSameNameTheOneThatWasBuiltCounts() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy")).resolve("a.txt");
    Files.writeString(copy, TEXT.replace("航天", "航空"));
    Run run = verify(folder.resolve("copy").toString(), in);
    assertEquals(0, run.code(), run.out());
  }

  @Test
  void withoutAGraphThereIsNothingToCheck() {
    Run run = Run.of("verify", in, "--kg", folder.resolve("none").toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("none"), run.err());
  }
}
