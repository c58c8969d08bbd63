package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The themes of the shipped queries, and that {@code queries/README.md} has the same ones. */
class ThemeTest {
  private static final Pattern ROW = Pattern.compile("\\| \\[`([a-z-]+)`].*");

  @Test
  void theGuideListsEachQueryUnderItsTheme() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    List<String> headings = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("queries/README.md"))) {
      if (line.startsWith("## ")) {
        headings.add(line.substring(3));
      }
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        listed.put(row.group(1), headings.get(headings.size() - 1));
      }
    }
    Map<String, String> said = new TreeMap<>();
    Catalogue.bundled().list().forEach(query -> said.put(query.name(), query.theme().en()));
    assertEquals(said, listed);
    assertEquals(
        new TreeSet<>(said.values()),
        new TreeSet<>(headings),
        "headings without a query, or twice");
  }

  @Test
  void aHeadThatNamesAnUnknownThemeIsAFault() {
    CannedQueryException wrong =
        assertThrows(CannedQueryException.class, () -> CannedQuery.parse("q", query("list")));
    assertTrue(wrong.getMessage().startsWith("q:3: unknown theme \"list\""), wrong.getMessage());
    assertTrue(wrong.getMessage().endsWith("Did you mean lists?"), wrong.getMessage());
    assertEquals(Theme.LISTS, CannedQuery.parse("q", query("lists")).theme());
  }

  @Test
  void aQueryWithoutAThemeStandsLast() {
    assertEquals(Theme.OTHER, CannedQuery.own("q", "SELECT * { ?s ?p ?o }").theme());
  }

  private static String query(String theme) {
    return """
        #+ summary: What?
        #+ summary_zh: 什么？
        #+ theme: %s
        SELECT ?s { ?s ?p ?o } ORDER BY ?s
        """
        .formatted(theme);
  }
}
