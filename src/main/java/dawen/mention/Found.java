package dawen.mention;

import dawen.lexicon.Entry;
import java.util.BitSet;
import java.util.List;

/**
 * A name found in one text, before it has a place in the source.
 *
 * @param begin UTF-16 index of its first character
 * @param end one past its last
 * @param entity what is named
 * @param rule how it was found
 * @param alternatives what the same words name elsewhere; empty where they are unambiguous
 */
record Found(int begin, int end, Entry entity, Rule rule, List<Entry> alternatives) {

  /** An unambiguous name. */
  Found(int begin, int end, Entry entity, Rule rule) {
    this(begin, end, entity, rule, List.of());
  }

  /** Whether one of some characters is one of the name's. */
  boolean overlaps(BitSet characters) {
    int next = characters.nextSetBit(begin);
    return next >= 0 && next < end;
  }

  /** Whether all of the other lies in this one, which is longer. */
  boolean isAround(Found other) {
    return begin <= other.begin && other.end <= end && end - begin > other.end - other.begin;
  }
}
