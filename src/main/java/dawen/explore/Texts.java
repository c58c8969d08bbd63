package dawen.explore;

import dawen.query.SearchedTexts;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;

/** Finds words in the texts of exchanges. Threads may share it. */
final class Texts {

  /** Fewer texts are searched by one thread. */
  private static final int SHARE = 8_192;

  private final SearchedTexts source;
  private final int[] exchanges;
  private final BitSet questions;

  Texts(ExchangeIndex index, SearchedTexts source) {
    this.source = source;
    this.exchanges = new int[source.size()];
    this.questions = new BitSet(exchanges.length);
    int[] number = {0};
    source.owners(
        (exchange, question) -> {
          questions.set(number[0], question);
          exchanges[number[0]++] = index.number(NodeFactory.createURI(exchange));
        });
  }

  /** Whether the graph holds no texts, as one of facts only does. */
  boolean isEmpty() {
    return exchanges.length == 0;
  }

  /**
   * How often the words stand in question and answer of each exchange, without overlap, where all
   * of them stand in the same one.
   *
   * @param part {@code question} or {@code answer}; empty for both
   * @return by number of the exchange; 0 for what is not among those wanted
   */
  int[] hits(Words words, String part, BitSet among, int size) {
    int[] hits = new int[size];
    int shares = exchanges.length / SHARE + 1;
    int[][] found = new int[shares][];
    IntStream.range(0, shares)
        .parallel()
        .forEach(share -> found[share] = ofShare(words, part, among, share * SHARE));
    for (int share = 0; share < shares; share++) {
      for (int i = 0; i < found[share].length; i++) {
        if (found[share][i] > 0) {
          hits[exchanges[share * SHARE + i]] += found[share][i];
        }
      }
    }
    return hits;
  }

  private int[] ofShare(Words words, String part, BitSet among, int begin) {
    int[] hits = new int[Math.min(SHARE, exchanges.length - begin)];
    for (int i = 0; i < hits.length; i++) {
      int exchange = exchanges[begin + i];
      boolean wanted =
          part.isEmpty() || part.equals(questions.get(begin + i) ? "question" : "answer");
      if (wanted && exchange >= 0 && among.get(exchange)) {
        hits[i] = words.count(source.text(begin + i));
      }
    }
    return hits;
  }

  /** The exchanges with a hit. */
  static BitSet of(int[] hits) {
    BitSet found = new BitSet(hits.length);
    IntStream.range(0, hits.length).filter(i -> hits[i] > 0).forEach(found::set);
    return found;
  }
}
