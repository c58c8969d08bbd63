package dawen.mcp;

import java.util.Map;

/**
 * Which part of an answer is wanted.
 *
 * @param offset rows left out before
 * @param limit rows at most
 * @param cell characters of a cell at most
 * @param where column → value, for the rows that are wanted
 */
record Window(int offset, int limit, int cell, Map<String, String> where) {
  static final int ROWS = 30;
  static final int CELL = 120;
  static final int MAX_CELL = 20_000;

  /** As the arguments say. */
  static Window of(Arguments arguments, Limits limits) {
    return new Window(
        arguments.number("offset", 0, 0, Integer.MAX_VALUE),
        arguments.number("limit", ROWS, 1, limits.rows()),
        arguments.number("max_cell", CELL, 10, MAX_CELL),
        arguments.object("where"));
  }

  /** The arguments that say it. */
  static Map<String, Object> arguments(Limits limits) {
    return JsonSchema.members(
        "limit",
        JsonSchema.number("rows at most", ROWS, 1, limits.rows()),
        "offset",
        JsonSchema.number("rows to leave out before, for the next page", 0, 0, 1_000_000),
        "max_cell",
        JsonSchema.number("characters of a cell; longer ones are cut", CELL, 10, MAX_CELL));
  }

  /** The text, or its beginning and how many characters are left out. */
  String cut(String text) {
    if (text.length() <= cell) {
      return text;
    }
    int length = text.codePointCount(0, text.length());
    return length <= cell
        ? text
        : text.substring(0, text.offsetByCodePoints(0, cell)) + "…[+" + (length - cell) + "]";
  }
}
