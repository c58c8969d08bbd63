package dawen.cli;

import dawen.Pipeline;
import dawen.conference.Doubt;
import java.util.List;

/** What became of one input of a build. */
sealed interface Outcome {

  Input input();

  /**
   * Read and described, ready to be stored.
   *
   * @param sha256 of the file's bytes
   * @param doubts of the reader and of the shapes
   */
  record Made(Input input, String sha256, Pipeline.Result result, List<Doubt> doubts)
      implements Outcome {}

  /** Stored already, from the same bytes by the same program. */
  record Unchanged(Input input, String sha256) implements Outcome {}

  /** Has the same name and the same bytes as an earlier input. */
  record Identical(Input input, Input earlier) implements Outcome {}

  /**
   * Not stored.
   *
   * @param message says why, and begins with the path
   * @param details a line each, by line and column; may be empty
   */
  record Failed(Input input, String message, List<String> details) implements Outcome {
    Failed(Input input, String message) {
      this(input, message, List.of());
    }
  }
}
