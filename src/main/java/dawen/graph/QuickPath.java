package dawen.graph;

import java.util.ArrayList;
import java.util.List;

/** A path of a shape, from one node to the set of its values. */
sealed interface QuickPath {
  /** Distinct values, sorted by number. */
  int[] values(TripleIndex index, int node);

  /** A property: {@code dawen:topic}. */
  record Step(int predicate) implements QuickPath {
    @Override
    public int[] values(TripleIndex index, int node) {
      return index.objects(node, predicate);
    }
  }

  /** A property backwards: {@code [ sh:inversePath dawen:answer ]}. */
  record Inverse(int predicate) implements QuickPath {
    @Override
    public int[] values(TripleIndex index, int node) {
      return index.subjects(predicate, node);
    }
  }

  /** Steps in a row: {@code ( dawen:conference dawen:year )}. */
  record Sequence(List<QuickPath> steps) implements QuickPath {
    public Sequence {
      steps = List.copyOf(steps);
    }

    @Override
    public int[] values(TripleIndex index, int node) {
      int[] found = {node};
      for (QuickPath step : steps) {
        List<int[]> next = new ArrayList<>(found.length);
        for (int each : found) {
          next.add(step.values(index, each));
        }
        found = TripleIndex.union(next);
      }
      return found;
    }
  }
}
