package dawen.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.lexicon.LexiconException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final Path FILE = Path.of("data/lexicon/rules.tsv");

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.5000",
    "3, 3, 0.8000",
    "0, 3, 0.2000",
    "998, 1000, 0.9970",
    "1, 1, 0.6667",
  })
  void confidenceComesNearerToThePrecisionTheMoreWasMeasured(int right, int n, String confidence) {
    assertEquals(confidence, new Trust("", "", right, n, "gold").confidence().toPlainString());
  }

  @Test
  void precisionIsTheShareOfRightFindings() {
    assertEquals("0.6667", new Trust("", "", 2, 3, "gold").precision().toPlainString());
    assertThrows(IllegalStateException.class, () -> new Trust("", "", 0, 0, "").precision());
  }

  @Test
  void everyRuleIsListedUnderTwoNames() {
    Rules.bundled()
        .all()
        .forEach((rule, trust) -> assertFalse(trust.zh().isEmpty() || trust.en().isEmpty()));
    assertEquals(Rule.values().length, Rules.bundled().all().size());
  }

  @Test
  void theFileIsWhatTheProgramWouldWrite() throws IOException {
    String text = Files.readString(FILE);
    assertEquals(text, Rules.parse(FILE.toString(), text).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nane;全称;names;1;2;gold | r.tsv:2:1: no rule “nane”",
        "name;全称;names;3;2;gold | r.tsv:2:15: “3”; expected at most n, 2",
        "name;全称;names;x;2;gold | r.tsv:2:15: “x”; expected a whole number from 0",
        "name;全称;names;1;-2;gold | r.tsv:2:17: “-2”; expected a whole number from 0",
        "name;全称;names;1;2;      | r.tsv:2:19: “”; expected the gold where n is above 0",
        "name;全称;names;1;2;gold | r.tsv: no line for the rule “compound”",
      })
  void aFaultNamesItsPlace(String line, String message) {
    String text = "id\tzh\ten\tright\tn\tmeasured_on\n" + line.replace(';', '\t') + "\n";
    var fault = assertThrows(LexiconException.class, () -> Rules.parse("r.tsv", text));
    assertEquals(message, fault.getMessage());
  }

  @Test
  void aRuleStandsOnce() {
    String line = "name\t全称\tnames\t1\t2\tgold\n";
    String text = "id\tzh\ten\tright\tn\tmeasured_on\n" + line + line;
    var fault = assertThrows(LexiconException.class, () -> Rules.parse("r.tsv", text));
    assertTrue(fault.getMessage().startsWith("r.tsv:3:1: “name” stands there already"));
  }
}
