package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Terminal terminal =
      Terminal.of(
          InputStream.nullInputStream(),
          new PrintStream(OutputStream.nullOutputStream()),
          new PrintStream(told, true, StandardCharsets.UTF_8));

  private static Stream<Exception> fullDisks() {
    IOException full = new FileSystemException("out/outlets.csv", null, "No space left on device");
    return Stream.of(full, new UncheckedIOException(full), new RuntimeIOException(full));
  }

  @ParameterizedTest
  @MethodSource("fullDisks")
  void aFullDiskIsToldInOneLineWhoeverMeetsIt(Exception full) {
    assertEquals(1, new Faults(terminal).handleExecutionException(full, null, null));
    String line = told.toString(StandardCharsets.UTF_8);
    assertTrue(line.matches("dawen: out/outlets.csv: the disk is full, .* are free; .*\n"), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "No space left on device | 1 | dawen: standard output is not complete: No space left on device",
        "Broken pipe | 0 | ''",
        "- | 0 | ''"
      })
  void anAnswerOfWhichAPartIsLostIsNotDone(String fault, int code, String message) {
    StandardStream out = StandardStream.to(new Failing(fault), false);
    out.print("a row");
    assertEquals(code, Main.end(out, terminal, 0));
    assertEquals(message, told.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void aCommandThatWasNotUnderstoodStaysSoWhereItsWordsAreLost() {
    StandardStream out = StandardStream.to(new Failing("No space left on device"), false);
    out.print("a row");
    assertEquals(2, Main.end(out, terminal, 2));
  }

  /** Takes nothing, or everything if there is no fault. */
  private static final class Failing extends OutputStream {
    private final String fault;

    Failing(String fault) {
      this.fault = fault;
    }

    @Override
    public void write(int b) throws IOException {
      if (fault != null) {
        throw new IOException(fault);
      }
    }
  }
}
