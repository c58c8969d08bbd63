package dawen.mcp;

import java.time.Duration;

/**
 * What one call may take.
 *
 * @param time how long a query may run
 * @param rows rows of one answer at most, whatever the agent asks for
 * @param characters of one table or graph, so that an answer does not fill the model's memory
 * @param counted rows that are counted to tell how many there are; under 999, so that the engine
 *     sorts by keeping the first ones only
 */
public record Limits(Duration time, int rows, int characters, int counted) {
  /** 30 seconds, 500 rows, 40 000 characters, counted to 998. */
  public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 500, 40_000, 998);
}
