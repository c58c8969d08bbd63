package dawen.mention;

import dawen.conference.Passage;
import dawen.conference.Span;

/** Quotes the printed words of spans from a passage, without reading all of it for each. */
final class Quotes {
  private final Passage printed;

  /** Not so where a page prints the newest paragraph first. */
  private final boolean ascending;

  Quotes(Passage printed) {
    this.printed = printed;
    this.ascending = isAscending(printed);
  }

  private static boolean isAscending(Passage passage) {
    for (int i = 1; i < passage.text().length(); i++) {
      if (passage.offset(i) < passage.offset(i - 1)) {
        return false;
      }
    }
    return true;
  }

  /** The same words as {@link Passage#quote}. */
  String of(Span span) {
    if (!ascending) {
      return printed.quote(span);
    }
    return printed.text().substring(firstFrom(span.begin()), firstFrom(span.end()));
  }

  /** Index of the first character that the source prints at an offset or behind it. */
  private int firstFrom(int offset) {
    int from = 0;
    int to = printed.text().length();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (printed.offset(middle) < offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
