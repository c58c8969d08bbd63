package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

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

  @Test
  void theListNamesEachQueryWithItsParametersAndFormats() {
    JsonArray list = JsonParser.parseString(running.get("/api").body()).getAsJsonArray();
    assertEquals(3, list.size());
    JsonObject first = list.get(0).getAsJsonObject();
    assertEquals("by-outlet", first.get("name").getAsString());
    JsonObject parameter = first.getAsJsonArray("parameters").get(0).getAsJsonObject();
    assertEquals("outlet", parameter.get("type").getAsString());
    assertTrue(parameter.get("optional").getAsBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "csv,   text/csv",
    "tsv,   text/tab-separated-values",
    "json,  application/sparql-results+json",
    "jsonl, application/x-ndjson",
    "xml,   application/sparql-results+xml",
    "md,    text/markdown",
  })
  void aQueryIsAnsweredInEachFormat(String format, String type) {
    HttpResponse<String> answer = running.get("/api/conferences." + format);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
    assertTrue(answer.body().contains("记者会"), answer.body());
  }

  @Test
  void parametersComeFromTheQueryStringAndLabelsStandForIds() {
    String all = running.get("/api/by-outlet.csv").body();
    assertEquals(3, all.lines().count());
    String byLabel = running.get("/api/by-outlet.csv?outlet=" + Running.encode("甲报")).body();
    assertEquals("exchange,outletId\r\nhttps://w3id.org/dawen/exchange/t/1,a\r\n", byLabel);
  }

  @Test
  void theFormForExcelHasAByteOrderMark() {
    assertEquals('\uFEFF', running.get("/api/conferences.excel.csv").body().charAt(0));
    assertEquals('c', running.get("/api/conferences.csv").body().charAt(0));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/conferences.csv?yaer=2026,           400, Did you mean year",
    "/api/conferences.csv?year=last,           400, a year from 1900 to 2100",
    "/api/conferences.csv?year=2026&year=2027, 400, given 2 times",
    "/api/by-outlet.csv?outlet=%C2%B7%CD%B8,   400, no outlet",
    "/api/by-outlet.csv?outlet=%D8%D8,         400, expected UTF-8",
    "/api/by-outlet.csv?outlet=%00,            400, no outlet",
    "/api/conferences.ttl,                     400, cannot hold this answer",
    "/api/elsewhere.csv,                       400, SERVICE is not offered",
    "/api/conference.csv,                      404, Did you mean conferences",
    "/api/conferences.cvs,                     404, Did you mean csv",
    "/api/conferences,                         404, expected one of",
  })
  void aMistakeIsAProblemWithItsRemedy(String path, int status, String said) {
    HttpResponse<String> answer = running.get(path);
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertEquals(status, problem.get("status").getAsInt());
    assertTrue(problem.get("detail").getAsString().contains(said), answer.body());
  }

  @Test
  void whoTakesItSmallerGetsTheSameAnswerUnderAnotherTag() throws IOException {
    String path = "/api/conferences.csv?year=2026";
    HttpResponse<String> plain = running.get(path);
    HttpResponse<byte[]> small = running.bytes(path, "Accept-Encoding", "br, gzip;q=0.5");
    assertEquals("gzip", small.headers().firstValue("Content-Encoding").orElseThrow());
    assertEquals("Accept-Encoding", plain.headers().firstValue("Vary").orElseThrow());
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
      assertEquals(plain.body(), new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
    }
    String tag = small.headers().firstValue("ETag").orElseThrow();
    assertNotEquals(plain.headers().firstValue("ETag").orElseThrow(), tag);
    assertEquals(
        304, running.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode());
    for (String none : new String[] {"gzip;q=0", "gzip; q=0.0", "identity", "br"}) {
      HttpResponse<String> whole = running.get(path, "Accept-Encoding", none);
      assertTrue(whole.headers().firstValue("Content-Encoding").isEmpty(), none);
      assertEquals(plain.body(), whole.body());
    }
  }

  @Test
  void whoHasTheAnswerGetsNoSecondCopy() {
    String path = "/api/conferences.csv?year=2026";
    String tag = running.get(path).headers().firstValue("ETag").orElseThrow();
    assertEquals(304, running.get(path, "If-None-Match", tag).statusCode());
    String other = running.get("/api/by-outlet.csv").headers().firstValue("ETag").orElseThrow();
    assertNotEquals(tag, other);
    HttpResponse<String> wrong = running.get("/api/conferences.csv?year=last");
    assertTrue(wrong.headers().firstValue("ETag").isEmpty());
  }

  /** It is gathered in memory, of which a query at the endpoint has its own. */
  @Test
  void anAnswerLargerThanOneMayBeIsRefused(@TempDir Path other) {
    try (Running small =
        Running.in(other, config -> config.withLimits(config.limits().withMaxBytes(20)))) {
      var answer = small.get("/api/conferences.csv");
      assertEquals(400, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("ask for it in pages, by _limit"), answer.body());
    }
  }
}
