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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
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

/** Counts what a scan hands over, triple after triple and subject after subject. */
final class DatasetCounter {
  private static final int DIGITS = 12;
  private static final int YEAR = 4;

  /** What a scan hands over. */
  private static final int SUBJECT = 0;

  private static final int PROPERTY = 1;
  private static final int VALUE = 2;
  private static final int GRAPH = 3;

  private final SubjectScan scan;
  private final Iris iris;
  private final long metadata;
  private final long type;
  private final long startDate;
  private final long year;
  private final long requires;
  private final long checksum;

  private final Sum whole = new Sum();
  private final Sum plain = new Sum();
  private final Sum provenance = new Sum();
  private final Map<Long, Boolean> isProvenance = new HashMap<>();
  private final Map<Long, Long> types = new HashMap<>();
  private final Map<Long, Long> properties = new HashMap<>();
  private final Set<Long> startDates = new HashSet<>();
  private final Set<Long> startYears = new HashSet<>();
  private final SortedSet<String> origins = new TreeSet<>();

  private final long[] triple = new long[GRAPH];
  private boolean inPlain;
  private boolean inProvenance;

  /** Properties and values of the subject so far. */
  private final List<long[]> said = new ArrayList<>();

  private boolean isFile;

  private SortedSet<String> days;
  private SortedSet<String> years;

  DatasetCounter(SubjectScan scan, Iris iris) {
    this.scan = scan;
    this.iris = iris;
    this.metadata = scan.number(iris.metadataGraph());
    this.type = scan.number(Rdf.type);
    this.startDate = scan.number(Schema.startDate);
    this.year = scan.number(Dawen.year);
    this.requires = scan.number(Dataset.requires);
    this.checksum = scan.number(Prov.checksumValue);
  }

  /** Triples and subjects of one part so far. */
  private static final class Sum {
    private long triples;
    private long subjects;
    private boolean hasSubject;

    void addTriple() {
      triples++;
      hasSubject = true;
    }

    void endSubject() {
      subjects += hasSubject ? 1 : 0;
      hasSubject = false;
    }

    Extent extent() {
      return new Extent(triples, subjects);
    }
  }

  /** Reads everything; to be called once. */
  DatasetContent count() {
    scan.forEach(this::add);
    endTriple();
    endSubject();
    days = times(startDates);
    years = times(startYears);
    return content();
  }

  private void add(long[] quad) {
    if (quad[GRAPH] == metadata) {
      return;
    }
    if (!Arrays.equals(quad, 0, GRAPH, triple, 0, GRAPH)) {
      endTriple();
      if (quad[SUBJECT] != triple[SUBJECT]) {
        endSubject();
      }
      System.arraycopy(quad, 0, triple, 0, GRAPH);
    }
    if (isProvenance.computeIfAbsent(
        quad[GRAPH], graph -> iris.isProvenanceGraph(scan.term(graph)))) {
      inProvenance = true;
    } else {
      inPlain = true;
    }
  }

  private void endTriple() {
    if (!inPlain && !inProvenance) {
      return; // nothing was read yet
    }
    whole.addTriple();
    if (inPlain) {
      plain.addTriple();
    }
    if (inProvenance) {
      provenance.addTriple();
    }
    inPlain = false;
    inProvenance = false;
    count(triple[PROPERTY], triple[VALUE]);
  }

  private void count(long property, long value) {
    properties.merge(property, 1L, Long::sum);
    if (property == type) {
      types.merge(value, 1L, Long::sum);
    } else if (property == startDate) {
      startDates.add(value);
    } else if (property == year) {
      startYears.add(value);
    } else if (property == requires) {
      origins.add(line(triple[SUBJECT], property, value));
    }
    isFile |= property == checksum;
    said.add(new long[] {property, value});
  }

  /** Keeps what is said of a file; which program read it is kept anyway: no clock, no order. */
  private void endSubject() {
    whole.endSubject();
    plain.endSubject();
    provenance.endSubject();
    if (isFile) {
      said.forEach(each -> origins.add(line(triple[SUBJECT], each[0], each[1])));
    }
    isFile = false;
    said.clear();
  }

  private String line(long subject, long property, long value) {
    Triple said = Triple.create(scan.term(subject), scan.term(property), scan.term(value));
    return NodeFmtLib.strNT(said) + "\n";
  }

  private SortedSet<String> times(Set<Long> literals) {
    SortedSet<String> times = new TreeSet<>();
    for (long literal : literals) {
      String time = scan.term(literal).getLiteralLexicalForm();
      if (time.length() >= YEAR) {
        times.add(time);
      }
    }
    return times;
  }

  private SortedMap<String, Long> named(Map<Long, Long> counts) {
    SortedMap<String, Long> named = new TreeMap<>();
    counts.forEach(
        (number, count) -> {
          Node term = scan.term(number);
          if (term.isURI()) {
            named.put(term.getURI(), count);
          }
        });
    return named;
  }

  private DatasetContent content() {
    return new DatasetContent(
        whole.extent(),
        plain.extent(),
        provenance.extent(),
        named(types),
        named(properties),
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
