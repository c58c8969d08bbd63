package dawen.store;

import dawen.pack.TripleNumbers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Named graphs as sorted N-Quads: equal graphs give equal bytes.
 *
 * <p>Lines are in the order of their UTF-16 units. No term with the space behind it begins another,
 * so lines are in order where their terms are, one after the other: subjects and predicates are put
 * in order once, and lines are made of bytes that stand ready.
 */
public final class NQuads {
  private final TripleNumbers triples;
  private final TermBytes encoder = new TermBytes();
  private final Term[] terms;

  private NQuads(TripleNumbers triples) {
    this.triples = triples;
    this.terms = new Term[triples.nodes()];
  }

  /** The lines of one named graph, sorted, each with its line end, in UTF-8. */
  public static byte[] of(Node name, Graph graph) {
    String end = NodeFmtLib.strNT(name) + " .\n";
    return new NQuads(TripleNumbers.of(graph)).lines(end.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] lines(byte[] end) {
    Term[] subjects = new Term[triples.size()];
    Term[] predicates = new Term[triples.size()];
    for (int i = 0; i < triples.size(); i++) {
      subjects[i] = term(triples.subject(i));
      predicates[i] = term(triples.predicate(i));
    }
    int[] order = new int[triples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    order = sorted(sorted(order, predicates), subjects);
    return bytes(inOrder(order, subjects), inOrder(order, predicates), objects(order), end);
  }

  private Term term(int number) {
    Term term = terms[number];
    if (term == null) {
      term = new Term(encoder.of(triples.node(number)));
      terms[number] = term;
    }
    return term;
  }

  /** Triples in the order of one of their terms; those with the same one keep theirs. */
  private static int[] sorted(int[] order, Term[] terms) {
    int[] next = new int[rank(terms) + 1];
    for (Term term : terms) {
      next[term.rank + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[order.length];
    for (int triple : order) {
      sorted[next[terms[triple].rank]++] = triple;
    }
    return sorted;
  }

  /** Gives each term its rank among these, and says how many different ones they are. */
  private static int rank(Term[] terms) {
    for (Term term : terms) {
      term.rank = -1;
    }
    Term[] distinct = new Term[terms.length];
    int count = 0;
    for (Term term : terms) {
      if (term.rank < 0) {
        term.rank = 0;
        distinct[count++] = term;
      }
    }
    Arrays.sort(distinct, 0, count);
    for (int i = 0; i < count; i++) {
      distinct[i].rank = i;
    }
    return count;
  }

  private static Term[] inOrder(int[] order, Term[] terms) {
    Term[] sorted = new Term[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = terms[order[i]];
    }
    return sorted;
  }

  /** The objects in order of the lines, themselves sorted where subject and predicate are one. */
  private Term[] objects(int[] order) {
    Term[] objects = new Term[order.length];
    int first = 0;
    for (int i = 0; i < order.length; i++) {
      if (i > 0 && !haveOneHead(order[i], order[i - 1])) {
        sort(objects, first, i);
        first = i;
      }
      objects[i] = term(triples.object(order[i]));
    }
    sort(objects, first, order.length);
    return objects;
  }

  private boolean haveOneHead(int one, int other) {
    return triples.subject(one) == triples.subject(other)
        && triples.predicate(one) == triples.predicate(other);
  }

  private static void sort(Term[] terms, int from, int to) {
    if (to - from > 1) {
      Arrays.sort(terms, from, to);
    }
  }

  private static byte[] bytes(Term[] subjects, Term[] predicates, Term[] objects, byte[] end) {
    int size = 0;
    for (int i = 0; i < subjects.length; i++) {
      int line = subjects[i].text.length + predicates[i].text.length + objects[i].text.length;
      size = Math.addExact(size, line + end.length);
    }
    byte[] bytes = new byte[size];
    int at = 0;
    for (int i = 0; i < subjects.length; i++) {
      at = append(subjects[i].text, bytes, at);
      at = append(predicates[i].text, bytes, at);
      at = append(objects[i].text, bytes, at);
      at = append(end, bytes, at);
    }
    return bytes;
  }

  private static int append(byte[] text, byte[] to, int at) {
    System.arraycopy(text, 0, to, at, text.length);
    return at + text.length;
  }

  /** A node as it stands in a line, with the space behind it. */
  private static final class Term implements Comparable<Term> {
    private final byte[] text;
    private int rank;

    Term(byte[] text) {
      this.text = text;
    }

    @Override
    public int compareTo(Term other) {
      return TermBytes.compare(text, other.text);
    }
  }
}
