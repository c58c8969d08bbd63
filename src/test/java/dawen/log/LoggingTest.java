package dawen.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the libraries may say, and where. */
class LoggingTest {
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);

  @Test
  void warningsGoToStandardErrorAndNothingElseDoes() {
    assertEquals(Level.WARN, root.getLevel());
    ConsoleAppender<ILoggingEvent> appender = assertInstanceOf(ConsoleAppender.class, appender());
    assertEquals("System.err", appender.getTarget());
    assertTrue(appender.isStarted());
  }

  /**
   * What a client sends may stand in a message: it neither begins a line nor acts on a terminal.
   */
  @Test
  void aMessageIsOneLineWithoutWhatATerminalObeys() {
    String query = "a\r\nERROR o.e.Fake - all is lost\u001b[2J\u2028b\u202ec\u0085d\u0000\ud800";
    assertEquals(
        "WARN  dawen.log.Test - a\\u000D\\u000AERROR o.e.Fake - all is lost\\u001B[2J\\u2028b"
            + "\\u202Ec\\u0085d\\u0000\\uD800\n",
        logged(query, null));
    assertEquals("WARN  dawen.log.Test - 年 — é 😀\n", logged("年 — é 😀", null));
  }

  @Test
  void aLongMessageIsCut() {
    String line = logged("a".repeat(100_000), null);
    assertTrue(line.length() < 3_000 && line.endsWith(" …\n"), line);
  }

  @Test
  void whatIsThrownIsSetInLineByLine() {
    String lines = logged("failed", new IllegalStateException("x\nERROR o.e.Fake - y\u001b[2J"));
    assertTrue(lines.contains("\n  ERROR o.e.Fake - y\\u001B[2J\n"), lines);
    assertTrue(lines.contains("LoggingTest.whatIsThrownIsSetInLineByLine"), lines);
    assertTrue(lines.lines().skip(1).allMatch(line -> line.startsWith("  ")), lines);
  }

  private String logged(String message, Throwable thrown) {
    Logger logger = context.getLogger("dawen.log.Test");
    LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, thrown, null);
    ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) appender();
    return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8)
        .replace(System.lineSeparator(), "\n");
  }

  @Test
  void whatIsToldElsewhereIsNotLogged() {
    assertFalse(LoggerFactory.getLogger("org.apache.jena.fuseki.Server").isWarnEnabled());
    assertTrue(LoggerFactory.getLogger("org.apache.jena.fuseki.Server").isErrorEnabled());
    assertFalse(LoggerFactory.getLogger("org.apache.pdfbox.Parser").isErrorEnabled());
    assertFalse(LoggerFactory.getLogger("org.apache.fontbox.Font").isErrorEnabled());
  }

  private ch.qos.logback.core.Appender<ILoggingEvent> appender() {
    var appenders = root.iteratorForAppenders();
    var only = appenders.next();
    assertFalse(appenders.hasNext());
    return only;
  }
}
