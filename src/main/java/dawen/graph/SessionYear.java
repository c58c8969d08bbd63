package dawen.graph;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year in which a session of the National People's Congress meets, by its name. */
final class SessionYear {
  private static final Pattern SESSION =
      Pattern.compile("^(.+)[届屆]全[国國](?:人大|政[协協])([一二三四五])次[会會][议議]$");
  private static final Pattern NUMERAL = Pattern.compile("([二三四五六七八九]?十)?([一二三四五六七八九])?");
  private static final String DIGITS = "一二三四五六七八九";

  /** The fifth congress met first in 1978; each has five sessions, one a year. */
  private static final int FIFTH = 5;

  private static final int YEAR_OF_FIFTH = 1978;
  private static final int SESSIONS = 5;
  private static final int TEN = 10;

  private SessionYear() {}

  /** The year, -1 for a congress before the fifth; empty if the words name no session. */
  static OptionalInt of(String session) {
    Matcher form = SESSION.matcher(session);
    return form.find() ? OptionalInt.of(yearOf(form)) : OptionalInt.empty();
  }

  /** The year of a session of the fifth congress or a later one; -1 of all others. */
  private static int yearOf(Matcher session) {
    Matcher numeral = NUMERAL.matcher(session.group(1));
    if (!numeral.matches()) {
      return -1;
    }
    int congress = digit(numeral.group(2));
    if (numeral.group(1) != null) {
      int tens = numeral.group(1).length() == 1 ? 1 : digit(numeral.group(1).substring(0, 1));
      congress += TEN * tens;
    }
    int later = DIGITS.indexOf(session.group(2));
    return congress < FIFTH ? -1 : YEAR_OF_FIFTH + SESSIONS * (congress - FIFTH) + later;
  }

  private static int digit(String numeral) {
    return numeral == null ? 0 : DIGITS.indexOf(numeral) + 1;
  }
}
