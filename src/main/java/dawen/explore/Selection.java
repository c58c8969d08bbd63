package dawen.explore;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The exchanges that an address of {@code /search} selects.
 *
 * @param index all exchanges
 * @param words that are looked for; may be none
 * @param part {@code question} or {@code answer}: where words and names are looked for; empty for
 *     both
 * @param hits of the words, by number of the exchange; null where no words are looked for
 * @param filters in the order of the page
 */
record Selection(ExchangeIndex index, Words words, String part, int[] hits, List<Filter> filters) {

  /** The exchanges that are selected. */
  BitSet exchanges() {
    return where(filter -> true);
  }

  /** What were selected without any value of that parameter. */
  BitSet without(String parameter) {
    return where(filter -> !filter.parameter().equals(parameter));
  }

  /** What were selected without that filter. */
  BitSet without(Filter filter) {
    return where(other -> other != filter);
  }

  private BitSet where(Predicate<Filter> counts) {
    Map<String, BitSet> wide = new LinkedHashMap<>();
    BitSet all = index.all();
    for (Filter filter : filters) {
      if (!counts.test(filter)) {
        continue;
      }
      if (filter.narrows()) {
        all.and(filter.exchanges());
      } else {
        wide.computeIfAbsent(filter.parameter(), name -> new BitSet()).or(filter.exchanges());
      }
    }
    wide.values().forEach(all::and);
    return all;
  }
}
