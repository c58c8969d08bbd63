package dawen.pack;

import java.io.IOException;

/** Takes records of some longs each, in the order of their unsigned values. */
@FunctionalInterface
interface Records {
  /**
   * @param values the array in which the record lies; its content is not to be kept
   * @param from where in it the record begins
   */
  void accept(long[] values, int from) throws IOException;
}
