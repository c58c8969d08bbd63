package dawen.mention;

import dawen.lexicon.LexiconException;
import dawen.lexicon.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of every rule: {@code data/lexicon/rules.tsv}, which {@code dawen evaluate --rules}
 * writes.
 *
 * @param all one for each rule, in the order of the rules
 */
public record Rules(Map<Rule, Trust> all) {
  private static final String PATH = "data/lexicon/rules.tsv";
  private static final String RESOURCE = "/dawen/lexicon/rules.tsv";
  private static final List<String> COLUMNS =
      List.of("id", "zh", "en", "right", "n", "measured_on");

  public Rules {
    Map<Rule, Trust> ordered = new EnumMap<>(Rule.class);
    ordered.putAll(all);
    all = Collections.unmodifiableMap(ordered);
  }

  /** The rules as they were measured when the program was built. */
  public static Rules bundled() {
    try (InputStream in = Rules.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new LexiconException(PATH + ": not in the program; build it again");
      }
      return parse(PATH, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the list of rules.
   *
   * @param path named in messages
   * @throws LexiconException if a line is wrong, or a rule is missing
   */
  public static Rules parse(String path, String text) {
    Table table = Table.parse(path, text, COLUMNS);
    Map<Rule, Trust> all = new EnumMap<>(Rule.class);
    for (Table.Row row : table.rows()) {
      Rule rule =
          Rule.find(row.cells().get(0))
              .orElseThrow(() -> table.fault(row, 0, "no rule “" + row.cells().get(0) + "”"));
      if (all.put(rule, trust(table, row)) != null) {
        throw table.fault(row, 0, "“" + rule.id() + "” stands there already; expected it once");
      }
    }
    for (Rule rule : Rule.values()) {
      if (!all.containsKey(rule)) {
        throw new LexiconException(path + ": no line for the rule “" + rule.id() + "”");
      }
    }
    return new Rules(all);
  }

  private static Trust trust(Table table, Table.Row row) {
    int right = number(table, row, 3);
    int n = number(table, row, 4);
    if (right > n) {
      throw table.fault(row, 3, "“" + right + "”; expected at most n, " + n);
    }
    String measuredOn = row.cells().get(5);
    if (n > 0 == measuredOn.isEmpty()) {
      throw table.fault(row, 5, "“" + measuredOn + "”; expected the gold where n is above 0");
    }
    return new Trust(row.cells().get(1), row.cells().get(2), right, n, measuredOn);
  }

  private static int number(Table table, Table.Row row, int cell) {
    String text = row.cells().get(cell);
    if (!text.matches("\\d{1,9}")) {
      throw table.fault(row, cell, "“" + text + "”; expected a whole number from 0");
    }
    return Integer.parseInt(text);
  }

  /** What is known of a rule. */
  public Trust of(Rule rule) {
    return all.get(rule);
  }

  /** The list as a file, which {@link #parse} reads; always the same bytes for the same rules. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("# how mentions are found, and how many of each rule's findings were right;")
        .append(" written by dawen evaluate --rules\n");
    text.append(String.join("\t", COLUMNS)).append('\n');
    all.forEach(
        (rule, trust) -> {
          List<Object> cells =
              List.of(
                  rule.id(), trust.zh(), trust.en(), trust.right(), trust.n(), trust.measuredOn());
          text.append(String.join("\t", cells.stream().map(Object::toString).toList()));
          text.append('\n');
        });
    return text.toString();
  }
}
