package dawen.query;

/**
 * A part of an answer's rows.
 *
 * @param offset how many rows stand before it
 * @param limit how many rows it has at most
 */
public record Page(long offset, long limit) {

  /** The most that either number can be. */
  public static final long MOST = 1_000_000_000;

  /** The whole answer. */
  public static final Page ALL = new Page(0, Long.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if a number is negative
   */
  public Page {
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException(offset + ", " + limit + ": expected no negative number");
    }
  }

  /**
   * The page that two texts ask for.
   *
   * @param limitName what the user calls the first of them, for messages
   * @param limit null for all rows that are left
   * @param offsetName what the user calls the second
   * @param offset null for 0
   * @throws ParameterException if one is no whole number, or out of range
   */
  public static Page of(String limitName, String limit, String offsetName, String offset) {
    return new Page(
        offset == null ? 0 : number(offsetName, offset, 0),
        limit == null ? Long.MAX_VALUE : number(limitName, limit, 1));
  }

  /** Whether it ends somewhere, so that others of its size can follow. */
  public boolean isLimited() {
    return limit != Long.MAX_VALUE;
  }

  /** Whether a row belongs to it; rows are counted from 0. */
  boolean holds(long row) {
    return row >= offset && row - offset < limit;
  }

  private static long number(String name, String text, long least) {
    long number = text.strip().matches("[0-9]{1,10}") ? Long.parseLong(text.strip()) : -1;
    if (number < least || number > MOST) {
      throw new ParameterException(
          name
              + ": "
              + Parameter.shown(text)
              + " is not accepted, expected a whole number from "
              + least
              + " to "
              + MOST);
    }
    return number;
  }
}
