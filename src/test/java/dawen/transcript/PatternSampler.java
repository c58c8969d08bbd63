package dawen.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Writes strings that a pattern is likely to match: of each alternative one, of each class of
 * characters one, and 甲 for whatever may be any character. What stands in a look-around is left
 * out, so that a sample must be tried before it is believed.
 */
final class PatternSampler {
  private static final char ANY = '甲';
  private static final int MOST_REPEATED = 2;

  private final String regex;
  private final Random random;
  private int at;

  private PatternSampler(String regex, Random random) {
    this.regex = regex;
    this.random = random;
  }

  /** One string, by chance. */
  static String sample(Pattern pattern, Random random) {
    return new PatternSampler(pattern.pattern(), random).alternatives();
  }

  private String alternatives() {
    List<String> all = new ArrayList<>();
    all.add(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all.add(sequence());
    }
    return all.get(random.nextInt(all.size()));
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
      int begin = at;
      String first = atom();
      int end = at;
      int times = quantifier();
      int rest = at;
      text.append(times > 0 ? first : "");
      for (int i = 1; i < times; i++) {
        at = begin;
        text.append(atom());
      }
      at = times > 1 ? Math.max(rest, end) : rest;
    }
    return text.toString();
  }

  private String atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> String.valueOf(oneOf(bracket()));
      case '\\' -> String.valueOf(oneOf(escape()));
      case '.' -> String.valueOf(ANY);
      case '^', '$' -> "";
      default -> String.valueOf(c);
    };
  }

  private String group() {
    boolean look = regex.startsWith("?=", at) || regex.startsWith("?!", at);
    boolean behind = regex.startsWith("?<", at);
    if (regex.startsWith("?i)", at) || regex.startsWith("?s)", at) || regex.startsWith("?m)", at)) {
      at += 3;
      return "";
    }
    at += look || regex.startsWith("?:", at) ? 2 : behind ? 3 : 0;
    String text = alternatives();
    at++;
    return look || behind ? "" : text;
  }

  private char oneOf(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  /** The characters of a class; of one that names what is left out, any other. */
  private String bracket() {
    boolean not = regex.charAt(at) == '^';
    at += not ? 1 : 0;
    StringBuilder all = new StringBuilder();
    while (regex.charAt(at) != ']') {
      char c = regex.charAt(at++);
      String more = c == '\\' ? escape() : String.valueOf(c);
      boolean range = regex.charAt(at) == '-' && regex.charAt(at + 1) != ']';
      if (range) {
        for (char next = more.charAt(0); next <= regex.charAt(at + 1); next++) {
          all.append(next);
        }
        at += 2;
      } else {
        all.append(more);
      }
    }
    at++;
    return not ? String.valueOf(ANY) : all.toString();
  }

  private String escape() {
    char c = regex.charAt(at++);
    if (c == 'p') {
      String name = regex.substring(at + 1, regex.indexOf('}', at));
      at = regex.indexOf('}', at) + 1;
      return name.equals("So") ? "●◆▲©" : name.equals("Sk") ? "^" : String.valueOf(ANY);
    }
    return switch (c) {
      case 'd' -> "0123456789";
      case 's' -> " \t";
      case 'n' -> "\n";
      case 'b' -> " ";
      default -> String.valueOf(c);
    };
  }

  private int quantifier() {
    int least = 1;
    int most = 1;
    char c = at < regex.length() ? regex.charAt(at) : 'x';
    if (c == '?' || c == '*' || c == '+') {
      at++;
      least = c == '+' ? 1 : 0;
      most = c == '?' ? 1 : MOST_REPEATED;
    } else if (c == '{') {
      String[] bounds = regex.substring(at + 1, regex.indexOf('}', at)).split(",", -1);
      at = regex.indexOf('}', at) + 1;
      least = Integer.parseInt(bounds[0]);
      String last = bounds[bounds.length - 1];
      most = last.isEmpty() ? least + MOST_REPEATED : Integer.parseInt(last);
    }
    boolean modified = most != least || c == '{' || c == '?' || c == '*' || c == '+';
    at += modified && at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0 ? 1 : 0;
    return least + random.nextInt(Math.min(most - least, least + MOST_REPEATED) + 1);
  }
}
