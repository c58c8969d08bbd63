package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.query.ParameterException;
import dawen.web.Language;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a search over the samples. */
class SearchTest {

  private static final Pattern COUNTED =
      Pattern.compile("<a href=\"([^\"]+)\">[^<]*</a><span class=\"count\">([0-9]+)</span>");

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
  @ValueSource(
      strings = {
        "/search",
        "/search?sort=oldest",
        "/search?sort=relevance",
        "/search?year=2031",
        "/search?year=2031&year=2033",
        "/search?outlet=xinhua&outlet=路透社",
        "/search?seat=CN",
        "/search?seat=cn&seat=GB",
        "/search?country=DE",
        "/search?country=德国&country=BR",
        "/search?topic=climate-biodiversity",
        "/search?topic=climate-biodiversity&topic=economy-technology",
        "/search?own-topic=people-to-people",
        "/search?main-topic=people-to-people&main-topic=belt-and-road",
        "/search?speaker=x-c5085439",
        "/search?completeness=question-missing",
        "/search?completeness=complete&completeness=answer-missing",
        "/search?conference=2031-03-07/x-c5085439",
        "/search?transcript=sample-2033&transcript=sample-2035",
        "/search?names=document/paris-agreement",
        "/search?names=巴黎协定&names=region/africa",
        "/search?names=region/africa&in=answer",
        "/search?from=2032",
        "/search?to=2033-03",
        "/search?from=2032-03-07&to=2034年",
        "/search?q=合作",
        "/search?q=合作&in=question",
        "/search?q=合作&sort=relevance",
        "/search?q=合作 中国",
        "/search?q=　合作　 中国&sort=oldest",
        "/search?q=極端天氣",
        "/search?q=KBC",
        "/search?q=.*",
        "/search?q=(合作|中国)",
        "/search?q=“\"'\\",
        "/search?q=a b c d e f g",
        "/search?q=合作&year=2031&seat=CN&topic=climate-biodiversity&country=DE&in=answer",
        "/search?q=没有这话",
        "/search?year=1999&outlet=xinhua",
      })
  void theTableOfAPageIsTheAnswerOfItsQuery(String address) {
    Table table = sample.view(address).table();
    Table answer = sample.answer(sample.view(address).query());
    assertEquals(answer.columns(), table.columns());
    assertEquals(answer.rows(), table.rows());
  }

  @ParameterizedTest
  @CsvSource({
    "/search, 34",
    "/search?outlet=xinhua, 1",
    "/search?outlet=新华社, 1",
    "/search?outlet=Xinhua News Agency, 1",
    "/search?outlet=outlet/xinhua, 1",
    "/search?outlet=https://w3id.org/dawen/outlet/xinhua, 1",
    "/search?outlet=<https://w3id.org/dawen/outlet/xinhua>, 1",
    "/search?country=TV, 0",
    "/search?q=极端天气, 1",
    "/search?q=極端天氣, 1",
  })
  void asManyAreFound(String address, int expected) {
    assertEquals(expected, sample.view(address).table().rows().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/search?outlet=xinhau | xinhua",
        "/search?country=德國人 | country",
        "/search?completeness=complet | Did you mean complete?",
        "/search?year=last | expected a year",
        "/search?from=soon | expected a date",
        "/search?in=title | question, answer",
        "/search?outlets=xinhua | Did you mean outlet",
        "/search?page=0 | from 1",
        "/search?page=2 | at most 1",
        "/search?q=a&q=b | given 2 times",
        "/search?conference=2031-03-07/x | conference",
        "/search?names=organization/none | names",
        "/search?outlet=person/x-c5085439 | outlet",
      })
  void whatIsUnknownIsRefusedWithWhatWouldDo(String address, String expected) {
    ParameterException refused = assertThrows(ParameterException.class, () -> sample.view(address));
    assertTrue(refused.getMessage().contains(expected), refused.getMessage());
  }

  /** Every figure beside a link is what the link finds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/search?year=2031&country=DE",
        "/search?q=合作&topic=climate-biodiversity",
        "/search?view=year",
        "/search?view=topic&q=合作",
      })
  void countsAreWhatTheirLinksFind(String address) {
    Matcher counted = COUNTED.matcher(sample.view(address).main().markup());
    int tried = 0;
    while (counted.find()) {
      String href =
          URLDecoder.decode(counted.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8);
      int found = sample.view(href).table().rows().size();
      assertEquals(Integer.parseInt(counted.group(2)), found, href);
      tried++;
    }
    assertTrue(tried > 5, "links with figures: " + tried);
  }

  @Test
  void eachFilterIsAChipThatTakesItAway() {
    String page = markup("/search?outlet=xinhua&year=2031&in=question");
    assertTrue(page.contains("<a href=\"/search?in=question&amp;year=2031\" class=\"chip\""), page);
    assertTrue(page.contains("媒体：新华社"), page);
    assertTrue(page.contains("<a href=\"/search?outlet=xinhua&amp;year=2031\" class=\"chip\""));
    assertFalse(markup("/search").contains("class=\"chip\""));
  }

  @Test
  void hitsAreMarkedAsPrinted() {
    assertTrue(markup("/search?q=極端天氣").contains("<mark>极端天气</mark>"));
    String two = markup("/search?q=洪水 签证");
    assertTrue(two.contains("<mark>洪水</mark>也不需要<mark>签证</mark>"), two);
    assertFalse(markup("/search").contains("<mark>"));
  }

  @Test
  void anEmptyResultTellsWhatToDrop() {
    String page = markup("/search?year=2031&outlet=reuters");
    assertTrue(page.contains("没有符合全部条件的问答"), page);
    assertTrue(page.contains("去掉“年份：2031”，有 1 组问答"), page);
  }

  @Test
  void valuesAreNeverMarkup() {
    String page = markup("/search?q=<script>\"'");
    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("&lt;script&gt;&quot;&#39;"), page);
  }

  @Test
  void thePageSpeaksEnglishToo() {
    String page = sample.view("/search?q=合作&outlet=xinhua", Language.EN).main().markup();
    assertTrue(page.contains("Narrow the search"), page);
    assertTrue(page.contains("Outlet: Xinhua"), page.replaceAll("(?s)<ol.*", ""));
  }

  @Test
  void theFormKeepsWhatWasChosen() {
    String page = markup("/search?q=合作&in=answer&outlet=xinhua&page=1");
    assertTrue(page.contains("<input type=\"hidden\" name=\"outlet\" value=\"xinhua\">"), page);
    assertTrue(page.contains("<option value=\"answer\" selected=\"selected\">"), page);
    assertFalse(page.contains("name=\"page\""), page);
  }

  private static String markup(String address) {
    return sample.view(address).main().markup();
  }
}
