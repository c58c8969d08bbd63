package dawen.mcp;

import dawen.query.Suggestions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a tool is called with. Agents write numbers as strings and one thing where a list is
 * expected; both are understood, anything else is refused with what was expected.
 */
final class Arguments {
  private static final int MAX_DIGITS = 40;

  private final Map<String, Object> values;

  /**
   * @throws RefusedException if there is one that the tool does not know
   */
  Arguments(Map<String, Object> given, Collection<String> known) {
    this.values = given == null ? Map.of() : given;
    for (String name : values.keySet().stream().sorted().toList()) {
      if (!known.contains(name)) {
        List<String> near = Suggestions.nearest(name, known, 2);
        throw new RefusedException(
            "no argument \""
                + name
                + "\": expected "
                + String.join(", ", known)
                + Suggestions.didYouMean(near));
      }
    }
  }

  /** The text, or nothing if it is not given or blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name))
        .map(value -> plain(name, value))
        .filter(text -> !text.isBlank());
  }

  /**
   * @throws RefusedException if it is not given
   */
  String required(String name, String expected) {
    return text(name)
        .orElseThrow(
            () -> new RefusedException("argument " + name + " is missing: expected " + expected));
  }

  /**
   * A whole number, cut to the range.
   *
   * @throws RefusedException if it is no whole number
   */
  int number(String name, int otherwise, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      long number = decimal(text.get().strip()).longValueExact();
      return (int) Math.max(least, Math.min(most, number));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new RefusedException(
          "argument " + name + ": expected a whole number from " + least + " to " + most, e);
    }
  }

  /** The texts; one that is no list is a list of one, and what is not given is empty. */
  List<String> texts(String name) {
    Object value = values.get(name);
    Collection<?> list =
        value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(plain(name, one)));
    return texts;
  }

  /** The members of an object as texts, null for what is not given; empty without the argument. */
  Map<String, String> object(String name) {
    Object value = values.get(name);
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> members)) {
      throw new RefusedException(
          "argument " + name + ": expected an object such as {\"year\": 2031}");
    }
    Map<String, String> texts = new TreeMap<>();
    members.forEach(
        (key, member) -> {
          if (member != null) {
            texts.put(key.toString(), plain(name + "." + key, member));
          }
        });
    return texts;
  }

  private static String plain(String name, Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Boolean truth) {
      return truth.toString();
    }
    if (value instanceof Number number) {
      return plain(name, number);
    }
    throw new RefusedException("argument " + name + ": expected a string or a number");
  }

  /** JSON has numbers that no program counts with, such as 1e999, which is read as infinite. */
  private static String plain(String name, Number number) {
    try {
      BigDecimal decimal = decimal(number.toString());
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      throw new RefusedException(
          "argument " + name + ": expected a number of " + MAX_DIGITS + " digits at most", e);
    }
  }

  /**
   * @throws NumberFormatException if it is none, or is longer than any that is meant
   */
  private static BigDecimal decimal(String text) {
    if (text.length() > MAX_DIGITS) {
      throw new NumberFormatException("too long");
    }
    BigDecimal decimal = new BigDecimal(text);
    if (Math.abs((long) decimal.scale()) > MAX_DIGITS) {
      throw new NumberFormatException("too large, or too close to zero");
    }
    return decimal;
  }
}
