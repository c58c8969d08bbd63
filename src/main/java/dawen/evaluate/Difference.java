package dawen.evaluate;

/**
 * One place where a reading and the gold differ.
 *
 * @param file name of the transcript
 * @param exchange index in the gold; of a surplus exchange, index in the reading
 * @param field the gold's name of it: {@code question}, {@code countries_answer} …; {@code
 *     exchange} if the whole exchange is missing or surplus
 * @param gold what a careful reader found, lists joined by blanks; empty for nothing
 * @param got what the reading says, in the same form
 */
public record Difference(String file, int exchange, String field, String gold, String got) {

  /** On one line: {@code file #2 topics: gold [brics] got [sco]}. */
  @Override
  public String toString() {
    return file + " #" + exchange + " " + field + ": gold [" + gold + "] got [" + got + "]";
  }
}
