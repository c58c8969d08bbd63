package dawen.mention;

import dawen.lexicon.Entry;
import java.util.Set;

/**
 * What an exchange as a whole tells about an ambiguous short name.
 *
 * @param named ids of countries and regions named in full in heading, question or answer
 * @param outletPlace code of the place where the reporter's outlet sits, or null
 */
record Context(Set<String> named, String outletPlace) {

  /** Whether the exchange speaks of this entry elsewhere. */
  boolean names(Entry entry) {
    return named.contains(entry.id());
  }

  /** Whether the reporter comes from there. */
  boolean isOutletPlace(Entry entry) {
    return entry.id().equals(outletPlace);
  }
}
