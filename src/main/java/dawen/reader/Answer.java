package dawen.reader;

import java.io.IOException;

/**
 * An answer, whole.
 *
 * @param head status and headers
 * @param body to be closed
 */
public record Answer(Head head, Body body) implements AutoCloseable {
  @Override
  public void close() throws IOException {
    body.close();
  }
}
