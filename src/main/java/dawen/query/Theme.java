package dawen.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a canned query is about; catalogues list their queries by it, in this order. {@code
 * queries/README.md} has the same headings.
 */
public enum Theme {
  /** The flat tables, and how large the graph is. */
  TABLES("Tables and state of the graph", "平面表与图谱概况"),
  /** What there is, and what was said where. */
  LISTS("Lists and look-ups", "列表与查阅"),
  /** How many, and what share. */
  COUNTS("Counts and shares", "计数与占比"),
  /** How question and answer, countries and topics go together. */
  RELATIONS("Relations inside the exchange", "问答内外的关联"),
  /** What stands behind the facts, and what is doubtful. */
  TRUST("Trust and upkeep", "可信度与维护"),
  /** What takes more than counting, and what others know. */
  ANALYSIS("Analysis", "分析"),
  /** A query that names no theme; dawen ships none. */
  OTHER("Other queries", "其他查询");

  private final String en;
  private final String zh;

  Theme(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /** The word used in a query's head: {@code lists}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Heading in English. */
  public String en() {
    return en;
  }

  /** Heading in Chinese. */
  public String zh() {
    return zh;
  }

  /** Those of the queries that are about it, in their order. */
  public List<CannedQuery> of(List<CannedQuery> queries) {
    return queries.stream().filter(query -> query.theme() == this).toList();
  }

  /** The theme of that word, or nothing. */
  static Optional<Theme> of(String word) {
    return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
  }

  /** The words that a head may use. */
  static List<String> words() {
    return Arrays.stream(values()).filter(theme -> theme != OTHER).map(Theme::word).toList();
  }
}
