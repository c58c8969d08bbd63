package dawen.reader;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Names that came up lately: as many as anybody needs to remember, whoever comes under however many
 * names, and none that is long.
 */
final class Recent {
  static final int MOST = 1_000;
  static final int LONGEST = 4_000;

  private final Set<String> names = new LinkedHashSet<>();

  synchronized boolean contains(String name) {
    return names.contains(name);
  }

  /** The longest unseen one is forgotten where there are too many; a long name is not kept. */
  synchronized void add(String name) {
    names.remove(name);
    if (names.size() >= MOST) {
      names.remove(names.iterator().next());
    }
    if (name.length() <= LONGEST) {
      names.add(name);
    }
  }

  synchronized void remove(String name) {
    names.remove(name);
  }
}
