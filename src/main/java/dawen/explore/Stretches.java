package dawen.explore;

import dawen.explore.Found.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where a text stands in its file, in the order of the text; empty where the graph does not tell.
 *
 * @param all the parts that the file prints unbroken
 */
record Stretches(List<Stretch> all) {

  /**
   * A part without layout in it.
   *
   * @param textBegin code point of the text at which it begins
   * @param span as long in the file as in the text
   */
  record Stretch(int textBegin, Span span) {}

  /**
   * The words of the text that stand within a span of the file.
   *
   * @return UTF-16 indexes of the text; empty if none stand there or they are not those expected
   */
  Optional<Span> find(String text, Found found) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Stretch stretch : all) {
      int from = Math.max(found.span().begin(), stretch.span().begin());
      int to = Math.min(found.span().end(), stretch.span().end());
      if (from < to) {
        int shift = stretch.textBegin() - stretch.span().begin();
        first = Math.min(first, from + shift);
        last = Math.max(last, to + shift);
      }
    }
    if (first >= last || first < 0 || last > text.codePointCount(0, text.length())) {
      return Optional.empty();
    }
    int begin = text.offsetByCodePoints(0, first);
    int end = text.offsetByCodePoints(begin, last - first);
    boolean same = text.substring(begin, end).equals(found.words());
    return same ? Optional.of(new Span(begin, end)) : Optional.empty();
  }
}
