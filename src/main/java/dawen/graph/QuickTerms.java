package dawen.graph;

import dawen.conference.Span;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import dawen.pack.NodeNumbers;
import java.util.Arrays;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** What the constraints on a whole transcript have in common: its parts and their places. */
final class QuickTerms {
  private final int type;
  private final int transcript;
  private final int question;
  private final int answer;
  private final int statement;
  private final int begin;
  private final int end;
  private final int position;
  private final int text;

  QuickTerms(NodeNumbers terms) {
    this.type = terms.of(Rdf.type);
    this.transcript = terms.of(Dawen.transcript);
    this.question = terms.of(Dawen.question);
    this.answer = terms.of(Dawen.answer);
    this.statement = terms.of(Dawen.Statement);
    this.begin = terms.of(Nif.beginIndex);
    this.end = terms.of(Nif.endIndex);
    this.position = terms.of(Dawen.position);
    this.text = terms.of(Schema.text);
  }

  /** All that stands in a transcript: exchanges and statements. */
  int[] members(TripleIndex index, int of) {
    return index.subjects(transcript, of);
  }

  /** Members of a transcript that have a type. */
  int[] members(TripleIndex index, int of, int wanted) {
    int[] members = members(index, of);
    int count = 0;
    for (int member : members) {
      if (index.contains(member, type, wanted)) {
        members[count++] = member;
      }
    }
    return Arrays.copyOf(members, count);
  }

  int[] statements(TripleIndex index, int of) {
    return members(index, of, statement);
  }

  /** Questions and answers of an exchange. */
  int[] parts(TripleIndex index, int exchange) {
    return joined(index.objects(exchange, question), index.objects(exchange, answer));
  }

  private static int[] joined(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /** Questions and answers of all exchanges of a transcript. */
  int[] allParts(TripleIndex index, int of) {
    int[] members = members(index, of);
    int[] all = new int[2 * members.length];
    int size = 0;
    for (int member : members) {
      int[] parts = parts(index, member);
      if (size + parts.length > all.length) {
        all = Arrays.copyOf(all, 2 * all.length + parts.length);
      }
      System.arraycopy(parts, 0, all, size, parts.length);
      size += parts.length;
    }
    return Arrays.copyOf(all, size);
  }

  int[] questions(TripleIndex index, int exchange) {
    return index.objects(exchange, question);
  }

  int[] answers(TripleIndex index, int exchange) {
    return index.objects(exchange, answer);
  }

  /** The exchanges of a question. */
  int[] asking(TripleIndex index, int part) {
    return index.subjects(question, part);
  }

  /** The place of a node in the source; null where there is none, or more than one. */
  Span span(TripleIndex index, int node) {
    int from = integer(index, node, begin);
    int to = integer(index, node, end);
    return from < 0 || to <= from ? null : new Span(from, to);
  }

  /** Whether nothing is said of a node's place. */
  boolean isNowhere(TripleIndex index, int node) {
    return !index.hasObjects(node, begin) || !index.hasObjects(node, end);
  }

  /** Whether nothing is said of any place, as in graphs without provenance. */
  boolean hasNoPlaces(TripleIndex index) {
    return !index.hasPredicate(begin) || !index.hasPredicate(end);
  }

  int position(TripleIndex index, int node) {
    return integer(index, node, position);
  }

  /** The one words of a node; null where there are none, or more than one text. */
  String text(TripleIndex index, int node) {
    return string(index, node, text);
  }

  /** The one string of a node; null where there is none, or more than one. */
  static String string(TripleIndex index, int node, int property) {
    int[] values = index.objects(node, property);
    return values.length == 1 && index.node(values[0]).isLiteral()
        ? index.node(values[0]).getLiteralLexicalForm()
        : null;
  }

  /** The same of a string in no language; null of all others. */
  static String plainString(TripleIndex index, int node, int property) {
    String text = string(index, node, property);
    boolean plain =
        text != null
            && XSDDatatype.XSDstring.equals(
                index.node(index.objects(node, property)[0]).getLiteralDatatype());
    return plain ? text : null;
  }

  /** The one integer of a node, from 0; -1 where there is none, or more than one. */
  static int integer(TripleIndex index, int node, int property) {
    int[] values = index.objects(node, property);
    boolean one = values.length == 1;
    Object number = one ? QuickConstraint.number(index.node(values[0])) : null;
    return number instanceof Integer integer && isCanonical(index.node(values[0])) ? integer : -1;
  }

  /** Whether a term of that value, which a query may ask for, can be no other than this one. */
  private static boolean isCanonical(Node integer) {
    String digits = integer.getLiteralLexicalForm();
    return digits.equals("0") || digits.charAt(0) >= '1' && digits.charAt(0) <= '9';
  }
}
