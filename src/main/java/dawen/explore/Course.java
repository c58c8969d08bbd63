package dawen.explore;

import dawen.explore.Found.Span;
import dawen.graph.Vocabulary.Dawen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What a transcript prints, in its order: exchanges by their numbers, statements where they stand
 * between them.
 */
final class Course {

  private final Wording wording;
  private final Provenance provenance;

  Course(Wording wording, Provenance provenance) {
    this.wording = wording;
    this.provenance = provenance;
  }

  /**
   * An exchange or a statement.
   *
   * @param number its position among its like
   * @param statement whether it is a statement
   */
  record Item(Node node, int number, boolean statement) {

    /** Name of its place in a page: {@code q3}. */
    String anchor() {
      return (statement ? "s" : "q") + number;
    }
  }

  List<Item> of(Node transcript) {
    List<Item> exchanges = new ArrayList<>();
    List<Item> statements = new ArrayList<>();
    for (Node node : wording.having(Dawen.transcript, transcript)) {
      String position = wording.text(node, Dawen.position);
      if (position.matches("[0-9]{1,9}")) {
        boolean statement = wording.first(node, Dawen.statementKind) != null;
        Item item = new Item(node, Integer.parseInt(position), statement);
        (statement ? statements : exchanges).add(item);
      }
    }
    Comparator<Item> byNumber =
        Comparator.comparingInt(Item::number).thenComparing(item -> item.node().getURI());
    exchanges.sort(byNumber);
    statements.sort(byNumber);
    return merged(exchanges, statements);
  }

  private List<Item> merged(List<Item> exchanges, List<Item> statements) {
    List<Item> all = new ArrayList<>();
    List<Item> open = new ArrayList<>(statements);
    for (Item exchange : exchanges) {
      int begin = begin(exchange, Integer.MAX_VALUE - 1);
      while (!open.isEmpty() && isBefore(open.get(0), begin)) {
        all.add(open.remove(0));
      }
      all.add(exchange);
    }
    all.addAll(open);
    return all;
  }

  /** Opening words come first and closing ones last, wherever a file prints them. */
  private boolean isBefore(Item statement, int begin) {
    Node kind = wording.first(statement.node(), Dawen.statementKind);
    return !Dawen.Closing.equals(kind)
        && (Dawen.Opening.equals(kind) || begin(statement, 0) < begin);
  }

  /** Where it begins in the file; otherwise if nobody knows. */
  private int begin(Item item, int otherwise) {
    if (item.statement()) {
      return provenance.span(item.node()).map(Span::begin).orElse(otherwise);
    }
    for (Node property : List.of(Dawen.question, Dawen.answer)) {
      Node part = wording.first(item.node(), property);
      if (part != null && provenance.span(part).isPresent()) {
        return provenance.span(part).get().begin();
      }
    }
    return otherwise;
  }
}
