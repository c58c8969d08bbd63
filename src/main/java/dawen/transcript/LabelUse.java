package dawen.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the labels of a text that may be names are used.
 *
 * @param counts how often each begins a turn
 * @param answering those that follow a question directly
 * @param giving those that a question follows directly
 */
record LabelUse(Map<String, Integer> counts, Set<String> answering, Set<String> giving) {

  /**
   * Reads the tags of a text in their order.
   *
   * @param isName whether a label may be a name
   */
  static LabelUse of(List<Tag> tags, Predicate<String> isName) {
    LabelUse use = new LabelUse(new HashMap<>(), new HashSet<>(), new HashSet<>());
    Tag before = null;
    for (Tag tag : tags) {
      boolean name = tag.kind() == Tag.Kind.UNKNOWN && isName.test(tag.name());
      if (name) {
        use.counts.merge(tag.name(), 1, Integer::sum);
        if (before != null && asks(before)) {
          use.answering.add(tag.name());
        }
      }
      if (tag.kind() == Tag.Kind.REPORTER && before != null && before.name() != null) {
        use.giving.add(before.name());
      }
      if (name || asks(tag) || tag.kind() != Tag.Kind.UNKNOWN) {
        before = tag;
      }
    }
    return use;
  }

  private static boolean asks(Tag tag) {
    return tag.kind() == Tag.Kind.REPORTER
        || tag.kind() == Tag.Kind.UNKNOWN && TagLabel.looksLikeOutlet(tag.name());
  }

  Set<String> labels() {
    return counts.keySet();
  }

  int count(String label) {
    return counts.get(label);
  }

  boolean answers(String label) {
    return answering.contains(label);
  }

  /** Labels that give the floor, time and again, and answer nobody. */
  Set<String> hosts() {
    Set<String> hosts = new HashSet<>();
    for (String label : counts.keySet()) {
      if (counts.get(label) > 1 && giving.contains(label) && !answering.contains(label)) {
        hosts.add(label);
      }
    }
    return hosts;
  }
}
