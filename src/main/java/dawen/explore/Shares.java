package dawen.explore;

import java.util.Locale;

/** Parts of a whole in percent. */
final class Shares {

  private Shares() {}

  /** {@code 12.5%}; {@code –} of nothing. */
  static String percent(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }
}
