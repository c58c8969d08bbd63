package dawen.transcript;

import dawen.conference.PressConference;
import dawen.source.SourceFile;

/** Reads a source text as a press conference. */
public final class Transcript {
  private Transcript() {}

  /**
   * The press conference that a source prints.
   *
   * @throws TranscriptException if there is no exchange in it
   */
  public static PressConference read(SourceFile source) {
    throw new UnsupportedOperationException("in work");
  }
}
