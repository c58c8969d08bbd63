package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.query.SearchedTexts;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;

/** The texts as the store has them: few are read once, many anew for each search. */
final class StoreTexts implements SearchedTexts {

  /** As many are held in memory: some 20 MB. */
  private static final int HELD = 20_000;

  private final Nodes nodes;
  private final List<Node> exchanges = new ArrayList<>();

  /** How many of the texts are questions; these come first. */
  private int questions;

  private final List<Node> passages = new ArrayList<>();
  private final List<String> held = new ArrayList<>();

  StoreTexts(Nodes nodes, ExchangeIndex index) {
    this.nodes = nodes;
    Txn.executeRead(nodes.dataset(), () -> collect(index));
  }

  private void collect(ExchangeIndex index) {
    collect(index, Dawen.question);
    questions = passages.size();
    collect(index, Dawen.answer);
    for (int i = 0; i < passages.size() && passages.size() <= HELD; i++) {
      held.add(read(i));
    }
  }

  private void collect(ExchangeIndex index, Node part) {
    for (int i = 0; i < index.size(); i++) {
      Node passage = nodes.first(index.exchange(i), part);
      if (passage != null && nodes.first(passage, Schema.text) != null) {
        exchanges.add(index.exchange(i));
        passages.add(passage);
      }
    }
  }

  @Override
  public int size() {
    return passages.size();
  }

  @Override
  public void owners(Owner use) {
    for (int i = 0; i < size(); i++) {
      use.accept(exchanges.get(i).getURI(), i < questions);
    }
  }

  @Override
  public String text(int number) {
    return held.isEmpty()
        ? Txn.calculateRead(nodes.dataset(), () -> read(number))
        : held.get(number);
  }

  private String read(int number) {
    return searched(nodes, passages.get(number)).toLowerCase(Locale.ROOT);
  }

  /** The text of a question or answer in the script that is searched; empty if it has none. */
  static String searched(Nodes nodes, Node passage) {
    Node simplified = nodes.first(passage, Dawen.simplifiedText);
    return Exchanges.text(simplified == null ? nodes.first(passage, Schema.text) : simplified);
  }
}
