package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Every exchange by its facets, held in memory, so that a page counts and finds within
 * milliseconds. Exchanges that print an earlier one again are left out, as in the canned queries.
 * They are numbered from 0, the newest first and undated ones last, within a transcript by their
 * position. Immutable.
 */
public final class ExchangeIndex {

  private final List<Node> exchanges;
  private final Map<Node, Integer> numbers;
  private final Map<Facet, Postings> facets;

  private ExchangeIndex(List<Node> exchanges, Map<Node, Integer> numbers) {
    this.exchanges = exchanges;
    this.numbers = numbers;
    this.facets = new EnumMap<>(Facet.class);
  }

  /** Reads a graph, within a transaction. */
  public static ExchangeIndex of(Nodes nodes) {
    List<Node> exchanges = sorted(nodes);
    Map<Node, Integer> numbers = new HashMap<>();
    exchanges.forEach(exchange -> numbers.put(exchange, numbers.size()));
    ExchangeIndex index = new ExchangeIndex(exchanges, numbers);
    for (Facet facet : Facet.values()) {
      index.facets.put(facet, index.read(facet, nodes));
    }
    return index;
  }

  /** Number of exchanges. */
  public int size() {
    return exchanges.size();
  }

  public Node exchange(int number) {
    return exchanges.get(number);
  }

  /** Number of an exchange; -1 if it is not here. */
  public int number(Node exchange) {
    return numbers.getOrDefault(exchange, -1);
  }

  /** All exchanges. */
  public BitSet all() {
    BitSet all = new BitSet(size());
    all.set(0, size());
    return all;
  }

  /** The exchanges that have the value; none if the value is unknown. */
  public BitSet with(Facet facet, Node value) {
    Postings postings = facets.get(facet);
    int number = postings.number(value);
    return number < 0 ? new BitSet() : postings.with(number);
  }

  /** The exchanges in whose question or answer the entity is named. */
  public BitSet naming(Node entity) {
    BitSet naming = with(Facet.ASKED, entity);
    naming.or(with(Facet.ANSWERED, entity));
    return naming;
  }

  /** Values of an exchange, in no order that tells anything. */
  public List<Node> values(Facet facet, int exchange) {
    Postings postings = facets.get(facet);
    List<Node> values = new ArrayList<>();
    for (int value : postings.ofExchange(exchange)) {
      values.add(postings.values().get(value));
    }
    return values;
  }

  /**
   * How many of the exchanges have each value of the facet.
   *
   * @return those that occur, the most frequent first, then by IRI or number
   */
  public List<Count> count(Facet facet, BitSet exchanges) {
    Postings postings = facets.get(facet);
    int[] counts = postings.count(exchanges);
    List<Count> occurring = new ArrayList<>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        occurring.add(new Count(postings.values().get(value), counts[value]));
      }
    }
    occurring.sort(Count.MOST_FIRST);
    return occurring;
  }

  /** For each pair of values how many of the exchanges have both; only pairs that occur. */
  public Map<Pair, Integer> count(Facet one, Facet other, BitSet exchanges) {
    Postings ones = facets.get(one);
    Postings others = facets.get(other);
    Map<Pair, Integer> counts = new HashMap<>();
    for (int i = exchanges.nextSetBit(0); i >= 0; i = exchanges.nextSetBit(i + 1)) {
      for (int a : ones.ofExchange(i)) {
        for (int b : others.ofExchange(i)) {
          counts.merge(new Pair(ones.values().get(a), others.values().get(b)), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Two values that one exchange has. */
  public record Pair(Node one, Node other) {}

  private Postings read(Facet facet, Nodes nodes) {
    Postings.Builder builder = new Postings.Builder(size());
    String part = facet == Facet.ASKED ? "/question" : facet == Facet.ANSWERED ? "/answer" : "";
    Map<Node, Set<Node>> broader = facet == Facet.TOPIC ? broader(nodes) : Map.of();
    nodes.each(
        null,
        facet.property(),
        null,
        triple -> {
          int exchange = exchangeOf(triple.getSubject(), part);
          if (exchange >= 0) {
            builder.add(exchange, triple.getObject());
            broader
                .getOrDefault(triple.getObject(), Set.of())
                .forEach(topic -> builder.add(exchange, topic));
          }
        });
    return builder.build();
  }

  private int exchangeOf(Node subject, String part) {
    if (part.isEmpty()) {
      return number(subject);
    }
    String iri = subject.getURI();
    return iri.endsWith(part)
        ? number(NodeFactory.createURI(iri.substring(0, iri.length() - part.length())))
        : -1;
  }

  /** All broader topics of each topic that has any. */
  private static Map<Node, Set<Node>> broader(Nodes nodes) {
    Map<Node, List<Node>> direct = new HashMap<>();
    nodes.each(
        null,
        Skos.broader,
        null,
        triple ->
            direct
                .computeIfAbsent(triple.getSubject(), topic -> new ArrayList<>())
                .add(triple.getObject()));
    Map<Node, Set<Node>> all = new HashMap<>();
    direct.keySet().forEach(topic -> all.put(topic, ancestors(topic, direct)));
    return all;
  }

  private static Set<Node> ancestors(Node topic, Map<Node, List<Node>> direct) {
    Set<Node> ancestors = new LinkedHashSet<>();
    List<Node> open = new ArrayList<>(direct.get(topic));
    while (!open.isEmpty()) {
      Node next = open.remove(open.size() - 1);
      if (ancestors.add(next)) {
        open.addAll(direct.getOrDefault(next, List.of()));
      }
    }
    return ancestors;
  }

  /** What an exchange is put in order by. */
  private record Place(String day, String transcript, int position, Node exchange) {}

  private static List<Node> sorted(Nodes nodes) {
    Map<Node, String> years = texts(nodes, Dawen.year);
    Map<Node, String> days = texts(nodes, Schema.startDate);
    Map<Node, String> positions = texts(nodes, Dawen.position);
    Map<Node, String> transcripts = texts(nodes, Dawen.transcript);
    Set<Node> repeated = texts(nodes, Dawen.duplicateOf).keySet();
    List<Place> places = new ArrayList<>();
    nodes.each(
        null,
        RDF.type.asNode(),
        Dawen.Exchange,
        triple -> {
          Node exchange = triple.getSubject();
          if (!repeated.contains(exchange)) {
            String day = days.getOrDefault(exchange, years.getOrDefault(exchange, ""));
            String transcript = transcripts.getOrDefault(exchange, "");
            places.add(new Place(day, transcript, number(positions.get(exchange)), exchange));
          }
        });
    Comparator<Place> newestFirst = Comparator.comparing(Place::day).reversed();
    places.sort(
        newestFirst
            .thenComparing(Place::transcript)
            .thenComparingInt(Place::position)
            .thenComparing(place -> place.exchange().getURI()));
    return places.stream().map(Place::exchange).toList();
  }

  private static int number(String position) {
    return position != null && position.matches("[0-9]{1,9}") ? Integer.parseInt(position) : 0;
  }

  /** The lexical form or IRI that the property has, by subject; the least of several. */
  private static Map<Node, String> texts(Nodes nodes, Node property) {
    Map<Node, String> texts = new HashMap<>();
    nodes.each(
        null,
        property,
        null,
        (Triple triple) ->
            texts.merge(
                triple.getSubject(),
                Exchanges.text(triple.getObject()),
                (a, b) -> a.compareTo(b) < 0 ? a : b));
    return texts;
  }
}
