package dawen.conference;

/**
 * A stretch of a source text, counted in Unicode code points of the text as decoded, before any
 * joining of lines.
 *
 * @param begin first code point, 0-based
 * @param end one past the last code point; never before {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException if {@code begin} is negative or {@code end} lies before it
   */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: " + begin + "–" + end);
    }
  }

  /** Number of code points; 0 for an empty span. */
  public int length() {
    return end - begin;
  }

  /** In order of begin, the longer one first. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(other.end, end);
  }
}
