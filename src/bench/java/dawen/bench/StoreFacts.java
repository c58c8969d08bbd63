package dawen.bench;

import com.google.gson.Gson;
import dawen.store.Tdb2Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

/** What a built graph holds: how many quads of which graphs, how many exchanges of which file. */
final class StoreFacts {
  private static final String COUNTS =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX schema: <https://schema.org/>
      SELECT ?file (COUNT(?exchange) AS ?exchanges) (COUNT(?question) AS ?questions)
        (COUNT(?answer) AS ?answers) (COUNT(?earlier) AS ?duplicates)
      WHERE {
        ?transcript dawen:source/schema:name ?file
        OPTIONAL {
          ?exchange dawen:transcript ?transcript ; a dawen:Exchange
          OPTIONAL { ?exchange dawen:question ?question }
          OPTIONAL { ?exchange dawen:answer ?answer }
          OPTIONAL { ?exchange dawen:duplicateOf ?earlier }
        }
      }
      GROUP BY ?file
      """;

  private StoreFacts() {}

  /**
   * {@code StoreFacts KG MANIFEST OUT}: writes the comparison with the manifest, as JSON, and
   * prints the sums.
   */
  public static void main(String[] args) throws Exception {
    Timed timed = new Timed();
    try (Tdb2Store store = Tdb2Store.open(Path.of(args[0]))) {
      Map<String, Long> sizes = store.graphSizes();
      timed.put("triples", sum(sizes, "graph/"));
      timed.put("star", sum(sizes, "graph/transcript/"));
      timed.put("provenance", sum(sizes, "graph/provenance/"));
      Map<String, Manifest.Counts> found = counts(store);
      timed.put("files", found.size());
      timed.put("exchanges", found.values().stream().mapToLong(Manifest.Counts::exchanges).sum());
      List<Manifest.Layout> layouts = Manifest.compare(Manifest.read(Path.of(args[1])), found);
      Files.writeString(Path.of(args[2]), new Gson().toJson(layouts));
    }
    timed.print(System.out);
  }

  private static long sum(Map<String, Long> sizes, String part) {
    return sizes.entrySet().stream()
        .filter(size -> size.getKey().contains(part))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<String, Manifest.Counts> counts(Tdb2Store store) {
    Map<String, Manifest.Counts> counts = new TreeMap<>();
    try (QueryExecution execution = store.query(QueryFactory.create(COUNTS))) {
      for (ResultSet rows = execution.execSelect(); rows.hasNext(); ) {
        QuerySolution row = rows.next();
        String file = row.getLiteral("file").getString();
        counts.put(
            file,
            new Manifest.Counts(
                file,
                null,
                number(row, "exchanges"),
                number(row, "questions"),
                number(row, "answers"),
                number(row, "duplicates")));
      }
    }
    return counts;
  }

  private static long number(QuerySolution row, String name) {
    return row.getLiteral(name).getLong();
  }
}
