package dawen.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.lexicon.Kind;
import dawen.mention.Part;
import dawen.mention.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTalliesTest {

  /** Six names: a country asked, two answered, a region, an organisation and a person. */
  private static final Gold.Exchange GOLD =
      new Gold.Exchange(
          1,
          null,
          null,
          null,
          null,
          null,
          false,
          null,
          List.of("CN"),
          List.of("CN", "BR"),
          List.of("other"),
          List.of("玄奘"),
          List.of("亚太经合组织(APEC)"),
          List.of("非洲"));

  private static Map<Rule, Tally> tallies(Readings.Builder reading) {
    return RuleTallies.of(GOLD, new Row(null, reading.build()), true);
  }

  @Test
  void aTagIsRightWhereItsOutletIs() {
    Row named =
        new Row(
            null,
            new Readings.Builder()
                .mention(Part.QUESTION, Kind.OUTLET, "afp", "法新社", Rule.TAG)
                .build());
    assertEquals(new Tally(1, 0, 0), RuleTallies.of(GOLD, named, true).get(Rule.TAG));
    assertEquals(new Tally(0, 1, 0), RuleTallies.of(GOLD, named, false).get(Rule.TAG));
    assertEquals(new Tally(0, 0, 0), tallies(new Readings.Builder()).get(Rule.TAG));
  }

  @Test
  void aNameCountsOnceForEachPartHoweverOftenTheRuleFoundIt() {
    Map<Rule, Tally> tallies =
        tallies(
            new Readings.Builder()
                .mention(Part.QUESTION, Kind.COUNTRY, "CN", "中", Rule.COMPOUND)
                .mention(Part.ANSWER, Kind.COUNTRY, "CN", "中", Rule.COMPOUND)
                .mention(Part.ANSWER, Kind.COUNTRY, "CN", "中", Rule.COMPOUND)
                .mention(Part.ANSWER, Kind.COUNTRY, "US", "美", Rule.COMPOUND));
    assertEquals(new Tally(2, 1, 4), tallies.get(Rule.COMPOUND));
  }

  @Test
  void aNameCountsForEveryRuleThatFoundIt() {
    Map<Rule, Tally> tallies =
        tallies(
            new Readings.Builder()
                .mention(Part.ANSWER, Kind.COUNTRY, "CN", "中国", Rule.NAME)
                .mention(Part.ANSWER, Kind.COUNTRY, "CN", "中", Rule.ABBREVIATION));
    assertEquals(new Tally(1, 0, 5), tallies.get(Rule.NAME));
    assertEquals(new Tally(1, 0, 5), tallies.get(Rule.ABBREVIATION));
    assertEquals(new Tally(0, 0, 6), tallies.get(Rule.COMPOUND));
  }

  @Test
  void namesOfOneKindDoNotStandForAnother() {
    Readings.Builder reading =
        new Readings.Builder().mention(Part.ANSWER, Kind.PERSON, "x", "非洲", Rule.CANDIDATE);
    assertEquals(new Tally(0, 1, 6), tallies(reading).get(Rule.CANDIDATE));
  }

  @Test
  void widthOfMarksMakesNoDifference() {
    String name = "亚太经合组织（APEC）";
    Readings.Builder reading =
        new Readings.Builder().mention(Part.ANSWER, Kind.ORGANIZATION, "apec", name, Rule.PART_OF);
    assertEquals(new Tally(1, 0, 5), tallies(reading).get(Rule.PART_OF));
  }

  @Test
  void whatTheGoldDoesNotHoldIsNotCompared() {
    Map<Rule, Tally> tallies =
        tallies(
            new Readings.Builder()
                .mention(Part.ANSWER, Kind.DOCUMENT, "charter", "联合国宪章", Rule.TITLE)
                .mention(Part.QUESTION, Kind.PERSON, "x", "张骞", Rule.CANDIDATE)
                .mention(Part.QUESTION, Kind.REGION, "asia", "亚洲", Rule.IMPLIED));
    tallies.remove(Rule.TAG);
    tallies.values().forEach(tally -> assertEquals(new Tally(0, 0, 6), tally));
  }
}
