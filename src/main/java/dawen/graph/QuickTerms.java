package dawen.graph;

import dawen.conference.Span;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import java.util.Arrays;
import java.util.stream.IntStream;

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
    return Arrays.stream(members(index, of))
        .filter(member -> index.contains(member, type, wanted))
        .toArray();
  }

  int[] statements(TripleIndex index, int of) {
    return members(index, of, statement);
  }

  /** Questions and answers of an exchange. */
  IntStream parts(TripleIndex index, int exchange) {
    return IntStream.concat(
        Arrays.stream(index.objects(exchange, question)),
        Arrays.stream(index.objects(exchange, answer)));
  }

  /** Questions and answers of all exchanges of a transcript. */
  int[] allParts(TripleIndex index, int of) {
    return Arrays.stream(members(index, of)).flatMap(each -> parts(index, each)).toArray();
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
    return index.objects(node, begin).length == 0 || index.objects(node, end).length == 0;
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

  /** The one integer of a node, from 0; -1 where there is none, or more than one. */
  static int integer(TripleIndex index, int node, int property) {
    int[] values = index.objects(node, property);
    boolean one = values.length == 1;
    Object number = one ? QuickConstraint.number(index.node(values[0])) : null;
    return number instanceof Integer integer && integer >= 0 ? integer : -1;
  }
}
