package dawen.cli;

import dawen.conference.Doubt;
import dawen.conference.Origin;
import dawen.mention.Annotated;
import java.util.List;

/**
 * What became of one input of a build.
 *
 * @param <T> the form that its graphs are handed on in
 */
sealed interface Outcome<T> {

  Input input();

  /**
   * Read and described, ready to be stored.
   *
   * @param sha256 of the file's bytes
   * @param doubts of the reader and of the shapes
   * @param graphs what is to be stored
   */
  record Made<T>(Input input, String sha256, Figures figures, List<Doubt> doubts, T graphs)
      implements Outcome<T> {}

  /**
   * What is told about a transcript once it is read.
   *
   * @param encoding that it was decoded from; null for a document that has none
   * @param mediaType such as {@code text/plain}
   */
  record Figures(String encoding, String mediaType, int exchanges, int mentions) {
    static Figures of(Annotated annotated) {
      Origin origin = annotated.conference().origin();
      return new Figures(
          origin.encoding(),
          origin.mediaType(),
          annotated.conference().exchanges().size(),
          annotated.exchanges().stream().mapToInt(each -> each.mentions().size()).sum());
    }
  }

  /** Stored already, from the same bytes by the same program. */
  record Unchanged<T>(Input input, String sha256) implements Outcome<T> {}

  /** Has the same name and the same bytes as an earlier input. */
  record Identical<T>(Input input, Input earlier) implements Outcome<T> {}

  /**
   * Not stored.
   *
   * @param message says why, and begins with the path
   * @param details a line each, by line and column; may be empty
   */
  record Failed<T>(Input input, String message, List<String> details) implements Outcome<T> {
    Failed(Input input, String message) {
      this(input, message, List.of());
    }
  }
}
