package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.explore.NodePages.Page;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import dawen.query.ParameterException;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Nodes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exchanges and conferences as pages for reading. */
class ReadingTest {

  private static final String CONFERENCE = "conference/2036-03-07/x-c5085439";

  @TempDir static Path folder;
  private static SampleExplorer sample;
  private static Nodes nodes;
  private static NodePages pages;

  @BeforeAll
  static void start() {
    sample = SampleExplorer.of(folder, "data/transcripts", "src/test/resources/readings");
    nodes = sample.explorer.nodes();
    pages = new NodePages(sample.explorer, List.of("ttl", "csv"));
    sample.explorer.index();
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  private static Page page(String address, Language language) {
    return Txn.calculateRead(sample.store.dataset(), () -> within(address, language));
  }

  private static Page within(String address, Language language) {
    String path = "/" + address.split("\\?")[0];
    Asked asked =
        new Asked(
            path,
            SampleExplorer.parameters(address.substring(path.length() - 1)),
            language,
            "http://here");
    return pages.find(asked).orElseThrow();
  }

  private static Document document(String address) {
    return Jsoup.parse(page(address, Language.ZH).main().markup());
  }

  /** Something seen of a graph that is changed for the while. */
  private static <T> T changed(Runnable change, Supplier<T> seen) {
    DatasetGraph dataset = sample.store.dataset();
    dataset.begin(TxnType.WRITE);
    try {
      change.run();
      return seen.get();
    } finally {
      dataset.abort();
      dataset.end();
    }
  }

  private static List<String> exchanges() {
    List<String> paths = new ArrayList<>();
    Txn.executeRead(
        sample.store.dataset(),
        () ->
            nodes.list(null, Rdf.type, Dawen.Exchange).stream()
                .map(triple -> nodes.shortForm(triple.getSubject().getURI()))
                .sorted()
                .forEach(paths::add));
    assertFalse(paths.isEmpty());
    return paths;
  }

  @Test
  void theTextOfEveryExchangeIsWholeAndEveryMarkHasTheWordsOfItsMention() {
    int marks = 0;
    for (String path : exchanges()) {
      Document page = document(path);
      for (String part : List.of("question", "answer")) {
        Element text = page.selectFirst(".turn." + part + " .text");
        Node node = nodes.node(path + "/" + part);
        String printed = read(() -> Exchanges.text(nodes.first(node, Schema.text)));
        if (text == null) {
          assertEquals("", printed, path);
          continue;
        }
        text.select(".at").remove();
        assertEquals(printed.replace("\n", ""), text.wholeText(), path);
        marks += check(path, text, node);
      }
    }
    assertTrue(marks > 300, "marks: " + marks);
  }

  /** All that is found in a part is marked, but the tag that is printed before a question. */
  private static int check(String path, Element text, Node part) {
    Node transcript = nodes.node("transcript/" + path.split("/")[1]);
    List<Found> found = read(() -> Provenance.of(nodes, transcript).in(part));
    int marks = 0;
    for (int i = 0; i < found.size(); i++) {
      Found one = found.get(i);
      String words =
          text.select("mark[data-mark=" + (i + 1) + "]").stream()
              .map(Element::wholeText)
              .collect(Collectors.joining());
      boolean tag = one.rule().getURI().endsWith("/tag");
      assertEquals(tag ? "" : one.words(), words, path + " " + one.node());
      marks += tag ? 0 : 1;
    }
    return marks;
  }

  private static <T> T read(Supplier<T> seen) {
    return Txn.calculateRead(sample.store.dataset(), seen);
  }

  @Test
  void charactersBeyondTheFirstPlaneShiftNoMark() {
    Element answer = document("exchange/reading-full/1").selectFirst(".turn.answer");
    assertTrue(answer.text().contains("𠮷先生和😀一起参加了"), answer.text());
    assertEquals("中国", answer.selectFirst("mark.place").text());
    assertEquals("/place/CN", answer.selectFirst("mark.place a").attr("href"));
    String title = answer.selectFirst("mark.place a").attr("title");
    assertTrue(title.startsWith("中国：国家和地区；"), title);
  }

  @Test
  void aNameWithinATitleIsMarkedWithinIt() {
    Element title = document("exchange/reading-full/1").selectFirst(".turn.answer mark.document");
    assertEquals("《联合国宪章》", title.text());
    assertEquals("联合国", title.selectFirst("mark.organization").text());
  }

  @Test
  void placesInTraditionalCharactersAreMarked() {
    Document page = document("exchange/reading-traditional/1");
    assertEquals(List.of("德國", "韓國"), page.select(".turn.answer mark.place").eachText());
  }

  @Test
  void repairsAreMarkedAndListedWithTheirReading() {
    String slip =
        read(
            () ->
                nodes.list(null, Dawen.repairedText, null).stream()
                    .map(triple -> nodes.shortForm(triple.getSubject().getURI()))
                    .filter(path -> path.startsWith("exchange/"))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
    Document page = document(slip.replaceFirst("/[a-z]+$", ""));
    Element mark = page.selectFirst(".text mark.repair a");
    assertTrue(mark.attr("title").startsWith("印作“" + mark.text() + "”，读作“"), mark.outerHtml());
    assertTrue(page.select("#mentions td").eachText().contains("修正"));
    assertTrue(page.selectFirst("#printed").text().contains("修正后"));
  }

  @Test
  void whatAPageOfAnyNodeTellsIsOnThatOfAnExchange() {
    String path = "exchange/sample-2031/1";
    Page page = page(path, Language.EN);
    String generic =
        read(
            () ->
                new NodePage(nodes, Language.EN, List.of("ttl"))
                    .of(nodes.describe(path), path)
                    .markup());
    List<String> told = Jsoup.parse(page.main().markup()).select("a").eachAttr("href");
    for (String link : Jsoup.parse(generic).select("dd a").eachAttr("href")) {
      assertTrue(told.contains(link), link);
    }
  }

  @Test
  void anExchangeLeadsToItsNeighboursItsConferenceAndSimilarOnes() {
    Document page = document("exchange/reading-full/2");
    List<String> links = page.select("a").eachAttr("href");
    assertTrue(links.contains("/exchange/reading-full/1"));
    assertTrue(links.contains("/exchange/reading-full/3"));
    assertTrue(links.contains("/" + CONFERENCE + "?transcript=reading-full#q2"), links.toString());
    assertTrue(links.contains("/exchange/reading-traditional/1"));
    assertTrue(links.contains("/side-by-side?a=reading-full&b=reading-traditional"));
    List<String> similar = page.select(".similar > li > a").eachAttr("href");
    assertFalse(similar.isEmpty());
    assertFalse(similar.contains("/exchange/reading-traditional/1"), "the same exchange");
    assertFalse(similar.contains("/exchange/reading-full/2"));
  }

  @Test
  void aCitationIsCopiedAsItIsShown() {
    Document page = document("exchange/reading-full/2");
    String line = page.selectFirst(".citation").text();
    assertTrue(line.startsWith("甄示例，《示例部部长甄示例就对外交流合作回答中外记者提问·第2问："), line);
    assertTrue(line.endsWith("2036-03-07，答问图谱，" + nodes.base() + "exchange/reading-full/2"), line);
    assertEquals(line, page.selectFirst("#cite button").attr("data-copy"));
    assertTrue(
        page.selectFirst("#cite pre").text().startsWith("@misc{dawen-exchange-reading-full-2,"));
  }

  @Test
  void aConferenceIsReadInTheChosenTranscript() {
    Document full = document(CONFERENCE);
    assertEquals(List.of("q1", "q2", "q3"), full.select("article").eachAttr("id"));
    assertTrue(full.text().contains("候船厅一次能容纳两千人"));
    Document brief = document(CONFERENCE + "?transcript=reading-short");
    assertFalse(brief.text().contains("候船厅一次能容纳两千人"));
    assertEquals("reading-short.txt", brief.selectFirst("[aria-current]").text());
    for (String anchor : brief.select(".questions a").eachAttr("href")) {
      assertEquals(1, brief.select(anchor).size(), anchor);
    }
    assertEquals(
        brief.select("article").outerHtml(),
        document("transcript/reading-short").select("article").outerHtml());
  }

  @Test
  void aTranscriptOfNoneIsRefusedWithThoseThatThereAre() {
    ParameterException refused =
        assertThrows(
            ParameterException.class, () -> document(CONFERENCE + "?transcript=reading-ful"));
    assertEquals(
        "transcript=reading-ful: this conference has"
            + " reading-full, reading-short, reading-traditional",
        refused.getMessage());
  }

  @Test
  void openingWordsStandBeforeTheQuestionsAndClosingOnesBehind() {
    List<String> kinds =
        exchanges().stream()
            .map(path -> "transcript/" + path.split("/")[1])
            .distinct()
            .map(path -> String.join(" ", document(path).select("article").eachAttr("id")))
            .toList();
    assertTrue(kinds.stream().anyMatch(ids -> ids.startsWith("s1 q1 q2")), kinds.toString());
    assertTrue(kinds.stream().anyMatch(ids -> ids.matches(".*q[0-9]+ s[0-9]+")), kinds.toString());
  }

  @Test
  void withoutProvenanceTheTextsStandThereUnmarked() {
    Document page =
        changed(
            () -> {
              nodes.dataset().removeGraph(nodes.node("graph/provenance/reading-full"));
            },
            () -> Jsoup.parse(within("exchange/reading-full/1", Language.ZH).main().markup()));
    assertTrue(page.selectFirst(".turn.answer").text().contains("𠮷先生和😀一起参加了"));
    assertEquals(0, page.select("mark, #mentions, #printed, .marks").size());
  }

  @Test
  void withoutTextsTheFactsStandThere() {
    Document page =
        changed(
            () -> nodes.dataset().deleteAny(Node.ANY, Node.ANY, Schema.text, Node.ANY),
            () -> Jsoup.parse(within(CONFERENCE, Language.EN).main().markup()));
    assertEquals(1, page.select(".course > .note").size());
    assertEquals(0, page.select(".turn").size());
    assertTrue(page.select(".chips a").eachAttr("href").contains("/place/FR"));
  }

  @Test
  void hostileTextsAndNamesAreNoMarkup() {
    String hostile = "<script>alert(1)</script> \"'&\u202e" + "x".repeat(3000);
    Node exchange = nodes.node("exchange/reading-full/1");
    Node graph = nodes.node("graph/transcript/reading-full");
    Runnable change =
        () -> {
          Node part = nodes.node("exchange/reading-full/1/answer");
          Node words = NodeFactory.createLiteralLang(hostile, "zh");
          for (Triple triple : nodes.list(part, Schema.text, null)) {
            nodes.dataset().deleteAny(Node.ANY, part, Schema.text, triple.getObject());
          }
          nodes.dataset().add(graph, part, Schema.text, words);
          nodes.dataset().add(graph, exchange, Schema.headline, words);
          nodes.dataset().add(graph, exchange, Dawen.slogan, words);
        };
    for (String path : List.of("exchange/reading-full/1", CONFERENCE)) {
      Html main = changed(change, () -> within(path, Language.EN).main());
      assertFalse(main.markup().contains("<script"), path);
      assertTrue(main.markup().contains("&lt;script&gt;"), path);
      assertWellFormed(main);
    }
    View beside =
        changed(change, () -> sample.within("/side-by-side?a=reading-full&b=reading-short"));
    assertFalse(beside.main().markup().contains("<script"));
    assertWellFormed(beside.main());
  }

  @Test
  void aMarkLeadsNowhereWhereItsNodeIsNoAddress() {
    Node entity = NodeFactory.createURI("javascript:alert(1)");
    Node graph = nodes.node("graph/provenance/reading-full");
    Document page =
        changed(
            () ->
                nodes
                    .list(null, Nif.taIdentRef, nodes.node("place/CN"))
                    .forEach(
                        triple -> {
                          nodes
                              .dataset()
                              .deleteAny(graph, triple.getSubject(), Nif.taIdentRef, Node.ANY);
                          nodes.dataset().add(graph, triple.getSubject(), Nif.taIdentRef, entity);
                        }),
            () -> Jsoup.parse(within("exchange/reading-full/1", Language.ZH).main().markup()));
    assertTrue(page.select(".text mark.other").eachText().contains("中国"), page.html());
    assertEquals(0, page.select("[href^=javascript]").size());
  }

  @Test
  void pagesAreWellFormedInBothLanguages() {
    for (Language language : Language.values()) {
      for (String path : List.of("exchange/sample-2035/1", "transcript/sample-2033", CONFERENCE)) {
        assertWellFormed(page(path, language).main());
      }
    }
  }

  private static void assertWellFormed(Html main) {
    String xml = "<main>" + main.markup().replaceAll("(<input[^>]*)>", "$1/>") + "</main>";
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (java.io.IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(xml, e);
    }
  }

  @Test
  void wordsThatOnlyOneTranscriptPrintsAreMarked() {
    Document page = beside("/side-by-side?a=reading-full&b=reading-short");
    assertEquals(4, page.select("article.pair").size());
    Element quay = page.select("article.pair").get(2);
    List<Element> columns = quay.select(".columns > div");
    assertTrue(columns.get(0).select("mark.differs").eachText().contains("候船厅一次能容纳两千人。"));
    assertEquals(List.of("何"), columns.get(1).select("mark.differs").eachText());
    assertTrue(page.select("article.pair").get(3).text().contains("未刊"));
  }

  @Test
  void traditionalCharactersAreNoDifference() {
    Document page = beside("/side-by-side?a=reading-full&b=reading-traditional");
    Element space = page.select("article.pair").get(1);
    assertEquals(
        List.of("德國和韓"), space.select(".columns > div").get(1).select("mark.differs").eachText());
  }

  private static Document beside(String address) {
    return Jsoup.parse(sample.view(address).main().markup());
  }

  @Test
  void transcriptsOfTwoConferencesAreNotCompared() {
    ParameterException refused =
        assertThrows(
            ParameterException.class,
            () -> sample.view("/side-by-side?a=sample-2031&b=sample-2032"));
    assertTrue(
        refused.getMessage().contains("such as a=reading-full&b=reading-short"),
        refused.getMessage());
  }
}
