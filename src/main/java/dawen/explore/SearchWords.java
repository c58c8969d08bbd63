package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.web.Html;
import dawen.web.Labels;
import dawen.web.Language;
import org.apache.jena.graph.Node;

/** What things are called on the page of a search. */
final class SearchWords {

  private final Language language;
  private final Labels labels;

  SearchWords(Language language, Labels labels) {
    this.language = language;
    this.labels = labels;
  }

  String pick(String zh, String en) {
    return language.pick(zh, en);
  }

  String facet(Facet facet) {
    return pick(facet.zh(), facet.en());
  }

  String value(Node node) {
    if (Dawen.Complete.equals(node)) {
      return pick("问答俱全", "Complete");
    }
    return node.isURI() ? labels.of(node) : Exchanges.text(node);
  }

  /** {@code 媒体：路透社}. */
  String filter(Filter filter) {
    String colon = pick("：", ": ");
    return switch (filter.parameter()) {
      case SearchAddress.WORDS -> pick("字词", "Words") + colon + filter.value();
      case SearchAddress.FROM -> pick("不早于", "Not before") + " " + Exchanges.text(filter.node());
      case SearchAddress.TO -> pick("不晚于", "Not after") + " " + Exchanges.text(filter.node());
      case SearchAddress.NAMES -> pick("提到", "Names") + colon + value(filter.node());
      default -> facet(filter.facet()) + colon + value(filter.node());
    };
  }

  /** {@code 75 组问答}. */
  String exchanges(int count) {
    return pick(count + " 组问答", count == 1 ? "1 exchange" : count + " exchanges");
  }

  static Html count(int count) {
    return Html.tag("span").set("class", "count").with(count);
  }
}
