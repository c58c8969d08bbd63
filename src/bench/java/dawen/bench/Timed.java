package dawen.bench;

import com.google.gson.Gson;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.TreeMap;

/** A stop watch for the part of a process that counts; it may be stopped and started again. */
final class Timed {
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Map<String, Object> figures = new TreeMap<>();
  private long wall;
  private long cpu;

  /** Work that may fail. */
  interface Work {
    void run() throws Exception;
  }

  /** Runs something and adds what it takes. */
  void run(Work work) throws Exception {
    long wallBefore = System.nanoTime();
    long cpuBefore = system.getProcessCpuTime();
    work.run();
    wall += System.nanoTime() - wallBefore;
    cpu += system.getProcessCpuTime() - cpuBefore;
  }

  /** Keeps a figure beside the times. */
  void put(String name, Number value) {
    figures.put(name, value);
  }

  /** Prints all figures as one line of JSON: seconds, cpu, heap (most bytes of it), and others. */
  void print(PrintStream out) {
    put("seconds", wall / 1e9);
    put("cpu", cpu / 1e9);
    put("heap", heapPeak());
    out.println(new Gson().toJson(figures));
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
