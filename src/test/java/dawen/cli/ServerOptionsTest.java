package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "--port,     70000, expected a number from 0 to 65535",
    "--timeout,  0,     'expected seconds, from 1 to 3600'",
    "--timeout,  3601,  'expected seconds, from 1 to 3600'",
    "--max-rows, 0,     expected a number from 1",
  })
  void aNumberThatCannotBeIsRefusedBeforeAnythingIsOpened(
      String option, String value, String expected) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Main.run(out, out, "serve", "--kg", "nowhere", option, value);
    assertEquals(2, code);
    String message = said.toString(StandardCharsets.UTF_8);
    assertTrue(message.contains(option + " " + value + ": " + expected), message);
  }
}
