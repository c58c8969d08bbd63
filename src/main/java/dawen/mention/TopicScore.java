package dawen.mention;

import dawen.lexicon.Entry;
import java.util.List;

/**
 * A topic of an exchange and what spoke for it.
 *
 * @param topic entry of kind {@code TOPIC}
 * @param score sum of the weights of the words found, higher is surer
 * @param words the words that decided, heaviest first
 */
public record TopicScore(Entry topic, double score, List<String> words) {
  public TopicScore {
    words = List.copyOf(words);
  }
}
