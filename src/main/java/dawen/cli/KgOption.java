package dawen.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the graph lies. */
final class KgOption {
  @Option(names = "--kg", paramLabel = "DIR", description = "folder of the graph (default: kg)")
  private Path folder;

  Path folder() {
    return folderOr(Path.of("kg"));
  }

  /** The folder that was named, else this one. */
  Path folderOr(Path other) {
    return folder == null ? other : folder;
  }
}
