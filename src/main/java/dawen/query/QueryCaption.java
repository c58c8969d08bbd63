package dawen.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query's file says of it before it is parsed, as a build that keeps sixty queries should
 * not wait for their grammar: for queries that are known to be right.
 *
 * @param name file name without folder and ending
 * @param summary the question in English
 * @param summaryZh the question in Chinese
 * @param tags words to find it by, in the file's order
 * @param form what it answers with
 * @param text the file, unchanged
 */
public record QueryCaption(
    String name, String summary, String summaryZh, List<String> tags, Form form, String text) {

  /** What a query answers with. */
  public enum Form {
    /** Rows. */
    SELECT,
    /** A graph. */
    CONSTRUCT
  }

  /** The first line that is neither blank nor a comment nor declares a prefix begins the query. */
  private static final Pattern BEGINNING =
      Pattern.compile("(?im)^(?!\\s*(?:#|PREFIX\\b|BASE\\b|$))\\s*(\\w*)");

  public QueryCaption {
    tags = List.copyOf(tags);
  }

  /**
   * Reads the head of a query.
   *
   * @param path stands before each fault
   * @throws CannedQueryException naming all faults of the head
   * @throws IllegalArgumentException if the query is neither a SELECT nor a CONSTRUCT, or does not
   *     begin on a line of its own
   */
  static QueryCaption read(String name, String path, String text) {
    Faults faults = new Faults(path);
    QueryHead head = QueryHead.read(text, faults);
    faults.check();
    return new QueryCaption(
        name, head.text("summary"), head.text("summary_zh"), head.tags(), form(path, text), text);
  }

  private static Form form(String path, String text) {
    Matcher beginning = BEGINNING.matcher(text);
    if (beginning.find()) {
      for (Form form : Form.values()) {
        if (form.name().equalsIgnoreCase(beginning.group(1))) {
          return form;
        }
      }
    }
    throw new IllegalArgumentException(path + ": expected a SELECT or a CONSTRUCT");
  }
}
