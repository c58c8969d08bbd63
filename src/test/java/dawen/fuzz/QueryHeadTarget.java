package dawen.fuzz;

import dawen.query.CannedQuery;
import dawen.query.CannedQueryException;

/** Files of canned queries: the shipped kind with every check, and a user's own. */
public final class QueryHeadTarget {
  private QueryHeadTarget() {}

  /** Reads the bytes as a query of either kind. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = Targets.text(bytes);
    try {
      CannedQuery.own("fuzz", text).query();
      CannedQuery.parse("fuzz", text).query();
    } catch (CannedQueryException refused) {
      Targets.beginsWith(refused, "fuzz");
    }
  }
}
