package dawen.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rule's names, and how far its findings can be trusted.
 *
 * @param zh Chinese label
 * @param en English comment
 * @param right how many of the findings compared with gold annotations were right
 * @param n how many were compared; 0 if the rule is unmeasured
 * @param measuredOn the gold they were compared with; empty if the rule is unmeasured
 */
public record Trust(String zh, String en, int right, int n, String measuredOn) {
  private static final int DECIMALS = 4;

  /** Whether anything was compared. */
  public boolean isMeasured() {
    return n > 0;
  }

  /**
   * Share of right findings, to four decimals.
   *
   * @throws IllegalStateException if the rule is unmeasured
   */
  public BigDecimal precision() {
    if (!isMeasured()) {
      throw new IllegalStateException("an unmeasured rule has no precision");
    }
    return share(right, n);
  }

  /**
   * How likely the next finding is right: the measured precision, smoothed by Laplace's rule of
   * succession, (right + 1) / (n + 2), to four decimals. Three right ones of three give 0.8, a
   * thousand of a thousand 0.999; a rule that nobody measured has 0.5.
   */
  public BigDecimal confidence() {
    return share(right + 1, n + 2);
  }

  private static BigDecimal share(int part, int all) {
    BigDecimal share = BigDecimal.valueOf(part);
    return share.divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_EVEN);
  }
}
