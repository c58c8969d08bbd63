package dawen.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out results, and nothing else
 * @param err everything else
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param colors whether colours are welcome
 * @param columns width of the terminal; 0 where it is not known
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colors,
    int columns) {

  /** Streams that no person looks at. */
  static Terminal of(InputStream in, PrintStream out, PrintStream err) {
    return new Terminal(in, out, err, false, false, false, 0);
  }

  /**
   * The streams of this process, in UTF-8. The launcher tells by system properties whether they are
   * terminals: Java 17 itself only knows whether all of them are.
   */
  static Terminal ofProcess() {
    boolean both = System.console() != null;
    boolean out = property("dawen.out.terminal", both);
    boolean err = property("dawen.err.terminal", both);
    return new Terminal(
        // buffered: a bare FileInputStream seeks when read whole, which a pipe refuses
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        stream(FileDescriptor.out, out),
        stream(FileDescriptor.err, true),
        out,
        err,
        err && System.getenv("NO_COLOR") == null,
        Integer.getInteger("dawen.columns", 0));
  }

  private static boolean property(String name, boolean otherwise) {
    String value = System.getProperty(name);
    return value == null ? otherwise : Boolean.parseBoolean(value);
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean autoFlush) {
    return StandardStream.to(new FileOutputStream(descriptor), autoFlush);
  }

  /** Says something to the person, on one line, with the program's name in front. */
  void say(String message) {
    err.println(said(message));
  }

  /** The line of {@link #say}. */
  static String said(String message) {
    return "dawen: " + Text.oneLine(message);
  }

  /** Shows what is under way, in place, where a person looks on; otherwise does nothing. */
  void progress(String message) {
    if (errIsTerminal) {
      err.print("\r\u001b[K" + Text.oneLine(message));
      err.flush();
    }
  }

  /** Takes the last {@link #progress} off the screen. */
  void endProgress() {
    if (errIsTerminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
