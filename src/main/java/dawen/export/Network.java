package dawen.export;

import dawen.export.Rows.Row;
import dawen.graph.Distribution;
import dawen.store.Tdb2Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes and weighted edges without direction: the rows of an edge table, and of the tables of what
 * it joins those rows that have an edge.
 *
 * @param description what is joined, in English
 * @param nodes those of the one kind before those of the other, each kind in its table's order
 * @param edges in the order of their table
 */
record Network(String description, List<Node> nodes, List<Edge> edges) {

  /**
   * A thing.
   *
   * @param id short and unique: {@code outlet:reuters}
   * @param kind {@code outlet}, {@code topic} or {@code country}
   * @param zh Chinese label
   * @param en English label; null where there is none
   * @param country code of the seat of an outlet, of a country its own; else null
   * @param count of an outlet's questions, a topic's exchanges, the answers that name a country
   * @param iri in the graph
   */
  record Node(
      String id, String kind, String zh, String en, String country, long count, String iri) {}

  /**
   * Two things that go together.
   *
   * @param source id of the one
   * @param target id of the other
   * @param weight in how many questions or answers
   * @param percent how many per cent of an outlet's questions these are; null between countries
   */
  record Edge(String source, String target, long weight, String percent) {}

  /** What a table's rows are nodes of. */
  private record Kind(String name, Distribution table, String code, String country, String count) {}

  private static final Kind OUTLET =
      new Kind("outlet", Distribution.OUTLETS, "id", "outlet_country", "questions");
  private static final Kind TOPIC =
      new Kind("topic", Distribution.TOPICS, "id", "none", "exchanges");
  private static final Kind COUNTRY =
      new Kind("country", Distribution.PLACES, "code", "code", "exchanges_answer");

  /** Outlets and topics they asked about. */
  static Network ofOutletsAndTopics(Tdb2Store store) {
    return new Reading(store, OUTLET, TOPIC)
        .network(
            "Outlets and the topics that they asked about",
            "outlet-topics",
            List.of("outlet", "topic", "questions", "percent"));
  }

  /** Countries that are named in one answer. */
  static Network ofCountries(Tdb2Store store) {
    return new Reading(store, COUNTRY)
        .network(
            "Countries that are named in the same answer",
            "co-mentions",
            List.of("country", "otherCountry", "answers", "none"));
  }

  /** The tables being read, all nodes by their IRI. */
  private static final class Reading {
    private final Tdb2Store store;
    private final Map<String, Node> all = new HashMap<>();
    private final Collection<String> order = new ArrayList<>();

    Reading(Tdb2Store store, Kind... kinds) {
      this.store = store;
      for (Kind kind : kinds) {
        Rows.readForXml(store, kind.table().query().orElseThrow(), row -> add(kind, row));
      }
    }

    private void add(Kind kind, Row row) {
      String iri = row.text("iri");
      all.put(
          iri,
          new Node(
              kind.name() + ":" + row.text(kind.code()),
              kind.name(),
              row.text("name"),
              row.text("name_en"),
              row.text(kind.country()),
              row.number(kind.count()),
              iri));
      order.add(iri);
    }

    /**
     * @param columns of the edge table: source, target, weight, percent
     */
    Network network(String description, String query, List<String> columns) {
      Set<String> joined = new LinkedHashSet<>();
      List<Edge> edges = new ArrayList<>();
      Rows.readForXml(
          store,
          query,
          row -> {
            String source = row.text(columns.get(0));
            String target = row.text(columns.get(1));
            joined.addAll(List.of(source, target));
            edges.add(
                new Edge(
                    all.get(source).id(),
                    all.get(target).id(),
                    row.number(columns.get(2)),
                    row.text(columns.get(3))));
          });
      List<Node> nodes = order.stream().filter(joined::contains).map(all::get).toList();
      return new Network(description, nodes, edges);
    }
  }
}
