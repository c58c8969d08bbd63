package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.query.ParameterException;
import dawen.web.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityPageTest {

  private static final Pattern NUMBER =
      Pattern.compile("class=\"number\">([0-9]+)</a></h2>", Pattern.DOTALL);

  @TempDir static Path folder;
  private static SampleExplorer sample;

  @BeforeAll
  static void start() {
    sample = SampleExplorer.in(folder);
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Facet.class,
      names = {"OUTLET", "TOPIC", "SPEAKER"})
  void thePageOfAValueTellsAsManyExchangesAsTheIndex(Facet facet) {
    ExchangeIndex index = sample.explorer.index();
    for (Count count : index.count(facet, index.all())) {
      String page = page(path(count.value()), Language.ZH);
      Matcher number = NUMBER.matcher(page);
      assertTrue(number.find(), page);
      assertEquals(count.exchanges(), Integer.parseInt(number.group(1)), path(count.value()));
    }
  }

  @Test
  void aPlaceIsAskedAboutAndHasOutlets() {
    ExchangeIndex index = sample.explorer.index();
    String path =
        index.count(Facet.ASKED, index.all()).stream()
            .map(Count::value)
            .filter(place -> !index.with(Facet.SEAT, place).isEmpty())
            .map(EntityPageTest::path)
            .findFirst()
            .orElseThrow();
    String page = page(path, Language.EN);
    for (String words :
        List.of(
            "Exchanges that name it",
            "named in the question",
            "in the answer only",
            "Outlets that ask about it",
            "Questions of the outlets seated here",
            "Outlets seated here",
            "href=\"/search?names=" + path.substring(1) + "\"",
            "href=\"/search?seat=" + path.substring("/place/".length()) + "\"",
            "href=\"" + path + "/exchanges.csv\"",
            "<p class=\"other\" lang=\"zh\">",
            "data-copy=\"https://w3id.org/dawen" + path + "\"")) {
      assertTrue(page.contains(words), words + "\n" + page);
    }
  }

  @Test
  void theSidesOfAPlaceAddUp() {
    String page = page("/place/US", Language.EN);
    int asked = side(page, "named in the question");
    int answered = side(page, "named in the answer");
    int both = side(page, "named in both");
    assertEquals(asked - both, side(page, "in the question only"));
    assertEquals(answered - both, side(page, "in the answer only"));
    Matcher all = NUMBER.matcher(page);
    assertTrue(all.find());
    assertEquals(asked + answered - both, Integer.parseInt(all.group(1)));
  }

  @Test
  void aTopicIsBetweenItsBroaderAndItsNarrowerTopics() {
    ExchangeIndex index = sample.explorer.index();
    boolean narrower =
        index.count(Facet.TOPIC, index.all()).stream()
            .map(count -> page(path(count.value()), Language.EN))
            .anyMatch(page -> page.contains("Narrower topics ("));
    assertTrue(narrower);
  }

  @Test
  void whatNamesAnEntityIsListedWhenAskedFor() {
    ExchangeIndex index = sample.explorer.index();
    String path = path(index.count(Facet.COUNTRY, index.all()).get(0).value());
    String page = page(path, Language.EN);
    String link = path + "?incoming=dawen:country#incoming";
    assertTrue(page.contains(link), page);
    String listed = page(path, Language.EN, "dawen:country");
    assertFalse(listed.contains(link), listed);
    ParameterException refused =
        assertThrows(
            ParameterException.class, () -> page("/place/US", Language.EN, "dawen:<script>"));
    assertTrue(refused.getMessage().contains("expected one of dawen:outlet"));
  }

  @Test
  void aSpeakerHasRoles() {
    ExchangeIndex index = sample.explorer.index();
    Node speaker = index.count(Facet.SPEAKER, index.all()).get(0).value();
    String page = page(path(speaker), Language.ZH);
    assertTrue(page.contains("原文所印职务"), page);
    assertTrue(page.contains("最近的记者会"), page);
  }

  @Test
  void whatTheWordListsDoNotKnowIsMarked() {
    assertFalse(page("/outlet/xinhua", Language.ZH).contains("class=\"unlisted\""));
    ExchangeIndex index = sample.explorer.index();
    long marked =
        index.count(Facet.OUTLET, index.all()).stream()
            .map(count -> page(path(count.value()), Language.ZH))
            .filter(page -> page.contains("class=\"unlisted\""))
            .count();
    assertEquals(unlistedOutlets(), marked);
  }

  private static long unlistedOutlets() {
    ExchangeIndex index = sample.explorer.index();
    return index.count(Facet.OUTLET, index.all()).stream()
        .filter(count -> path(count.value()).startsWith("/outlet/x-"))
        .count();
  }

  private static int side(String page, String words) {
    Matcher side = Pattern.compile("<strong>([0-9]+)</strong> " + words).matcher(page);
    assertTrue(side.find(), page);
    return Integer.parseInt(side.group(1));
  }

  private static String path(Node node) {
    return sample.explorer.nodes().path(node);
  }

  private static String page(String path, Language language, String... incoming) {
    SortedMap<String, List<String>> parameters = new TreeMap<>();
    if (incoming.length > 0) {
      parameters.put("incoming", List.of(incoming));
    }
    Asked asked = new Asked(path, parameters, language, "http://here");
    NodePages pages = new NodePages(sample.explorer, List.of("ttl"));
    return Txn.calculateRead(
        sample.store.dataset(), () -> pages.find(asked).orElseThrow().main().markup());
  }
}
