package dawen.mention;

import dawen.lexicon.WordLists;
import java.util.BitSet;
import java.util.List;

/**
 * A text with the listed words that stand in it, before anything is judged.
 *
 * @param traditional whether it is printed in traditional characters
 * @param text in simplified characters
 * @param characters the same as an array, which nobody changes
 * @param names from left to right; none overlaps another, though one may name several things
 * @param covered characters that belong to a name or to a word that only looks like one
 * @param outlets what may be an outlet
 * @param documents names of documents
 * @param topics words of topics
 * @param guards words of which one-character names are parts
 * @param titles of people: 总统, 女士
 */
record Scan(
    boolean traditional,
    String text,
    char[] characters,
    List<Found> names,
    BitSet covered,
    OutletNames.Candidates outlets,
    WordLists.Hits documents,
    WordLists.Hits topics,
    WordLists.Hits guards,
    WordLists.Hits titles) {

  /** Whether a longer name has all of another in it. */
  boolean hasAround(Found other) {
    int from = 0;
    int to = names.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (names.get(middle).begin() <= other.begin()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from > 0 && names.get(from - 1).isAround(other);
  }
}
