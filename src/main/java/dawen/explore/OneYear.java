package dawen.explore;

import dawen.query.ParameterException;
import dawen.web.Html;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The year that a page is narrowed to, by the parameter {@code year}.
 *
 * @param node null for all years
 * @param years that have exchanges, the last first
 */
record OneYear(Node node, List<Node> years) {

  static final String YEAR = "year";

  /**
   * @throws ParameterException if there are no exchanges in the year
   */
  static OneYear of(Asked asked, ExchangeIndex index) {
    List<Node> years =
        index.count(Facet.YEAR, index.all()).stream()
            .map(Count::value)
            .sorted((a, b) -> NodeCmp.compareRDFTerms(b, a))
            .toList();
    String wanted = asked.first(YEAR);
    Node node =
        years.stream().filter(year -> Exchanges.text(year).equals(wanted)).findFirst().orElse(null);
    if (node == null && !wanted.isEmpty()) {
      List<String> known = years.stream().map(Exchanges::text).toList();
      throw new ParameterException(
          YEAR + "=" + wanted + ": no exchanges, expected " + String.join(", ", known), known);
    }
    return new OneYear(node, years);
  }

  BitSet exchanges(ExchangeIndex index) {
    return node == null ? index.all() : index.with(Facet.YEAR, node);
  }

  SearchAddress narrow(SearchAddress address) {
    return node == null ? address : address.with(Facet.YEAR, node);
  }

  /** What a query says of {@code ?exchange}; empty for all years. */
  String pattern() {
    return node == null ? "" : "; dawen:year " + Exchanges.text(node);
  }

  /** A field in which the year is chosen. */
  Html field(Language language) {
    List<Html> options = new ArrayList<>();
    options.add(Html.tag("option").set("value", "").with(language.pick("全部年份", "all years")));
    for (Node year : years) {
      String words = Exchanges.text(year);
      options.add(
          Html.tag("option").set("value", words).setIf(year.equals(node), "selected").with(words));
    }
    Html label = Html.tag("span").with(language.pick("年份", "Year"));
    return Html.tag("label").with(label.and(Html.tag("select").set("name", YEAR).with(options)));
  }
}
