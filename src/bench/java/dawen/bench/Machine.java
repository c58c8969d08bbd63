package dawen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where something was measured.
 *
 * @param processor its name
 * @param cores that the virtual machine sees
 * @param memory in bytes
 * @param disk kind of file system, and whether it turns
 * @param system name and version of the operating system
 * @param java name and version of the virtual machine
 */
record Machine(String processor, int cores, long memory, String disk, String system, String java) {

  /**
   * This machine.
   *
   * @param work a folder on the disk that is written to
   */
  static Machine here(Path work) throws IOException {
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        Proc.memory(),
        diskOf(work),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
  }

  private static String processorName() {
    return Proc.read(Path.of("/proc/cpuinfo"))
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String diskOf(Path work) throws IOException {
    var store = Files.getFileStore(work);
    String name = Path.of(store.name()).getFileName() + "";
    String block = name.replaceFirst("(?<=[a-z])\\d+$", "");
    if (block.startsWith("vd") || block.startsWith("xvd")) {
      return store.type() + ", virtual disk"; // what it stands on, it does not tell
    }
    String turns = Proc.read(Path.of("/sys/block/" + block + "/queue/rotational")).strip();
    String kind = turns.equals("1") ? "disk" : turns.equals("0") ? "solid state" : "disk unknown";
    return store.type() + ", " + kind;
  }

  /** Processes that wanted to run in the last minute; above a half, figures are no good. */
  static String load() {
    return Proc.read(Path.of("/proc/loadavg")).split(" ")[0];
  }
}
