package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

/** The text of a query with values in it, which people change and ask again. */
class FilledTextTest {

  private static final String TEXT =
      """
      #+ summary: What was asked?
      #+ summary_zh: 问了什么？
      #+ params:
      #+   year: {type: year, default: 2026}
      #+   words: {type: phrase, default: 贸易, optional: true}
      SELECT ?s WHERE {
        # the year
        VALUES ?year { 2026 }
        VALUES ?words { "贸易" }
        ?s ?year ?words
      } ORDER BY ?s
      """;

  private static String filled(Map<String, String> values) {
    return CannedQuery.own("q", TEXT).filled(values);
  }

  @Test
  void valuesStandInThePlaceOfTheDefaultsAndCommentsStay() {
    assertEquals(
        """
        SELECT ?s WHERE {
          # the year
          VALUES ?year { 2024 }
          VALUES ?words { "开放" }
          ?s ?year ?words
        } ORDER BY ?s
        """,
        filled(Map.of("year", "2024", "words", "开放")));
  }

  @Test
  void anOptionalParameterNotGivenLosesItsLine() {
    String text = filled(Map.of());
    assertTrue(text.contains("VALUES ?year { 2026 }"), text);
    assertFalse(text.contains("VALUES ?words"), text);
  }

  @Test
  void aValueIsAlwaysAValue() {
    String hostile = "\\" + "\" } ?a ?b ?c . # {";
    String text = filled(Map.of("words", hostile));
    assertEquals(
        CannedQuery.own("q", TEXT).with(Map.of("words", hostile)), QueryFactory.create(text));
  }

  @Test
  void theTextOfEveryQuerySaysWhatTheQueryAsks() {
    for (CannedQuery query : Catalogue.bundled().list()) {
      Map<String, String> values = new HashMap<>();
      query.parameters().forEach(one -> values.put(one.name(), one.defaultValue()));
      String text = query.filled(values);
      assertFalse(text.contains("#+"), query.name());
      assertEquals(query.with(values), CannedQuery.own("q", text).query(), query.name());
    }
  }
}
