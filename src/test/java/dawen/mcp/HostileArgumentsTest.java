package dawen.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arguments that no agent means, in every place that a tool has. */
class HostileArgumentsTest {
  @TempDir private static Path folder;
  private static Talk talk;

  @BeforeAll
  static void start() throws IOException {
    talk = Talk.about(Talk.build(folder.resolve("kg")), Limits.USUAL);
  }

  @AfterAll
  static void stop() throws Exception {
    talk.close();
  }

  /** In JSON. */
  static Stream<String> values() {
    return Stream.of(
        "1e999",
        "1e-999",
        "99999999999999999999",
        "-1",
        "1".repeat(900),
        "'1e999999999'",
        "'" + "1".repeat(500_000) + "'",
        "''",
        "'\\u0000'",
        "'\\ud800'",
        "'\\u001b[2J\\u202e'",
        "'\\\\'",
        "'<urn:x> } UNION { ?a ?b ?c } #'",
        "'" + "(".repeat(50_000) + "'",
        "'" + " \\n".repeat(100_000) + "'",
        "'" + "# \\n".repeat(50_000) + "'",
        "'" + "长".repeat(50_000) + "'",
        "null",
        "{'year':1e999}",
        "{'a':{'b':[]}}",
        "[]",
        "[1e999]",
        "[null]");
  }

  @ParameterizedTest
  @MethodSource("values")
  void anArgumentIsTakenOrRefused(String value) throws IOException {
    for (String[] place : places()) {
      String given =
          place[0].equals("run_query") && !place[1].equals("query")
              ? "{'query':'conferences','%s':%s}"
              : "{'%s':%s}";
      JsonObject answer = talk.call(place[0], given.formatted(place[1], value));
      String where = place[0] + " " + place[1] + ": ";
      String said = answer.toString();
      assertFalse(said.contains("a fault of the program"), where + start(said));
      assertFalse(said.contains("Exception") || said.contains("java."), where + start(said));
      assertFalse(said.contains("takes more memory than there is"), where + start(said));
    }
  }

  private static String start(String text) {
    return text.substring(0, Math.min(500, text.length()));
  }

  /** Tools and the names of their arguments. */
  private static List<String[]> places() throws IOException {
    JsonArray tools =
        talk.ask("tools/list", "{}").getAsJsonObject("result").getAsJsonArray("tools");
    List<String[]> places = new ArrayList<>();
    for (JsonElement one : tools) {
      JsonObject tool = one.getAsJsonObject();
      JsonObject arguments =
          tool.getAsJsonObject("inputSchema").getAsJsonObject("properties").getAsJsonObject();
      for (String name : arguments.keySet()) {
        places.add(new String[] {tool.get("name").getAsString(), name});
      }
    }
    assertTrue(places.size() > 12, "places: " + places.size());
    return places;
  }

  @Test
  void aNumberOutOfAllProportionIsToldSo() throws IOException {
    assertEquals(
        "argument parameters.year: expected a number of 40 digits at most",
        talk.error("run_query", "{'query':'top-countries','parameters':{'year':1e999}}"));
    assertEquals(
        "argument limit: expected a whole number from 1 to 500",
        talk.error("sparql", "{'query':'ASK {}','limit':'1e999999999'}"));
  }
}
