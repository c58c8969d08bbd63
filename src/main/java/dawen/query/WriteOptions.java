package dawen.query;

/**
 * How an answer is written.
 *
 * @param base IRIs that begin with it are shortened in tables: {@code outlet/cnn}; empty to keep
 *     them whole
 * @param width columns of the terminal that a {@code table} must fit in; 0 where nothing may be cut
 * @param spreadsheet for {@code csv}: byte order mark, and an apostrophe before cells that Excel or
 *     WPS would run as a formula
 * @param chineseHeader for {@code csv} with {@code spreadsheet}: the columns' Chinese names
 */
public record WriteOptions(String base, int width, boolean spreadsheet, boolean chineseHeader) {

  /** For files and pipes: nothing is cut, shortened or altered. */
  public static WriteOptions plain() {
    return new WriteOptions("", 0, false, false);
  }

  /** The same with IRIs shortened under a base. */
  public WriteOptions withBase(String newBase) {
    return new WriteOptions(newBase, width, spreadsheet, chineseHeader);
  }

  /** The same for a terminal of that many columns. */
  public WriteOptions withWidth(int columns) {
    return new WriteOptions(base, columns, spreadsheet, chineseHeader);
  }

  /** The same for Excel and WPS. */
  public WriteOptions forSpreadsheet(boolean withChineseHeader) {
    return new WriteOptions(base, width, true, withChineseHeader);
  }
}
