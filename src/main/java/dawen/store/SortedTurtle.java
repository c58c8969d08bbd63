package dawen.store;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.vocabulary.RDF;

/** Turtle in one order: subjects, predicates ({@code a} first) and objects sorted by their text. */
public final class SortedTurtle {

  private static final Comparator<String> TYPE_FIRST =
      Comparator.comparing((String predicate) -> !predicate.equals("a"))
          .thenComparing(Comparator.naturalOrder());

  private final PrefixMap prefixes;

  public SortedTurtle(PrefixMap prefixes) {
    this.prefixes = prefixes;
  }

  /** The prefix lines, sorted; empty if there are none. */
  public String prologue() {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(prefixes.getMapping())
        .forEach((prefix, iri) -> lines.append("@prefix %s: <%s> .\n".formatted(prefix, iri)));
    return lines.toString();
  }

  /** A node as it stands in Turtle, for example {@code dawen:Exchange} or {@code "中美关系"@zh}. */
  String text(Node node) {
    return NodeFmtLib.str(node, null, prefixes);
  }

  /**
   * A triple as a line; lines in their order are triples in the order of a block. No term has a
   * character below the tab that parts them, and a type has no predicate, so that it comes first.
   */
  String record(Triple triple) {
    boolean type = triple.getPredicate().equals(RDF.Nodes.type);
    return text(triple.getSubject())
        + "\t"
        + (type ? "" : text(triple.getPredicate()))
        + "\t"
        + text(triple.getObject());
  }

  /** A writer of sorted records. */
  Records records(Writer out) {
    return new Records(out);
  }

  /** Writes triples that come as sorted records, as a block writes them, but holds none. */
  static final class Records {
    private final Writer out;
    private String subject;
    private String predicate;

    private Records(Writer out) {
      this.out = out;
    }

    void write(String record) throws IOException {
      String[] terms = record.split("\t", 3);
      boolean same = terms[0].equals(subject);
      if (!same) {
        out.write((subject == null ? "" : " .\n\n") + terms[0]);
      }
      if (same && terms[1].equals(predicate)) {
        out.write(" , ");
      } else {
        out.write((same ? " ;" : "") + "\n    " + (terms[1].isEmpty() ? "a" : terms[1]) + " ");
      }
      out.write(terms[2]);
      subject = terms[0];
      predicate = terms[1];
    }

    void end() throws IOException {
      if (subject != null) {
        out.write(" .\n");
      }
    }
  }

  /** An empty block to add triples to. */
  public Block block() {
    return new Block();
  }

  /** Triples of one graph, or of several taken as one. */
  public final class Block {

    private final SortedMap<String, SortedMap<String, SortedSet<String>>> subjects =
        new TreeMap<>();

    /** Adds a triple; its place is by its text, not by when it is added. */
    public void add(Triple triple) {
      Node predicate = triple.getPredicate();
      subjects
          .computeIfAbsent(text(triple.getSubject()), key -> new TreeMap<>(TYPE_FIRST))
          .computeIfAbsent(
              predicate.equals(RDF.Nodes.type) ? "a" : text(predicate), key -> new TreeSet<>())
          .add(text(triple.getObject()));
    }

    /** Writes the subjects, an empty line between two. */
    public void writeTo(Writer out, String indent) throws IOException {
      String gap = "";
      for (var subject : subjects.entrySet()) {
        out.write(gap + indent + subject.getKey());
        String separator = "";
        for (var predicate : subject.getValue().entrySet()) {
          out.write(separator + "\n" + indent + "    " + predicate.getKey() + " ");
          out.write(String.join(" , ", predicate.getValue()));
          separator = " ;";
        }
        out.write(" .\n");
        gap = "\n";
      }
    }
  }
}
