package dawen.cli;

import dawen.Pipeline;

/** What became of one input of a build. */
sealed interface Outcome {

  Input input();

  /**
   * Read and described, ready to be stored.
   *
   * @param sha256 of the file's bytes
   */
  record Made(Input input, String sha256, Pipeline.Result result) implements Outcome {}

  /** Stored already, from the same bytes by the same program. */
  record Unchanged(Input input, String sha256) implements Outcome {}

  /** Has the same name and the same bytes as an earlier input. */
  record Identical(Input input, Input earlier) implements Outcome {}

  /** Not stored; the message says why, and begins with the path. */
  record Failed(Input input, String message) implements Outcome {}
}
