package dawen.pack;

import java.io.IOException;
import java.util.List;

/** Runs side by side, the one with the least quad on top. */
final class RunHeap {
  private final Run[] runs;
  private int size;

  /** Opens the runs. */
  RunHeap(List<Run> runs) throws IOException {
    this.runs = runs.toArray(Run[]::new);
    this.size = this.runs.length;
    for (Run run : runs) {
      run.open();
    }
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The least quad, as long as the heap does not go on. */
  long[] quad() {
    return runs[0].quad();
  }

  /** Goes on to the next quad. */
  void advance() throws IOException {
    if (!runs[0].advance()) {
      size--;
      runs[0] = runs[size];
      runs[size] = null;
    }
    sink(0);
  }

  /** Moves the run at {@code from} below those that come before it. */
  private void sink(int from) {
    Run moved = runs[from];
    int at = from;
    int child = 2 * at + 1;
    while (child < size) {
      if (child + 1 < size && runs[child + 1].isBefore(runs[child])) {
        child++;
      }
      if (!runs[child].isBefore(moved)) {
        break;
      }
      runs[at] = runs[child];
      at = child;
      child = 2 * at + 1;
    }
    runs[at] = moved;
  }
}
