package dawen.graph;

import dawen.graph.DatasetContent.Extent;
import dawen.graph.DatasetContent.Period;
import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Prov;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** Figures in the making: takes one subject after another. */
final class DatasetCounter {
  private static final int DIGITS = 12;
  private static final int YEAR = 4;

  private final Iris iris;
  private final Sum whole = new Sum();
  private final Sum plain = new Sum();
  private final Sum provenance = new Sum();
  private final SortedMap<String, Long> classes = new TreeMap<>();
  private final SortedMap<String, Long> properties = new TreeMap<>();
  private final SortedSet<String> days = new TreeSet<>();
  private final SortedSet<String> years = new TreeSet<>();
  private final SortedSet<String> origins = new TreeSet<>();

  DatasetCounter(Iris iris) {
    this.iris = iris;
  }

  /** Triples and subjects of one part so far. */
  private static final class Sum {
    private long triples;
    private long subjects;

    void add(long more) {
      triples += more;
      subjects += more > 0 ? 1 : 0;
    }

    Extent extent() {
      return new Extent(triples, subjects);
    }
  }

  /** In which parts a triple stands: the same one may stand in both. */
  private record Parts(boolean plain, boolean provenance) {
    Parts or(Parts other) {
      return new Parts(plain || other.plain, provenance || other.provenance);
    }
  }

  /** Takes all quads of a subject, which must not come a second time. */
  void add(List<Quad> quads) {
    Map<Triple, Parts> triples = new LinkedHashMap<>();
    for (Quad quad : quads) {
      if (!quad.getGraph().equals(iris.metadataGraph())) {
        boolean proof = iris.isProvenanceGraph(quad.getGraph());
        triples.merge(quad.asTriple(), new Parts(!proof, proof), Parts::or);
      }
    }
    whole.add(triples.size());
    plain.add(triples.values().stream().filter(Parts::plain).count());
    provenance.add(triples.values().stream().filter(Parts::provenance).count());
    triples.keySet().forEach(this::count);
    note(triples.keySet());
  }

  private void count(Triple triple) {
    Node property = triple.getPredicate();
    Node value = triple.getObject();
    properties.merge(property.getURI(), 1L, Long::sum);
    if (property.equals(Rdf.type) && value.isURI()) {
      classes.merge(value.getURI(), 1L, Long::sum);
    } else if (property.equals(Schema.startDate)) {
      add(value, days);
    } else if (property.equals(Dawen.year)) {
      add(value, years);
    }
  }

  private static void add(Node literal, SortedSet<String> times) {
    String time = literal.getLiteralLexicalForm();
    if (time.length() >= YEAR) {
      times.add(time);
    }
  }

  /** Keeps what is said of the files, and which program read them: no clock, no order. */
  private void note(Set<Triple> triples) {
    boolean file = triples.stream().anyMatch(t -> t.getPredicate().equals(Prov.checksumValue));
    triples.stream()
        .filter(triple -> file || triple.getPredicate().equals(Dataset.requires))
        .forEach(triple -> origins.add(NodeFmtLib.strNT(triple) + "\n"));
  }

  DatasetContent content() {
    return new DatasetContent(
        whole.extent(),
        plain.extent(),
        provenance.extent(),
        classes,
        properties,
        years.isEmpty() && days.isEmpty() ? null : new Period(first(), last()),
        digest());
  }

  private String first() {
    boolean noDay = days.isEmpty() || !years.isEmpty() && before(years.first(), days.first());
    return noDay ? years.first() : days.first();
  }

  private String last() {
    boolean noDay = days.isEmpty() || !years.isEmpty() && before(days.last(), years.last());
    return noDay ? years.last() : days.last();
  }

  /** Whether the year of one, {@code 2031} or {@code 2031-03-07}, is before that of the other. */
  private static boolean before(String one, String other) {
    return one.substring(0, YEAR).compareTo(other.substring(0, YEAR)) < 0;
  }

  private String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      origins.forEach(line -> sha256.update(line.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
