package dawen.transcript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second press conference that begins in the same text: its headline on a line of its own below
 * an answer, then a line that tells on which other day it was held, then a reporter's question.
 *
 * @param offset code point of its headline
 * @param day that is told of it, as printed
 */
record SecondEvent(int offset, String day) {
  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}年\\d{1,2}月\\d{1,2}[日号號]");

  /** So many paragraphs below a headline the day is looked for. */
  private static final int NEAR = 3;

  /** The first in a text; empty where there is none. */
  static Optional<SecondEvent> in(List<Segment> segments) {
    String first = null;
    int answers = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (answers == 0) {
        first = first == null ? dayOf(segment) : first;
      } else if (segment.is(Segment.Role.BODY) && FrontLines.isTitle(segment.string())) {
        String day = dayBelow(segments, i);
        if (first != null && day != null && !day.equals(first)) {
          return Optional.of(new SecondEvent(segment.text().span().begin(), day));
        }
      }
      answers += segment.is(Segment.Role.SPEAKER) ? 1 : 0;
    }
    return Optional.empty();
  }

  /** The day told in the paragraphs between a headline and the next reporter; null without one. */
  private static String dayBelow(List<Segment> segments, int headline) {
    String day = null;
    int end = Math.min(segments.size(), headline + NEAR + 1);
    for (int i = headline + 1; i < end; i++) {
      Segment segment = segments.get(i);
      if (segment.is(Segment.Role.REPORTER)) {
        return day;
      }
      if (!segment.is(Segment.Role.BODY)) {
        return null;
      }
      day = day == null ? dayOf(segment) : day;
    }
    return null;
  }

  /** The day on which a paragraph tells that a conference was held; null without one. */
  private static String dayOf(Segment segment) {
    if (!segment.is(Segment.Role.BODY) || !FrontLines.tellsHeld(segment.string())) {
      return null;
    }
    Matcher day = DAY.matcher(Numerals.westernDates(segment.string()));
    return day.find() ? day.group() : null;
  }
}
