package dawen.graph;

import dawen.conference.Passage;
import dawen.conference.Repair;
import dawen.conference.Span;
import dawen.mention.Simplified;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.impl.LiteralLabel;
import org.apache.jena.graph.impl.LiteralLabelFactory;

/**
 * A graph in the making. Every method adds one triple, or none where the value is null: what a
 * source does not print is absent from the graph.
 */
final class Triples {
  private static final String CHINESE = "zh";

  private final TripleList graph = new TripleList();
  private final Map<Integer, Node> offsets = new HashMap<>();
  private final Map<Integer, Node> integers = new HashMap<>();
  private final Map<LocalDate, Node> dates = new HashMap<>();

  Graph graph() {
    return graph;
  }

  void type(Node subject, Node type) {
    add(subject, Vocabulary.Rdf.type, type);
  }

  void add(Node subject, Node property, Node value) {
    if (value != null) {
      graph.put(subject, property, value);
    }
  }

  void chinese(Node subject, Node property, String value) {
    if (value != null) {
      LiteralLabel chinese = LiteralLabelFactory.createLang(value, CHINESE); // it is well-formed
      add(subject, property, NodeFactory.createLiteral(chinese));
    }
  }

  void text(Node subject, Node property, String value, String language) {
    if (value != null) {
      add(subject, property, NodeFactory.createLiteralLang(value, language));
    }
  }

  /** Words as printed and, where they differ, as repaired. */
  void words(Node subject, Passage printed, List<Repair> repairs) {
    chinese(subject, Vocabulary.Schema.text, printed.text());
    String read = repairs.isEmpty() ? printed.text() : repaired(printed, repairs);
    if (!read.equals(printed.text())) {
      chinese(subject, Vocabulary.Dawen.repairedText, read);
    }
  }

  private static String repaired(Passage printed, List<Repair> repairs) {
    if (printed.isEmpty()) {
      return "";
    }
    // no others begin at a character of the words
    Span span = printed.span();
    List<Repair> within = new ArrayList<>();
    for (Repair repair : repairs) {
      if (begins(repair, span)) {
        within.add(repair);
      }
    }
    return within.isEmpty() ? printed.text() : printed.repaired(within).text();
  }

  private static boolean begins(Repair repair, Span span) {
    int begin = repair.span().begin();
    return span.begin() <= begin && begin < span.end();
  }

  /**
   * Spoken words, and the same in simplified characters where they hold others, so that both
   * scripts are searched at once. What stands at a place of the one stands there in the other.
   */
  void searchedWords(Node subject, Passage printed, List<Repair> repairs) {
    words(subject, printed, repairs);
    String text = printed.text();
    String simplified = Simplified.eachCharacterOf(text);
    if (simplified.length() != text.length()) {
      throw new IllegalStateException(subject + ": simplified characters are not one for one");
    }
    if (!simplified.equals(text)) {
      chinese(subject, Vocabulary.Dawen.simplifiedText, simplified);
    }
  }

  void string(Node subject, Node property, String value) {
    if (value != null) {
      add(subject, property, NodeFactory.createLiteralString(value));
    }
  }

  void integer(Node subject, Node property, Integer value) {
    if (value != null) {
      add(subject, property, known(integers, value, XSDDatatype.XSDinteger));
    }
  }

  /** In the canonical form of XSD, {@code 1.0}, as a store gives it back. */
  void decimal(Node subject, Node property, BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    BigDecimal canonical = shortest.scale() < 1 ? shortest.setScale(1) : shortest;
    typed(subject, property, canonical.toPlainString(), XSDDatatype.XSDdecimal);
  }

  void date(Node subject, Node property, LocalDate value) {
    if (value != null) {
      add(subject, property, known(dates, value, XSDDatatype.XSDdate));
    }
  }

  void instant(Node subject, Node property, Instant value) {
    typed(subject, property, value, XSDDatatype.XSDdateTime);
  }

  void truth(Node subject, Node property, boolean value) {
    typed(subject, property, value, XSDDatatype.XSDboolean);
  }

  void span(Node subject, Span span) {
    offset(subject, Vocabulary.Nif.beginIndex, span.begin());
    offset(subject, Vocabulary.Nif.endIndex, span.end());
  }

  void offset(Node subject, Node property, Integer codePoint) {
    if (codePoint != null) {
      add(subject, property, known(offsets, codePoint, XSDDatatype.XSDnonNegativeInteger));
    }
  }

  /** One literal for all that have that value. */
  private static <T> Node known(Map<T, Node> literals, T value, RDFDatatype datatype) {
    Node known = literals.get(value);
    if (known == null) {
      known = NodeFactory.createLiteralDT(value.toString(), datatype);
      literals.put(value, known);
    }
    return known;
  }

  private void typed(Node subject, Node property, Object value, RDFDatatype datatype) {
    if (value != null) {
      add(subject, property, NodeFactory.createLiteralDT(value.toString(), datatype));
    }
  }
}
