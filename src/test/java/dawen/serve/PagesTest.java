package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)>");
  private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "wbr");

  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.in(folder);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=en",
        "/queries",
        "/queries?lang=en",
        "/queries/conferences",
        "/queries/conferences?year=2026&lang=en",
        "/queries/by-outlet",
        "/queries/by-outlet?outlet=%22%3E%3Cscript%3E",
        "/queries/conferences?year=%3Cscript%3E",
        "/queries/elsewhere",
        "/queries/%3Cscript%3Ealert(1)",
        "/sparql?lang=en",
        "/exchange/t/1",
        "/exchange/t/1?lang=en",
        "/outlet/a?lang=en",
        "/outlet/b",
        "/place/US?lang=en",
        "/place/US?incoming=dawen:country",
        "/place/US?incoming=%3Cscript%3E",
        "/topic/trade",
        "/start?lang=en",
        "/compare?lang=en",
        "/compare?a=outlet/a&b=outlet/b",
        "/compare?a=%3Cscript%3E&b=outlet/b",
        "/quality?lang=en",
        "/conference/2026/p",
        "/graph/outlets",
        "/graph/transcript/t?lang=en",
        "/outlet/c%3Cscript%3E",
        "/outlet/bb?lang=en",
        "/sparql",
        "/timeline?by=outlet",
        "/topics",
        "/network?of=countries&lang=en",
        "/network"
      })
  void eachPageIsWellFormedAndHoldsNoMarkupOfOthers(String path) {
    HttpResponse<String> page = running.get(path, "Accept", "text/html");
    assertWellFormed(page.body());
    String script = "<script defer=\"defer\" src=\"/web/[a-z]+[.]js\"></script>";
    assertFalse(page.body().replaceAll(script, "").contains("<script"), page.body());
    assertFalse(page.body().contains("<b>"), page.body());
    assertFalse(page.body().contains("<i>"), page.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/timeline?by=colour | by=colour: expected topic, country, outlet",
        "/timeline?in=elsewhere | in=elsewhere: expected question, answer",
        "/timeline?value=%3Cb%3E | value=&lt;b&gt;: expected count, share",
        "/topics?as=minor | as=minor: expected main",
        "/topics?year=1 | year=1: no exchanges, expected 2026",
        "/network?of=people | of=people: expected outlets-topics, countries",
        "/network?min=0 | min=0: expected a whole number from 1",
        "/network?of=countries&except=XX | except=XX: expected the code of a country",
      })
  void whatCannotBeShownSaysWhatCould(String path, String message) {
    HttpResponse<String> answer = running.get(path, "Accept", "text/html");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains(message), answer.body());
  }

  @Test
  void everyNumberOfTheYearsLeadsToItsExchanges() {
    String page = running.get("/timeline?by=outlet&lang=en").body();
    assertTrue(page.contains("<a href=\"/search?outlet=a&amp;year=2026\" class=\"mark\""), page);
    assertTrue(page.contains("<a href=\"/outlet/a\" class=\"mark\""), page);
    assertTrue(page.contains("<a href=\"/timeline?by=outlet&amp;value=share\""), page);
    String share = running.get("/timeline?by=outlet&value=share").body();
    assertTrue(share.contains(">50</a>"), share);
  }

  @Test
  void pagesCallNobodyElse() {
    for (String path :
        Set.of("/", "/queries", "/queries/conferences", "/sparql", "/timeline", "/network")) {
      HttpResponse<String> page = running.get(path, "Accept", "text/html");
      Matcher links = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"").matcher(page.body());
      while (links.find()) {
        assertTrue(links.group(1).matches("[/?#].*"), path + " links to " + links.group(1));
      }
      String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertTrue(policy.startsWith("default-src 'self'"), policy);
      assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
      assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
    }
  }

  @Test
  void theStartPageCountsWithoutCopies() {
    String page = running.get("/?lang=en").body();
    assertTrue(page.contains("<strong>1</strong> press conferences"), page);
    assertTrue(page.contains("<strong>2</strong> questions and answers"), page);
    assertTrue(page.contains("<strong>2</strong> outlets that asked"), page);
    assertTrue(page.contains("<strong>2</strong> countries and territories"), page);
    assertTrue(page.contains(running.server.url() + "api/exchanges.csv"), page);
    assertEquals(page, running.get("/start?lang=en").body());
  }

  @Test
  void theStartPageIsATableToo() {
    List<String> lines = running.get("/start.csv").body().lines().toList();
    assertEquals("year,conferences,exchanges,outlets,countries", lines.get(0));
    assertEquals(",1,2,2,2", lines.get(1));
    assertTrue(running.get("/").body().contains("<a href=\"/start.csv\">csv</a>"));
  }

  @Test
  void theLanguageIsThatOfTheLinkThenOfTheBrowserThenChinese() {
    assertTrue(running.get("/").body().contains("lang=\"zh-Hans\""));
    assertTrue(
        running
            .get("/", "Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")
            .body()
            .contains("<html lang=\"en\">"));
    HttpResponse<String> chosen = running.get("/?lang=zh", "Accept-Language", "en");
    assertTrue(chosen.body().contains("<html lang=\"zh-Hans\">"));
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    assertTrue(
        running
            .get("/", "Accept-Language", "en", "Cookie", cookie)
            .body()
            .contains("<html lang=\"zh-Hans\">"));
  }

  @ParameterizedTest
  @CsvSource({
    "/queries/conferences?year=2026&lang=en,       ?year=2026&amp;lang=zh",
    "/queries/by-outlet?outlet=%E7%94%B2&lang=en,  ?outlet=%E7%94%B2&amp;lang=zh",
    "/timeline?by=outlet&lang=en,                  ?by=outlet&amp;lang=zh",
    "/exchange/t/1?lang=en,                        ?lang=zh",
    "/sparql?draft=ASK+%7B%7D&lang=en,             ?draft=ASK+%7B%7D&amp;lang=zh",
  })
  void theOtherLanguageKeepsWhatWasAskedFor(String path, String other) {
    String page = running.get(path, "Accept", "text/html").body();
    assertTrue(page.contains("<a class=\"language\" href=\"" + other + "\""), page);
  }

  @ParameterizedTest
  @CsvSource({
    "/queries,             page, /queries",
    "/queries/conferences, true, /queries",
    "/data,                page, /data",
    "/sparql,              page, /sparql",
    "/timeline,            page, /timeline",
  })
  void theMenuTellsWhereOneIs(String path, String current, String entry) {
    String page = running.get(path, "Accept", "text/html").body();
    String link = "<a href=\"%s\" aria-current=\"%s\">".formatted(entry, current);
    assertTrue(page.contains(link), page);
    String menu = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
    assertEquals(2, menu.split("aria-current=", -1).length, menu);
  }

  @Test
  void aQueryPageShowsFormTableLinksAndText() {
    String page = running.get("/queries/conferences?year=2026").body();
    assertTrue(page.contains("<option value=\"2026\" selected=\"selected\">2026</option>"), page);
    assertTrue(
        page.contains(
            "title=\"conference/2026/p\"><a href=\"/conference/2026/p\">记者会&lt;script&gt;"),
        page);
    assertTrue(page.contains("href=\"/api/conferences.csv?year=2026\""), page);
    assertTrue(page.contains("SELECT ?conference ?conferenceLabel ?year"), page);
    assertFalse(page.contains("#+ summary"), "what is opened in the editor has no head");
  }

  @ParameterizedTest
  @CsvSource({
    "/queries/conferences?year=last, 400, a year from 1900 to 2100",
    "/queries/elsewhere,             400, SERVICE is not offered",
    "/queries/conference,            404, /queries/conferences",
  })
  void aMistakeIsToldOnThePage(String path, int status, String said) {
    HttpResponse<String> page = running.get(path);
    assertEquals(status, page.statusCode());
    assertTrue(page.body().contains(said), page.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/queries/conferences?lang=zh, <p lang=\"zh-Hans\">每个&lt;i&gt;名称&lt;/i&gt;一行。</p>",
    "/queries/conferences?lang=en, <p lang=\"en\">One row for each title.</p>",
    "/queries/by-outlet?lang=zh,   <p lang=\"en\">One row for each exchange.</p>",
    "/queries/elsewhere?lang=en,   <p lang=\"zh-Hans\">每个主语一行。</p>",
  })
  void theDescriptionIsInThePagesLanguageOrElseInTheOther(String path, String shown) {
    String page = running.get(path).body();
    assertTrue(page.contains(shown), page);
  }

  @Test
  void aFieldLeftEmptyIsAsIfNotThere() {
    assertEquals(200, running.get("/queries/conferences?year=").statusCode());
    assertTrue(running.get("/queries/by-outlet?outlet=").body().contains("2 行"));
  }

  /** Every tag is closed in order, and no other angle bracket stands anywhere. */
  private static void assertWellFormed(String page) {
    assertTrue(page.startsWith("<!doctype html>"), page);
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(page);
    StringBuilder text = new StringBuilder();
    while (tags.find()) {
      tags.appendReplacement(text, "");
      if (!tags.group(1).isEmpty()) {
        assertEquals(tags.group(2), open.pop(), page);
      } else if (!VOID.contains(tags.group(2))) {
        open.push(tags.group(2));
      }
    }
    tags.appendTail(text);
    assertTrue(open.isEmpty(), open + " not closed");
    assertFalse(
        text.substring("<!doctype html>".length()).matches("(?s).*[<>].*"), text.toString());
  }
}
