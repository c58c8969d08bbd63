package dawen.explore;

import dawen.query.ParameterException;
import dawen.web.Html;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Which outlets ask about which topics, or which countries are named together: a network. */
final class Network implements Section {

  static final String PATH = "/network";
  static final String OF = "of";
  static final String LEAST = "min";
  static final String EXCEPT = "except";

  private final Explorer explorer;

  Network(Explorer explorer) {
    this.explorer = explorer;
  }

  @Override
  public View of(Asked asked) {
    ExchangeIndex index = explorer.index();
    NetworkKind kind = kind(asked.first(OF));
    OneYear year = OneYear.of(asked, index);
    Node except = kind.isOfOneKind() ? except(asked.first(EXCEPT), index) : null;
    NetworkCounts all = NetworkCounts.of(kind, index, year.exchanges(index), except);
    int least = least(asked.first(LEAST), all);
    NetworkCounts shown = all.from(least);
    String title = asked.language().pick("网络", "Network");
    NetworkRequest request = new NetworkRequest(kind, year, except, least);
    Html main = new NetworkPage(explorer, asked, request, all, shown).main(title);
    return new View(title, main, shown.table(kind), request.query());
  }

  private static NetworkKind kind(String word) {
    List<String> words = Stream.of(NetworkKind.values()).map(NetworkKind::word).toList();
    return word.isEmpty()
        ? NetworkKind.OUTLETS_TOPICS
        : NetworkKind.byWord(word)
            .orElseThrow(
                () ->
                    new ParameterException(
                        OF + "=" + word + ": expected " + String.join(", ", words), words));
  }

  private static Node except(String code, ExchangeIndex index) {
    if (code.isEmpty()) {
      return null;
    }
    return index.count(Facet.COUNTRY, index.all()).stream()
        .map(Count::value)
        .filter(country -> SearchAddress.word(Facet.COUNTRY, country).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    EXCEPT + "=" + code + ": expected the code of a country that is named"));
  }

  private static int least(String number, NetworkCounts all) {
    if (number.isEmpty()) {
      return all.readable();
    }
    if (!number.matches("0*[1-9][0-9]{0,8}")) {
      throw new ParameterException(LEAST + "=" + number + ": expected a whole number from 1");
    }
    return Integer.parseInt(number);
  }
}
