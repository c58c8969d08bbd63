package dawen.serve;

import dawen.query.CannedQuery;
import dawen.query.Page;
import dawen.query.ParameterException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An answer in pages: {@code ?_limit=20&_offset=40}. No parameter of a query begins with an
 * underscore, so these two are nobody's. How many rows there are in all, and where the other pages
 * are, stands in the head of the answer (RFC 8288).
 *
 * @param page that is asked for
 */
record Paging(Page page) {

  static final String LIMIT = "_limit";
  static final String OFFSET = "_offset";

  /** Rows of the whole answer. */
  static final String TOTAL = "X-Total-Count";

  private static final List<String> ELSEWHERE = List.of("limit", "offset");

  /**
   * Takes what asks for a page out of the values.
   *
   * @throws ParameterException if it is no number in range, or called as in other places
   */
  static Paging take(SortedMap<String, String> values, CannedQuery query) {
    for (String name : ELSEWHERE) {
      if (values.containsKey(name) && query.find(name).isEmpty()) {
        String own = "_" + name;
        throw new ParameterException(
            "no parameter \"" + name + "\": a page is asked for by " + own, List.of(own));
      }
    }
    return new Paging(Page.of(LIMIT, values.remove(LIMIT), OFFSET, values.remove(OFFSET)));
  }

  /**
   * Writes how many rows there are, and the addresses of the first, previous, next and last page.
   *
   * @param values of the query's own parameters
   */
  void describe(
      long total, String path, SortedMap<String, String> values, HttpServletResponse response) {
    response.setHeader(TOTAL, Long.toString(total));
    if (!page.isLimited()) {
      return;
    }
    long limit = page.limit();
    long last = Math.max(0, (total - 1) / limit * limit);
    List<String> links = new ArrayList<>();
    links.add(link(path, values, 0, "first"));
    if (page.offset() > 0) {
      long before = Math.min(page.offset() - limit, last);
      links.add(link(path, values, Math.max(0, before), "prev"));
    }
    if (page.offset() + limit < total) {
      links.add(link(path, values, page.offset() + limit, "next"));
    }
    links.add(link(path, values, last, "last"));
    response.setHeader("Link", String.join(", ", links));
  }

  private String link(String path, SortedMap<String, String> values, long offset, String relation) {
    SortedMap<String, String> all = new TreeMap<>(values);
    all.put(LIMIT, Long.toString(page.limit()));
    all.put(OFFSET, Long.toString(offset));
    return "<" + path + Request.queryString(all) + ">; rel=\"" + relation + "\"";
  }
}
