package dawen.bench;

import java.util.List;
import java.util.stream.Stream;

/** What {@link List} lacks. */
final class Lists {
  private Lists() {}

  /** Both lists, one after the other. */
  static <T> List<T> join(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
