package dawen.fuzz;

import dawen.conference.PressConference;
import dawen.source.SourceException;
import dawen.source.SourceFile;
import dawen.transcript.ReadingInvariants;
import dawen.transcript.Transcript;
import dawen.transcript.TranscriptException;

/**
 * Files in any form and encoding, plain text, web pages, .pdf and .docx: read or refused by name.
 */
public final class ReaderTarget {
  private ReaderTarget() {}

  /** Reads the bytes as a file. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      SourceFile file = SourceFile.of("fuzz", bytes);
      PressConference read = Transcript.read(file);
      ReadingInvariants.check(file.text(), read);
    } catch (SourceException | TranscriptException refused) {
      Targets.beginsWith(refused, "fuzz: ");
    }
  }
}
