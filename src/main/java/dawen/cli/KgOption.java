package dawen.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the graph lies. */
final class KgOption {
  @Option(
      names = "--kg",
      paramLabel = "DIR",
      description = "folder of the graph (default: kg)",
      defaultValue = "kg")
  private Path folder;

  Path folder() {
    return folder;
  }
}
