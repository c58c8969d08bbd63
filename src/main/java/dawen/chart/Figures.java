package dawen.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/** Figures as charts print them, and as parts of a length. */
final class Figures {

  /** Smallest part of a length, in per cent, that is still seen. */
  private static final double VISIBLE = 0.5;

  private Figures() {}

  /**
   * @throws IllegalArgumentException if the value is negative or no finite number
   */
  static void check(String label, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "value of \"" + label + "\" is " + value + ", expected a number from zero up");
    }
  }

  /** {@code 12.0} becomes 12, {@code 12.34} 12.3, {@code 0.01} &lt;0.1. */
  static String shown(double value) {
    if (value == Math.rint(value)) {
      return BigDecimal.valueOf(value).toBigInteger().toString();
    }
    return value < 0.05 ? "<0.1" : rounded(value, 1);
  }

  /** A length or place in a drawing, to a hundredth: {@code 12.50} becomes 12.5. */
  static String at(double length) {
    return rounded(length, 2);
  }

  /** How many per cent of the greatest a value is; what is not zero stays visible. */
  static double percent(double value, double greatest) {
    return value == 0 ? 0 : Math.max(VISIBLE, 100 * value / greatest);
  }

  static double greatest(DoubleStream values) {
    return values.max().orElse(0);
  }

  private static String rounded(double value, int digits) {
    BigDecimal number = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
