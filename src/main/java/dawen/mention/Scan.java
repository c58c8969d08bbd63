package dawen.mention;

import dawen.lexicon.Sieve;
import java.util.BitSet;
import java.util.List;

/**
 * A text with the listed names that stand in it, before anything is judged.
 *
 * @param text in simplified characters
 * @param sifted the same with the places where a name or a word of a topic may begin
 * @param names from left to right; none overlaps another, though one may name several things
 * @param covered characters that belong to a name or to a word that only looks like one
 * @param outlets what may be an outlet
 */
record Scan(
    String text,
    Sieve.Sifted sifted,
    List<Found> names,
    BitSet covered,
    OutletNames.Candidates outlets) {

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
