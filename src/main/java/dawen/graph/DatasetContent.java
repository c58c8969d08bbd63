package dawen.graph;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * How much a dataset holds, and of what: the union of its named graphs, that of the metadata aside,
 * which holds these figures.
 *
 * @param whole everything
 * @param plain all but the provenance graphs
 * @param provenance the provenance graphs
 * @param classes IRI of each class → its instances
 * @param properties IRI of each property → its triples
 * @param period when the conferences took place; null where none has a year
 * @param digest 12 hexadecimal digits that change with the transcripts and with the program that
 *     read them
 */
public record DatasetContent(
    Extent whole,
    Extent plain,
    Extent provenance,
    SortedMap<String, Long> classes,
    SortedMap<String, Long> properties,
    Period period,
    String digest) {

  /** Distinct triples, and distinct subjects of them. */
  public record Extent(long triples, long subjects) {}

  /**
   * The first and the last day of a conference.
   *
   * @param first {@code 2031-03-07}, or {@code 2031} where of the first year no day is known
   * @param last the same for the last
   */
  public record Period(String first, String last) {}

  public DatasetContent {
    classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }

  /**
   * Counts; within a transaction of the caller's.
   *
   * <p>One pass over the numbers that the store has for the terms. In memory are, of TDB2, the
   * triples of one subject and a few lines for each transcript; of other datasets everything.
   */
  public static DatasetContent of(DatasetGraph dataset, Iris iris) {
    return new DatasetCounter(SubjectScan.of(dataset), iris).count();
  }
}
