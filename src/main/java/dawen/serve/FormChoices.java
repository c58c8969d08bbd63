package dawen.serve;

import dawen.explore.Count;
import dawen.explore.ExchangeIndex;
import dawen.explore.Explorer;
import dawen.explore.Facet;
import dawen.query.Choice;
import dawen.query.ParameterType;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * What forms offer for a parameter: the values that exchanges have, the most frequent first. Read
 * once, as the graph does not change while it is served. Threads may share it.
 */
final class FormChoices {

  private final Function<ParameterType, List<Choice>> known;
  private final Explorer explorer;
  private final Map<ParameterType, List<Choice>> offered = new ConcurrentHashMap<>();

  /**
   * @param known all values of a type that the graph knows; none where anything may be given
   */
  FormChoices(Function<ParameterType, List<Choice>> known, Explorer explorer) {
    this.known = known;
    this.explorer = explorer;
  }

  /** The values for a type; empty where anything may be given. */
  List<Choice> of(ParameterType type) {
    return offered.computeIfAbsent(type, each -> each.isEntity() ? used(each) : known.apply(each));
  }

  private List<Choice> used(ParameterType type) {
    Map<String, Integer> exchanges = exchanges(facets(type));
    return known.apply(type).stream()
        .filter(choice -> exchanges.containsKey(choice.iri()))
        .sorted(
            Comparator.comparing((Choice choice) -> exchanges.get(choice.iri()))
                .reversed()
                .thenComparing(Choice::iri))
        .toList();
  }

  /** How many exchanges have a value in any of the facets, by its IRI. */
  private Map<String, Integer> exchanges(List<Facet> facets) {
    ExchangeIndex index = explorer.index();
    Map<Node, BitSet> having = new HashMap<>();
    for (Facet facet : facets) {
      for (Count count : index.count(facet, index.all())) {
        BitSet with = index.with(facet, count.value());
        having.computeIfAbsent(count.value(), value -> new BitSet()).or(with);
      }
    }
    Map<String, Integer> exchanges = new HashMap<>();
    having.forEach((value, with) -> exchanges.put(value.toString(), with.cardinality()));
    return exchanges;
  }

  /** A place is used where it is named or an outlet has its seat there. */
  private static List<Facet> facets(ParameterType type) {
    return switch (type) {
      case COUNTRY -> List.of(Facet.COUNTRY, Facet.SEAT);
      case OUTLET -> List.of(Facet.OUTLET);
      case TOPIC -> List.of(Facet.TOPIC);
      case SPEAKER -> List.of(Facet.SPEAKER);
      default -> throw new IllegalArgumentException(type + " is no entity");
    };
  }
}
