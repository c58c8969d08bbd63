package dawen.spark;

import dawen.Pipeline;

/** What became of one file. */
sealed interface Outcome {
  /** Read and described. */
  record Made(InputFile file, Pipeline.Result result) implements Outcome {}

  /** Has the same name and the same bytes as an earlier file. */
  record Identical(InputFile file, InputFile earlier) implements Outcome {
    String message() {
      return file.path() + ": identical to " + earlier.path() + ", left aside";
    }
  }

  /**
   * Not in the graph.
   *
   * @param message says why, and begins with the path; may be of several lines
   */
  record Refused(String message) implements Outcome {}
}
