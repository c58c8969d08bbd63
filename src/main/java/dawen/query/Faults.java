package dawen.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one query file. */
final class Faults {
  private record Fault(int line, int column, String message) {}

  private final String path;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param path stands before each fault
   */
  Faults(String path) {
    this.path = path;
  }

  /**
   * @param line 1-based
   */
  void add(int line, String message) {
    faults.add(new Fault(line, 0, message));
  }

  /**
   * @param column 1-based; 0 where it is not known
   */
  void add(int line, int column, String message) {
    faults.add(new Fault(line, column, message));
  }

  /**
   * @throws CannedQueryException if anything was added
   */
  void check() {
    if (!faults.isEmpty()) {
      throw new CannedQueryException(list());
    }
  }

  /** One line a fault, in the order of the file. */
  private List<String> list() {
    return faults.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .map(this::show)
        .toList();
  }

  private String show(Fault fault) {
    String column = fault.column() > 0 ? ":" + fault.column() : "";
    return path + ":" + fault.line() + column + ": " + fault.message();
  }
}
