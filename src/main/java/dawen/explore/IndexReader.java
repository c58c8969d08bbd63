package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.vocabulary.RDF;

/**
 * Reads an {@link ExchangeIndex} from a store: each property once, on two threads. Exchanges have
 * the order of the store until all is read.
 */
final class IndexReader {

  private static final int THREADS = 2;

  private final StoredTriples store;
  private NodeId[] ids;
  private Numbers exchanges;

  IndexReader(StoredTriples store) {
    this.store = store;
  }

  /**
   * Reads it.
   *
   * @throws java.util.concurrent.CancellationException if reading was stopped
   */
  ExchangeIndex read() {
    exchanges();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      return read(threads);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdownNow();
    }
  }

  private ExchangeIndex read(ExecutorService threads) {
    Map<Facet, Postings.Builder> facets = new EnumMap<>(Facet.class);
    Arrays.stream(Facet.values()).forEach(facet -> facets.put(facet, new Postings.Builder()));
    Postings.Builder days = new Postings.Builder();
    Postings.Builder positions = new Postings.Builder();
    CompletableFuture<Void> mentions =
        CompletableFuture.runAsync(
            () -> mentions(facets.get(Facet.ASKED), facets.get(Facet.ANSWERED)), threads);
    CompletableFuture<Node[]> others =
        CompletableFuture.supplyAsync(
            () -> {
              column(Schema.startDate, days);
              column(Dawen.position, positions);
              facets.forEach(this::column);
              topics(facets.get(Facet.OWN_TOPIC), facets.get(Facet.TOPIC));
              return store.nodes(ids);
            },
            threads);
    mentions.join();
    return ordered(others.join(), facets, days, positions);
  }

  /** All exchanges but those that print an earlier one again. */
  private void exchanges() {
    Set<NodeId> repeated = new HashSet<>();
    store.each(Dawen.duplicateOf, (exchange, earlier) -> repeated.add(exchange));
    Set<NodeId> found = new HashSet<>();
    store.each(RDF.type.asNode(), Dawen.Exchange, (exchange, type) -> found.add(exchange));
    found.removeAll(repeated);
    ids = found.toArray(NodeId[]::new);
    Arrays.sort(ids);
    Numbers.Builder numbers = new Numbers.Builder();
    for (int i = 0; i < ids.length; i++) {
      numbers.add(ids[i], i);
    }
    exchanges = numbers.build();
  }

  private void column(Facet facet, Postings.Builder builder) {
    if (facet != Facet.TOPIC && facet != Facet.ASKED && facet != Facet.ANSWERED) {
      column(facet.property(), builder);
    }
  }

  private void column(Node property, Postings.Builder builder) {
    store.each(
        property,
        (subject, value) -> {
          int exchange = exchanges.of(subject);
          if (exchange >= 0) {
            builder.add(exchange, value);
          }
        });
  }

  private void mentions(Postings.Builder asked, Postings.Builder answered) {
    Numbers questions = parts(Dawen.question);
    Numbers answers = parts(Dawen.answer);
    store.each(
        Schema.mentions,
        (part, entity) -> {
          add(questions.of(part), entity, asked);
          add(answers.of(part), entity, answered);
        });
  }

  private static void add(int exchange, NodeId entity, Postings.Builder builder) {
    if (exchange >= 0) {
      builder.add(exchange, entity);
    }
  }

  private Numbers parts(Node property) {
    Numbers.Builder parts = new Numbers.Builder();
    store.each(
        property,
        (subject, part) -> {
          int exchange = exchanges.of(subject);
          if (exchange >= 0) {
            parts.add(part, exchange);
          }
        });
    return parts.build();
  }

  /** Adds the topics of each exchange and all that are broader. */
  private void topics(Postings.Builder own, Postings.Builder topics) {
    Map<NodeId, Set<NodeId>> direct = new HashMap<>();
    store.each(
        Skos.broader,
        (topic, broader) ->
            direct.computeIfAbsent(topic, key -> new LinkedHashSet<>()).add(broader));
    Map<NodeId, Set<NodeId>> all = new HashMap<>();
    own.each(
        (topic, exchange) ->
            all.computeIfAbsent(topic, key -> upwards(key, direct))
                .forEach(each -> topics.add(exchange, each)));
  }

  /** The topic and all that are broader, also where they go in a circle. */
  private static Set<NodeId> upwards(NodeId topic, Map<NodeId, Set<NodeId>> direct) {
    Set<NodeId> topics = new LinkedHashSet<>();
    List<NodeId> open = new ArrayList<>(List.of(topic));
    while (!open.isEmpty()) {
      NodeId next = open.remove(open.size() - 1);
      if (topics.add(next)) {
        open.addAll(direct.getOrDefault(next, Set.of()));
      }
    }
    return topics;
  }

  /** What an exchange is put in order by; {@code number} is that of the store's order. */
  private record Place(String day, String transcript, int position, int number) {}

  private ExchangeIndex ordered(
      Node[] nodes,
      Map<Facet, Postings.Builder> facets,
      Postings.Builder days,
      Postings.Builder positions) {
    int[] same = new int[nodes.length];
    Arrays.setAll(same, i -> i);
    Postings day = days.build(same, store);
    Postings year = facets.get(Facet.YEAR).build(same, store);
    Postings transcript = facets.get(Facet.TRANSCRIPT).build(same, store);
    Postings position = positions.build(same, store);
    Place[] places = new Place[nodes.length];
    for (int i = 0; i < places.length; i++) {
      String when = day.first(i) < 0 ? text(year, i) : text(day, i);
      places[i] = new Place(when, text(transcript, i), ExchangeIndex.number(text(position, i)), i);
    }
    Comparator<Place> newestFirst = Comparator.comparing(Place::day).reversed();
    Arrays.sort(
        places,
        newestFirst
            .thenComparing(Place::transcript)
            .thenComparingInt(Place::position)
            .thenComparing(place -> nodes[place.number()].toString()));
    int[] renumbered = new int[nodes.length];
    Node[] sorted = new Node[nodes.length];
    for (int i = 0; i < places.length; i++) {
      renumbered[places[i].number()] = i;
      sorted[i] = nodes[places[i].number()];
    }
    Map<Facet, Postings> postings = new EnumMap<>(Facet.class);
    facets.forEach((facet, builder) -> postings.put(facet, builder.build(renumbered, store)));
    return new ExchangeIndex(
        sorted, postings, days.build(renumbered, store), positions.build(renumbered, store));
  }

  /** The lexical form or IRI of the value; empty if there is none. */
  private static String text(Postings column, int exchange) {
    int value = column.first(exchange);
    return value < 0 ? "" : Exchanges.text(column.values().get(value));
  }
}
