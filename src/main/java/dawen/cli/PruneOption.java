package dawen.cli;

import picocli.CommandLine.Option;

/** Whether a build removes what its inputs no longer hold. */
final class PruneOption {
  @Option(
      names = "--prune",
      description = "remove the transcripts whose files are not among the inputs")
  private boolean prune;

  boolean isSet() {
    return prune;
  }
}
