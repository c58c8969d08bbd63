package dawen.cli;

import dawen.graph.Iris;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of one name that lie in several folders, each under a name of its own: of {@code
 * 2023/talk.txt} and {@code 2024/talk.txt} the second is called so with its folder.
 *
 * <p>Copies keep the name, so that the build can leave them aside; so do two files in one folder
 * that differ in their endings alone, which are forms of one transcript.
 */
final class Namesakes {
  private final Map<String, List<Input>> byId = new HashMap<>();

  private Namesakes() {}

  /** The files, those renamed that need it; the first of a name is the first by name and path. */
  static List<Input> apart(Collection<Input> files) {
    Namesakes names = new Namesakes();
    return files.stream()
        .sorted(Comparator.comparing(Input::name).thenComparing(Input::shown))
        .map(names::add)
        .toList();
  }

  private Input add(Input input) {
    List<Input> before = byId.getOrDefault(id(input), List.of());
    boolean stays =
        before.stream().anyMatch(each -> isBeside(each, input) || input.holdsTheSameAs(each));
    Input named = before.isEmpty() || stays ? input : withFolder(input);
    byId.computeIfAbsent(id(named), any -> new ArrayList<>()).add(named);
    return named;
  }

  /** With as few folders as tell it from all others. */
  private Input withFolder(Input input) {
    for (int folders = 1; folders <= input.depth(); folders++) {
      Input named = input.within(folders);
      if (!byId.containsKey(id(named))) {
        return named;
      }
    }
    return input;
  }

  private static boolean isBeside(Input one, Input other) {
    Path folder = one.path() == null ? null : one.path().toAbsolutePath().normalize().getParent();
    return other.path() == null
        || folder == null
        || folder.equals(other.path().toAbsolutePath().normalize().getParent());
  }

  private static String id(Input input) {
    return Iris.transcriptId(input.name());
  }
}
