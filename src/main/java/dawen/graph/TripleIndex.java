package dawen.graph;

import dawen.pack.NodeNumbers;
import dawen.pack.TripleNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The union of a dataset's graphs in arrays of numbers, made in one pass and only read: each node
 * has one, and triples lie together by subject, predicate and object.
 */
final class TripleIndex {
  private static final int[] NONE = {};

  private final NodeNumbers nodes;
  private final SourceTexts source;
  private final int[] subjects;
  private final int[] predicates;
  private final int[] objects;
  private final Grouping bySubject;
  private final Grouping byPredicate;
  private final Grouping byObject;

  /**
   * @param terms those that are asked for, under the numbers by which they are
   * @param source what the file prints; null where it is not at hand
   */
  TripleIndex(NodeNumbers terms, DatasetGraph quads, SourceTexts source) {
    this.nodes = new NodeNumbers(terms);
    this.source = source;
    List<TripleNumbers> graphs = graphs(quads);
    int size = graphs.stream().mapToInt(TripleNumbers::size).sum();
    this.subjects = new int[size];
    this.predicates = new int[size];
    this.objects = new int[size];
    int at = 0;
    for (TripleNumbers graph : graphs) {
      add(graph, at);
      at += graph.size();
    }
    this.byPredicate = new Grouping(predicates, nodes.size(), null);
    this.bySubject = new Grouping(subjects, nodes.size(), byPredicate);
    this.byObject = new Grouping(objects, nodes.size(), byPredicate);
  }

  private static List<TripleNumbers> graphs(DatasetGraph quads) {
    List<TripleNumbers> graphs = new ArrayList<>();
    if (!quads.getDefaultGraph().isEmpty()) {
      graphs.add(TripleNumbers.of(quads.getDefaultGraph()));
    }
    for (Iterator<Node> names = quads.listGraphNodes(); names.hasNext(); ) {
      graphs.add(TripleNumbers.of(quads.getGraph(names.next())));
    }
    return graphs;
  }

  private void add(TripleNumbers graph, int at) {
    int[] numbers = new int[graph.nodes()]; // here, by those that the graph has for them
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = nodes.of(graph.node(i));
    }
    for (int i = 0; i < graph.size(); i++) {
      subjects[at + i] = numbers[graph.subject(i)];
      predicates[at + i] = numbers[graph.predicate(i)];
      objects[at + i] = numbers[graph.object(i)];
    }
  }

  Node node(int number) {
    return nodes.node(number);
  }

  /** What the file prints; null where it is not at hand. */
  SourceTexts source() {
    return source;
  }

  /** Distinct objects of a subject; sorted by number. */
  int[] objects(int subject, int predicate) {
    return distinct(bySubject, subject, predicate, objects);
  }

  /** Distinct subjects of an object; sorted by number. */
  int[] subjects(int predicate, int object) {
    return distinct(byObject, object, predicate, subjects);
  }

  /** Whether a subject has any object. */
  boolean hasObjects(int subject, int predicate) {
    int first = first(bySubject, subject, predicate);
    return first < bySubject.end(subject) && predicates[bySubject.triple(first)] == predicate;
  }

  /** Whether any triple has that predicate. */
  boolean hasPredicate(int predicate) {
    return byPredicate.first(predicate) < byPredicate.end(predicate);
  }

  boolean contains(int subject, int predicate, int object) {
    int end = bySubject.end(subject);
    for (int i = first(bySubject, subject, predicate); i < end; i++) {
      int triple = bySubject.triple(i);
      if (predicates[triple] != predicate) {
        return false;
      }
      if (objects[triple] == object) {
        return true;
      }
    }
    return false;
  }

  /** The distinct subjects of all triples with that predicate. */
  int[] allSubjects(int predicate) {
    return all(predicate, subjects);
  }

  /** The distinct objects of all triples with that predicate. */
  int[] allObjects(int predicate) {
    return all(predicate, objects);
  }

  private int[] all(int predicate, int[] ends) {
    int[] found = new int[byPredicate.end(predicate) - byPredicate.first(predicate)];
    for (int i = 0; i < found.length; i++) {
      found[i] = ends[byPredicate.triple(byPredicate.first(predicate) + i)];
    }
    return sortedSet(found, found.length);
  }

  private int[] distinct(Grouping group, int node, int predicate, int[] ends) {
    int first = first(group, node, predicate);
    int end = first;
    while (end < group.end(node) && predicates[group.triple(end)] == predicate) {
      end++;
    }
    if (end == first) {
      return NONE;
    }
    int[] found = new int[end - first];
    for (int i = 0; i < found.length; i++) {
      found[i] = ends[group.triple(first + i)];
    }
    return sortedSet(found, found.length);
  }

  /** Where the triples of a node that have that predicate begin, or would. */
  private int first(Grouping group, int node, int predicate) {
    int low = group.first(node);
    int high = group.end(node);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (predicates[group.triple(middle)] < predicate) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first so many numbers, sorted, each once; changes the array. */
  static int[] sortedSet(int[] numbers, int count) {
    if (isSortedSet(numbers, count)) {
      return count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
    }
    Arrays.sort(numbers, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return kept == numbers.length ? numbers : Arrays.copyOf(numbers, kept);
  }

  private static boolean isSortedSet(int[] numbers, int count) {
    for (int i = 1; i < count; i++) {
      if (numbers[i] <= numbers[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** All values of some nodes as one set. */
  static int[] union(List<int[]> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    int size = 0;
    for (int[] each : values) {
      size += each.length;
    }
    int[] all = new int[size];
    int at = 0;
    for (int[] each : values) {
      System.arraycopy(each, 0, all, at, each.length);
      at += each.length;
    }
    return sortedSet(all, size);
  }

  /** Triples put together by one of their three numbers. */
  private static final class Grouping {
    private final int[] starts;
    private final int[] order;

    /**
     * @param within grouping whose order triples keep within each of these; null for their own
     */
    Grouping(int[] keys, int bound, Grouping within) {
      starts = new int[bound + 1];
      for (int key : keys) {
        starts[key + 1]++;
      }
      for (int i = 0; i < bound; i++) {
        starts[i + 1] += starts[i];
      }
      int[] next = starts.clone();
      order = new int[keys.length];
      for (int i = 0; i < keys.length; i++) {
        int triple = within == null ? i : within.order[i];
        order[next[keys[triple]]++] = triple;
      }
    }

    int first(int key) {
      return starts[key];
    }

    int end(int key) {
      return starts[key + 1];
    }

    int triple(int at) {
      return order[at];
    }
  }
}
