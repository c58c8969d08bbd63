package dawen.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Locale;
import java.util.Set;

/**
 * A message in one line, without what acts on a terminal: a query that stands in a warning is its
 * client's text, and could else look like a line of the log, colour the screen or turn words round.
 *
 * <p>A line end comes out as its number, 000A, behind a backslash and a u.
 */
public final class OneLine extends MessageConverter {

  private static final int MOST = 2_000;

  /** Control characters, invisible format characters (those that turn the direction), line ends. */
  private static final Set<Integer> HIDDEN =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR,
          (int) Character.SURROGATE);

  @Override
  public String convert(ILoggingEvent event) {
    String message = super.convert(event);
    return message == null ? "" : of(message);
  }

  /** The text with hidden characters written out, and cut where it is longer than a message. */
  static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(MOST).forEach(character -> add(character, line));
    return text.codePointCount(0, text.length()) > MOST ? line + " …" : line.toString();
  }

  private static void add(int character, StringBuilder line) {
    if (HIDDEN.contains(Character.getType(character))) {
      line.append("\\u").append(String.format(Locale.ROOT, "%04X", character));
    } else {
      line.appendCodePoint(character);
    }
  }
}
