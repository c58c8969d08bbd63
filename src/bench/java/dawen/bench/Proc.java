package dawen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of processes in {@code /proc}; zeros on other systems. */
final class Proc {

  /** Clock ticks in a second, which are a hundred on every Linux that runs Java. */
  private static final double TICKS = 100;

  private static final int CHILDREN_USER = 16;

  private Proc() {}

  /** Processor seconds of all processes that this one has started and waited for. */
  static double childrenCpu() {
    return childrenCpu(read(Path.of("/proc/self/stat")));
  }

  /** The same from the line of a stat file; names in it may hold blanks and brackets. */
  static double childrenCpu(String stat) {
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    int user = CHILDREN_USER - 3; // the first field behind the name is the third
    return (Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1])) / TICKS;
  }

  /** Most memory, in bytes, that a process or one that it started has held so far. */
  static long peak(ProcessHandle process) {
    try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants())) {
      return all.mapToLong(each -> peak(read(Path.of("/proc/" + each.pid() + "/status"))))
          .max()
          .orElse(0);
    }
  }

  /** The same from the text of a status file. */
  static long peak(String status) {
    return kilobytes(status, "VmHWM:") * 1024;
  }

  /** Memory of the machine in bytes. */
  static long memory() {
    return kilobytes(read(Path.of("/proc/meminfo")), "MemTotal:") * 1024;
  }

  private static long kilobytes(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** A file of /proc; empty where the process has ended, or the system has none. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
