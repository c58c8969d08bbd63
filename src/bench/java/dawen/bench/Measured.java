package dawen.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one process cost.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of processor time, user and system, of it and the processes that it started
 * @param peakBytes most memory that any of them held at a time (VmHWM); 0 where the system does not
 *     tell
 * @param figures what the process printed of itself, by name: {@code triples}, {@code heap} …
 * @param failure why there are no figures; null where it succeeded
 */
record Measured(
    double wall, double cpu, long peakBytes, Map<String, Double> figures, String failure) {

  /** The figure of a run that did not do all of its work. */
  static final String INCOMPLETE = "incomplete";

  Measured {
    figures = new TreeMap<>(figures);
  }

  /** Nothing measured, and why. */
  static Measured failed(String why) {
    return new Measured(0, 0, 0, Map.of(), why);
  }

  boolean ok() {
    return failure == null;
  }

  /** A figure that the process printed; nothing where it did not. */
  Optional<Double> figure(String name) {
    return Optional.ofNullable(figures.get(name));
  }

  /** Seconds of the work itself where the process timed it, else of the whole process. */
  double seconds() {
    return figure("seconds").orElse(wall);
  }

  /** Processor seconds of the work itself where the process told them, else of all of it. */
  double cpuSeconds() {
    return figure("cpu").orElse(cpu);
  }

  /** The fastest of several runs that succeeded; the first failure where none did. */
  static Optional<Measured> best(List<Measured> runs) {
    Optional<Measured> best =
        runs.stream().filter(Measured::ok).min((a, b) -> Double.compare(a.seconds(), b.seconds()));
    return best.isPresent() ? best : runs.stream().findFirst();
  }
}
