package dawen.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well one transcript was read.
 *
 * @param file name of the transcript
 * @param layout the gold's words for how it is laid out; may be empty
 * @param expected number of exchanges in the gold
 * @param found how many of them the reading has
 * @param surplus exchanges that the reading alone has
 * @param tallies what was compared; a measure that nothing was compared for may be absent; in the
 *     order of the measures
 * @param differences in the order of the gold, surplus exchanges last
 */
public record FileScore(
    String file,
    String layout,
    int expected,
    int found,
    int surplus,
    Map<Measure, Tally> tallies,
    List<Difference> differences) {

  public FileScore {
    Map<Measure, Tally> ordered = new EnumMap<>(Measure.class);
    ordered.putAll(tallies);
    tallies = Collections.unmodifiableMap(ordered);
    differences = List.copyOf(differences);
  }

  /** What was compared for a measure. */
  public Tally tally(Measure measure) {
    return tallies.getOrDefault(measure, Tally.NONE);
  }

  /** The measure's figure for this file, between 0 and 1. */
  public double value(Measure measure) {
    return measure.of(tally(measure));
  }
}
