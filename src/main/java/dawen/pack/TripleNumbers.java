package dawen.pack;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The triples of one graph, each once, in the order of their adding, as numbers of their terms: so
 * each term is looked up once, and what reads the graph works with numbers.
 */
public final class TripleNumbers {
  /** As many triples as a short transcript has. */
  private static final int USUAL = 1 << 10;

  private final NodeNumbers nodes = new NodeNumbers();
  private int[] subjects = new int[USUAL];
  private int[] predicates = new int[USUAL];
  private int[] objects = new int[USUAL];
  private int size;

  /** One more than the index of the triple whose hash leads there, or to a place before; or 0. */
  private int[] slots = new int[2 * USUAL];

  /** Triples mostly come subject by subject. */
  private Node lastSubject;

  private int lastNumber;

  /** A graph that has its triples in this form. */
  public interface Numbered {
    /** The triples themselves, not to be changed. */
    TripleNumbers numbers();
  }

  /** The triples of a graph, read from it where it does not have them so. */
  public static TripleNumbers of(Graph graph) {
    if (graph instanceof Numbered numbered) {
      return numbered.numbers();
    }
    TripleNumbers numbers = new TripleNumbers();
    for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
      Triple triple = triples.next();
      numbers.add(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
    return numbers;
  }

  /** Adds a triple; whether it is new. */
  public boolean add(Node subject, Node predicate, Node object) {
    if (subject != lastSubject) {
      lastNumber = nodes.of(subject);
      lastSubject = subject;
    }
    return add(lastNumber, nodes.of(predicate), nodes.of(object));
  }

  private boolean add(int subject, int predicate, int object) {
    int at = slot(subject, predicate, object);
    if (slots[at] != 0) {
      return false;
    }
    subjects[size] = subject;
    predicates[size] = predicate;
    objects[size] = object;
    slots[at] = ++size;
    if (size == subjects.length) {
      grow();
    }
    return true;
  }

  /** Where the triple stands, or would. */
  private int slot(int subject, int predicate, int object) {
    int mask = slots.length - 1;
    int at = hash(subject, predicate, object) & mask;
    while (slots[at] != 0) {
      int i = slots[at] - 1;
      if (objects[i] == object && subjects[i] == subject && predicates[i] == predicate) {
        return at;
      }
      at = at + 1 & mask;
    }
    return at;
  }

  private static int hash(int subject, int predicate, int object) {
    int hash = ((subject * 0x2C1B3C6D + predicate) * 0x297A2D39 + object) * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private void grow() {
    subjects = Arrays.copyOf(subjects, 2 * size);
    predicates = Arrays.copyOf(predicates, 2 * size);
    objects = Arrays.copyOf(objects, 2 * size);
    slots = new int[2 * slots.length];
    for (int i = 0; i < size; i++) {
      slots[slot(subjects[i], predicates[i], objects[i])] = i + 1;
    }
  }

  /** Number of triples. */
  public int size() {
    return size;
  }

  /** Number of different terms, whose numbers are all below. */
  public int nodes() {
    return nodes.size();
  }

  /** The term of a number. */
  public Node node(int number) {
    return nodes.node(number);
  }

  /** The number of a triple's subject. */
  public int subject(int triple) {
    return subjects[triple];
  }

  /** The number of a triple's predicate. */
  public int predicate(int triple) {
    return predicates[triple];
  }

  /** The number of a triple's object. */
  public int object(int triple) {
    return objects[triple];
  }

  /** A triple as an object of its own. */
  public Triple triple(int index) {
    return Triple.create(node(subjects[index]), node(predicates[index]), node(objects[index]));
  }
}
