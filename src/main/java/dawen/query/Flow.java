package dawen.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the one-line forms of YAML that a query's head uses: {@code word}, {@code "text, with
 * comma"}, {@code [a, b]}, {@code {key: value, key: [a, b]}}. See YAML 1.2.2, section 7.4 (flow
 * collections); anchors, tags, comments and multi-line scalars are not read.
 */
final class Flow {

  /**
   * A value is a {@code String}, a {@code List} of values or a {@code Map} from names to values.
   */
  static Object parse(String text) {
    Flow flow = new Flow(text);
    Object value = flow.value("");
    flow.blanks();
    if (flow.at < text.length()) {
      throw flow.wrong("nothing more");
    }
    return value;
  }

  private final String text;
  private int at;

  private Flow(String text) {
    this.text = text;
  }

  private Object value(String stops) {
    blanks();
    return switch (peek()) {
      case '{' -> entries();
      case '[' -> items();
      case '"' -> doubleQuoted();
      case '\'' -> singleQuoted();
      default -> plain(stops);
    };
  }

  private Map<String, Object> entries() {
    Map<String, Object> entries = new LinkedHashMap<>();
    at++;
    while (!closes('}')) {
      String key = plain(":,{}[]");
      expect(':');
      if (entries.put(key, value(",}")) != null) {
        throw wrong("no second \"" + key + "\"");
      }
      comma('}');
    }
    return entries;
  }

  private List<Object> items() {
    List<Object> items = new ArrayList<>();
    at++;
    while (!closes(']')) {
      items.add(value(",]"));
      comma(']');
    }
    return items;
  }

  private boolean closes(char close) {
    blanks();
    if (peek() != close) {
      return false;
    }
    at++;
    return true;
  }

  /** After an entry comes a comma, or what closes the collection. */
  private void comma(char close) {
    blanks();
    if (peek() == ',') {
      at++;
    } else if (peek() != close) {
      throw wrong("a comma or " + close);
    }
  }

  private void expect(char wanted) {
    blanks();
    if (peek() != wanted) {
      throw wrong("\"" + wanted + "\"");
    }
    at++;
  }

  private String plain(String stops) {
    blanks();
    int from = at;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at).strip();
    if (word.isEmpty()) {
      throw wrong("a word");
    }
    return word;
  }

  private String doubleQuoted() {
    StringBuilder out = new StringBuilder();
    for (at++; peek() != '"'; at++) {
      if (peek() == '\\') {
        at++;
      }
      out.append(need("a closing \""));
    }
    at++;
    return out.toString();
  }

  private String singleQuoted() {
    StringBuilder out = new StringBuilder();
    for (at++; peek() != '\'' || text.startsWith("''", at); at++) {
      out.append(need("a closing '"));
      if (peek() == '\'') {
        at++;
      }
    }
    at++;
    return out.toString();
  }

  private char need(String expected) {
    if (at >= text.length()) {
      throw wrong(expected);
    }
    return text.charAt(at);
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** The next character, or NUL at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException wrong(String expected) {
    String found = at < text.length() ? "\"" + text.substring(at) + "\"" : "the end of the line";
    return new IllegalArgumentException("found " + found + ", expected " + expected);
  }
}
