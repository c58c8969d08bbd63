package dawen.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Named graphs as sorted N-Quads: equal graphs give equal bytes.
 *
 * <p>Lines are in the order of their UTF-16 units. No term with the space behind it begins another,
 * so lines are in order where their terms are, one after the other: subjects and predicates are put
 * in order once, and lines are made of bytes that stand ready.
 */
public final class NQuads {
  private final Map<Node, Term> heads = new HashMap<>();
  private final Map<Node, Term> objects = new HashMap<>();

  private NQuads() {}

  /** The lines of one named graph, sorted, each with its line end, in UTF-8. */
  public static byte[] of(Node name, Graph graph) {
    return new NQuads().lines(graph, NodeFmtLib.strNT(name) + " .\n");
  }

  private byte[] lines(Graph graph, String end) {
    List<Line> lines = new ArrayList<>();
    Node last = null;
    Term subject = null;
    for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
      Triple triple = triples.next();
      if (triple.getSubject() != last) { // they often come subject by subject
        last = triple.getSubject();
        subject = term(heads, last);
      }
      Term predicate = term(heads, triple.getPredicate());
      lines.add(new Line(subject, predicate, term(objects, triple.getObject())));
    }
    rank();
    Line[] sorted = lines.toArray(Line[]::new);
    Arrays.sort(sorted);
    return bytes(sorted, end.getBytes(StandardCharsets.UTF_8));
  }

  private static Term term(Map<Node, Term> terms, Node node) {
    Term term = terms.get(node);
    if (term == null) {
      term = new Term(node);
      terms.put(node, term);
    }
    return term;
  }

  private void rank() {
    Term[] sorted = heads.values().toArray(Term[]::new);
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i].rank = i;
    }
  }

  private static byte[] bytes(Line[] lines, byte[] end) {
    int size = 0;
    for (Line line : lines) {
      size = Math.addExact(size, line.size() + end.length);
    }
    byte[] bytes = new byte[size];
    int at = 0;
    for (Line line : lines) {
      at = append(line.subject().text, bytes, at);
      at = append(line.predicate().text, bytes, at);
      at = append(line.object().text, bytes, at);
      at = append(end, bytes, at);
    }
    return bytes;
  }

  private static int append(byte[] text, byte[] to, int at) {
    System.arraycopy(text, 0, to, at, text.length);
    return at + text.length;
  }

  private record Line(Term subject, Term predicate, Term object) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      if (subject != other.subject) {
        return Integer.compare(subject.rank, other.subject.rank);
      }
      return predicate == other.predicate
          ? object.compareTo(other.object)
          : Integer.compare(predicate.rank, other.predicate.rank);
    }

    int size() {
      return subject.text.length + predicate.text.length + object.text.length;
    }
  }

  /** A node as it stands in a line, with the space behind it. */
  private static final class Term implements Comparable<Term> {
    private final byte[] text;
    private int rank;

    Term(Node node) {
      this.text = TermBytes.of(node);
    }

    @Override
    public int compareTo(Term other) {
      return TermBytes.compare(text, other.text);
    }
  }
}
