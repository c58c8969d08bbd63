package dawen.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs of a web page; apart from {@link HtmlText}, lest each plain text load the HTML parser. */
final class HtmlSigns {
  private static final Pattern DOCUMENT =
      Pattern.compile("\\s*<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|div|span|strong|b|td|h[1-6])\\b[^<>]{0,200}>", Pattern.CASE_INSENSITIVE);

  /** A text with fewer tags only speaks of them. */
  private static final int FEWEST_TAGS = 6;

  private HtmlSigns() {}

  /** Whether a text is a web page, or a piece of one. */
  static boolean standIn(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    if (DOCUMENT.matcher(text).lookingAt()) {
      return true;
    }
    Matcher tag = TAG.matcher(text);
    int tags = 0;
    while (tags < FEWEST_TAGS && tag.find()) {
      tags++;
    }
    return tags == FEWEST_TAGS;
  }
}
