package dawen.evaluate;

import dawen.mention.Rule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well one transcript was read.
 *
 * @param set folder of its gold, named with the folder above: {@code shared/gold}
 * @param file name of the transcript
 * @param layout the gold's words for how it is laid out; may be empty
 * @param expected number of exchanges in the gold
 * @param found how many of them the reading has
 * @param surplus exchanges that the reading alone has
 * @param tallies what was compared; a measure that nothing was compared for may be absent; in the
 *     order of the measures
 * @param rules names found by each rule, compared with the names of the gold; a name of an exchange
 *     counts once for each rule that found it, in question and in answer
 * @param differences in the order of the gold, surplus exchanges last
 */
public record FileScore(
    String set,
    String file,
    String layout,
    int expected,
    int found,
    int surplus,
    Map<Measure, Tally> tallies,
    Map<Rule, Tally> rules,
    List<Difference> differences) {

  public FileScore {
    Map<Measure, Tally> ordered = new EnumMap<>(Measure.class);
    ordered.putAll(tallies);
    tallies = Collections.unmodifiableMap(ordered);
    Map<Rule, Tally> byRule = new EnumMap<>(Rule.class);
    byRule.putAll(rules);
    rules = Collections.unmodifiableMap(byRule);
    differences = List.copyOf(differences);
  }

  /** What was compared for a measure. */
  public Tally tally(Measure measure) {
    return tallies.getOrDefault(measure, Tally.NONE);
  }

  /** What was compared for a rule; {@code missing} are names of the gold that it did not find. */
  public Tally tally(Rule rule) {
    return rules.getOrDefault(rule, Tally.NONE);
  }

  /** The measure's figure for this file, between 0 and 1. */
  public double value(Measure measure) {
    return measure.of(tally(measure));
  }
}
