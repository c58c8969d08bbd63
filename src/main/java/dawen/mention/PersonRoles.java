package dawen.mention;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which words can begin or end a personal name that HanLP recognises. It gives every word of a
 * sentence one of the roles that its dictionary lists for the word (surname, first or second
 * character of a given name …) and takes for names what has one of twenty sequences of roles; a
 * word without a role that begins any of them begins no name.
 */
final class PersonRoles {

  /** What the sequences begin with, and V, of which the first character is split off. */
  private static final Set<NR> FIRST = EnumSet.of(NR.B, NR.D, NR.E, NR.F, NR.X, NR.Y, NR.V);

  /** What they end with, and U, of which the last character is split off. */
  private static final Set<NR> LAST = EnumSet.of(NR.B, NR.C, NR.D, NR.E, NR.G, NR.Y, NR.Z, NR.U);

  private PersonRoles() {}

  /** Whether a name may begin at an index. */
  static boolean canBegin(String text, int index, Boundaries boundaries) {
    int end = index + 1;
    while (!boundaries.get(end)) {
      end++;
    }
    return !boundaries.get(index) || hasRole(text.substring(index, end), FIRST);
  }

  /** Whether a name may end at an index. */
  static boolean canEnd(String text, int index, Boundaries boundaries) {
    int begin = index - 1;
    while (!boundaries.get(begin)) {
      begin--;
    }
    return !boundaries.get(index) || hasRole(text.substring(begin, index), LAST);
  }

  /** Names and titles have a role without being listed. */
  private static boolean hasRole(String word, Set<NR> wanted) {
    EnumItem<NR> roles = PersonDictionary.dictionary.get(word);
    if (roles != null && wanted.stream().anyMatch(roles::containsLabel)) {
      return true;
    }
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    return known != null
        && (known.nature[0].startsWith("nr") || roles == null && known.nature[0] == Nature.nnt);
  }
}
