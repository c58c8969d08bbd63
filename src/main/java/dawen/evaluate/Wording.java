package dawen.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** When two wordings count as the same: without white space, half-width marks as full-width. */
final class Wording {
  /** Unicode white space, and the four separators that Python's {@code \s} takes in as well. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\x1c-\\x1f]+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final String HALF = ",.:;?!()";
  private static final String FULL = "，。：；？！（）";

  private Wording() {}

  /** {@code 中国, 美国 (APEC)} becomes {@code 中国，美国（APEC）}. */
  static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    for (char c : WHITE_SPACE.matcher(text).replaceAll("").toCharArray()) {
      int at = HALF.indexOf(c);
      normal.append(at < 0 ? c : FULL.charAt(at));
    }
    return normal.toString();
  }

  static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  static Set<String> normal(Collection<String> texts) {
    Set<String> normal = new TreeSet<>();
    texts.forEach(text -> normal.add(normal(text)));
    return normal;
  }

  /** Whether a text begins as it should; without expectation, it should be empty. */
  static boolean starts(Gold.Ends ends, String text) {
    return ends == null ? normal(text).isEmpty() : normal(text).startsWith(normal(ends.start()));
  }

  /** Whether a text ends as it should; without expectation, it should be empty. */
  static boolean ends(Gold.Ends ends, String text) {
    return ends == null ? normal(text).isEmpty() : normal(text).endsWith(normal(ends.end()));
  }

  /**
   * Whether a reading's outlet is one of the names: by its Chinese name, or by its id, in which
   * case, hyphen and underscore make no difference ({@code peoples-daily}, {@code PEOPLES_DAILY}).
   */
  static boolean names(Collection<String> names, String id, String chinese) {
    Set<String> said = Set.copyOf(List.of(key(id).replace('-', '_'), key(chinese)));
    return names.stream()
        .filter(name -> !name.isEmpty())
        .map(Wording::key)
        .anyMatch(name -> said.contains(name) || said.contains(name.replace('-', '_')));
  }

  private static String key(String name) {
    return normal(name).toLowerCase(Locale.ROOT);
  }
}
