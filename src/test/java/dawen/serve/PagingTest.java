package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of shipped queries in pages: joined, they are the whole. */
class PagingTest {
  private static final int SIZE = 7;

  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.in(folder, OpenApiTest::shipped);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /** How many lines at the top of each page are its head. */
  @ParameterizedTest
  @CsvSource({"csv, 1", "tsv, 1", "jsonl, 0", "md, 2"})
  void linesOfThePagesAreThoseOfTheWhole(String format, int head) {
    String whole = running.get("/api/mentions." + format).body();
    StringBuilder joined = new StringBuilder(lines(whole, 0, head));
    List<String> pages = pages("/api/mentions." + format + "?_limit=" + SIZE);
    for (String page : pages) {
      if (!format.equals("md")) { // whose columns are set right or left by what is on the page
        assertEquals(lines(whole, 0, head), lines(page, 0, head));
      }
      joined.append(lines(page, head, Integer.MAX_VALUE));
    }
    assertEquals(whole, joined.toString());
    assertTrue(pages.size() > 2, pages.size() + " pages");
  }

  @Test
  void bindingsOfThePagesAreThoseOfTheWhole() {
    JsonArray joined = new JsonArray();
    for (String page : pages("/api/mentions.json?_limit=" + SIZE)) {
      joined.addAll(bindings(page));
    }
    assertEquals(bindings(running.get("/api/mentions.json").body()), joined);
    StringBuilder results = new StringBuilder();
    pages("/api/mentions.xml?_limit=" + SIZE).forEach(page -> results.append(results(page)));
    assertEquals(results(running.get("/api/mentions.xml").body()), results.toString());
  }

  @Test
  void parametersAreKeptFromPageToPage() {
    String path = "/api/top-countries.csv?year=2024&limit=1000";
    List<String> pages = pages(path + "&_limit=2");
    StringBuilder joined = new StringBuilder(lines(pages.get(0), 0, 1));
    pages.forEach(page -> joined.append(lines(page, 1, Integer.MAX_VALUE)));
    assertEquals(running.get(path).body(), joined.toString());
    assertTrue(pages.size() > 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "_limit=2            | first 0, next 2, last END",
        "_limit=2&_offset=2  | first 0, prev 0, next 4, last END",
        "_limit=2&_offset=1  | first 0, prev 0, next 3, last END",
        "_limit=1000         | first 0, last 0",
        "_limit=1000&_offset=5000 | first 0, prev 0, last 0",
        "_offset=2           | \"\"",
      })
  void theHeadTellsTheOtherPages(String query, String links) {
    HttpResponse<String> answer = running.get("/api/outlets.csv?" + query.strip());
    long total = answer.headers().firstValueAsLong("X-Total-Count").orElseThrow();
    assertEquals(running.get("/api/outlets.csv").body().lines().count() - 1, total);
    Matcher link =
        Pattern.compile("</api/outlets.csv\\?_limit=\\d+&_offset=(\\d+)>; rel=\"(\\w+)\"")
            .matcher(answer.headers().firstValue("Link").orElse(""));
    List<String> found = new ArrayList<>();
    while (link.find()) {
      found.add(link.group(2) + " " + link.group(1));
    }
    String end = Long.toString((total - 1) / 2 * 2);
    assertEquals(links.replace("END", end), String.join(", ", found));
  }

  @Test
  void beyondTheEndIsATableWithoutRows() {
    HttpResponse<String> answer = running.get("/api/outlets.csv?_limit=5&_offset=999999999");
    assertEquals(200, answer.statusCode());
    assertEquals(1, answer.body().lines().count());
    JsonObject json =
        JsonParser.parseString(running.get("/api/outlets.json?_offset=999").body())
            .getAsJsonObject();
    assertEquals(0, json.getAsJsonObject("results").getAsJsonArray("bindings").size());
  }

  @Test
  void aPageHasItsOwnTag() {
    String first = "/api/outlets.csv?_limit=2";
    String tag = running.get(first).headers().firstValue("ETag").orElseThrow();
    assertEquals(304, running.get(first, "If-None-Match", tag).statusCode());
    for (String other :
        List.of("/api/outlets.csv", first + "&_offset=2", "/api/outlets.tsv?_limit=2")) {
      assertNotEquals(tag, running.get(other).headers().firstValue("ETag").orElseThrow());
      assertEquals(200, running.get(other, "If-None-Match", tag).statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_limit=0",
        "_limit=-1",
        "_limit=",
        "_limit=ten",
        "_limit=1e3",
        "_limit=2.0",
        "_limit=1000000001",
        "_limit=99999999999999999999",
        "_limit=%EF%BC%92",
        "_offset=-1",
        "_offset=x",
        "_limit=1&_limit=2",
        "limit=20",
        "offset=20",
      })
  void aNumberThatIsNoneIsAProblem(String query) {
    HttpResponse<String> answer = running.get("/api/outlets.csv?" + query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(answer.body().contains("_"), answer.body());
  }

  @Test
  void aGraphHasNoPages() {
    assertEquals(400, running.get("/api/plain.nt?_limit=5").statusCode());
    assertTrue(
        running.get("/api/plain.nt").headers().firstValue("X-Total-Count").isEmpty(),
        "a graph has no rows to count");
  }

  @Test
  void headTellsLengthTagAndTotalWithoutTheBody() {
    String path = "/api/outlets.csv?_limit=2";
    HttpResponse<String> whole = running.get(path);
    HttpResponse<String> head = running.send("HEAD", path, "");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name :
        List.of(
            "ETag", "X-Total-Count", "Link", "Content-Type", "Cache-Control", "Content-Length")) {
      assertEquals(whole.headers().allValues(name), head.headers().allValues(name), name);
      assertEquals(1, head.headers().allValues(name).size(), name);
    }
    assertTrue(
        whole
            .headers()
            .firstValue("Access-Control-Expose-Headers")
            .orElseThrow()
            .contains("X-Total-Count"));
  }

  /** The bodies of all pages, by following the links. */
  private static List<String> pages(String first) {
    Pattern next = Pattern.compile("<([^>]*)>; rel=\"next\"");
    List<String> pages = new ArrayList<>();
    for (String path = first; path != null; ) {
      HttpResponse<String> answer = running.get(path);
      assertEquals(200, answer.statusCode(), answer.body());
      pages.add(answer.body());
      Matcher link = next.matcher(answer.headers().firstValue("Link").orElseThrow());
      path = link.find() ? link.group(1) : null;
    }
    return pages;
  }

  /** Lines with their ends; no cell of this answer has a line end in it. */
  private static String lines(String text, int from, int to) {
    String[] lines = text.split("(?<=\n)");
    StringBuilder some = new StringBuilder();
    for (int i = from; i < Math.min(to, lines.length); i++) {
      some.append(lines[i]);
    }
    return some.toString();
  }

  private static JsonArray bindings(String json) {
    return JsonParser.parseString(json)
        .getAsJsonObject()
        .getAsJsonObject("results")
        .getAsJsonArray("bindings");
  }

  private static String results(String xml) {
    return xml.substring(xml.indexOf("<results>") + 9, xml.indexOf("</results>"))
        .replaceAll(">\\s+<", "><")
        .strip();
  }
}
