package dawen.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The {@code #+} lines of a query file, grouped by key.
 *
 * <p>A line with at most one blank after the mark begins an entry, {@code #+ key: value}; a deeper
 * one goes on with the entry above it.
 */
final class HeadLines {

  /**
   * A line of the head.
   *
   * @param number 1-based line of the file
   * @param indent blanks after the mark
   * @param text without mark, indentation and blanks at the end
   */
  record Line(int number, int indent, String text) {}

  /**
   * A key with everything that belongs to it.
   *
   * @param line 1-based line of the key
   * @param value what stands behind the colon; may be empty
   * @param more the deeper lines below
   */
  record Entry(int line, String key, String value, List<Line> more) {

    /** The value and the lines below it as one line. */
    String joined() {
      String rest = more.stream().map(Line::text).collect(Collectors.joining(" "));
      return (value + " " + rest).strip();
    }
  }

  private static final String MARK = "#+";

  private HeadLines() {}

  static List<Entry> read(String text, Faults faults) {
    List<Entry> entries = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    boolean query = false;
    for (int i = 0; i < lines.length; i++) {
      boolean head = lines[i].startsWith(MARK);
      query |= !lines[i].isBlank() && !lines[i].startsWith("#");
      if (head && query) {
        faults.add(i + 1, "head line below the query, expected all " + MARK + " lines above it");
      } else if (head) {
        add(entries, line(i + 1, lines[i]), faults);
      }
    }
    return entries;
  }

  private static Line line(int number, String raw) {
    String text = raw.substring(MARK.length());
    return new Line(number, text.length() - text.stripLeading().length(), text.strip());
  }

  private static void add(List<Entry> entries, Line line, Faults faults) {
    if (line.text().isEmpty()) {
      return;
    }
    if (line.indent() > 1) {
      if (entries.isEmpty()) {
        faults.add(line.number(), "indented line without a key above it, expected \"#+ key: …\"");
      } else {
        entries.get(entries.size() - 1).more().add(line);
      }
      return;
    }
    int colon = line.text().indexOf(':');
    if (colon < 1) {
      faults.add(line.number(), "\"" + line.text() + "\" has no key, expected \"#+ key: …\"");
      return;
    }
    String key = line.text().substring(0, colon).strip();
    String value = line.text().substring(colon + 1).strip();
    entries.add(new Entry(line.number(), key, value, new ArrayList<>()));
  }
}
