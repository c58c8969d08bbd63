package dawen.conference;

/**
 * Something in a source that was read, but perhaps wrongly.
 *
 * @param code stable name, by which doubts are counted: {@code no-date}, {@code answer-missing} …
 * @param line 1-based line of the source
 * @param column 1-based column, in code points
 * @param message what was found and what was expected
 */
public record Doubt(String code, int line, int column, String message) {}
