package dawen.evaluate;

/**
 * How often a reading agreed with the gold.
 *
 * @param right in both
 * @param surplus in the reading alone; always 0 where a single value is compared
 * @param missing in the gold alone, or another value there
 */
public record Tally(int right, int surplus, int missing) {

  /** Nothing compared yet. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(right + other.right, surplus + other.surplus, missing + other.missing);
  }

  /** Share of what the reading names that the gold names too; 1 if the reading names nothing. */
  public double precision() {
    return share(surplus);
  }

  /** Share of what the gold names that the reading names too; 1 if the gold names nothing. */
  public double recall() {
    return share(missing);
  }

  /** Harmonic mean of precision and recall; 0 if both are. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** How many names or values were compared: those of the gold and those of the reading alone. */
  public int n() {
    return right + surplus + missing;
  }

  private double share(int wrong) {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }
}
