package dawen.cli;

import dawen.reader.ReaderMain;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What short commands do, once, in a process of its own: the launcher has the virtual machine write
 * down the classes that this loads (class-data sharing), so that later processes find them made.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Rehearses with the transcripts in a folder, and ends the process with the exit code.
   *
   * @param args the folder
   */
  public static void main(String[] args) {
    System.exit(run(Path.of(args[0])));
  }

  /**
   * Shows help, builds a graph in a temporary folder, writes it to files and asks it; leaves
   * nothing.
   *
   * @param transcripts folder of transcripts that can be read without a fault
   * @return 0, or the exit code of the first command that failed
   * @throws UncheckedIOException if there is no room for temporary files
   */
  static int run(Path transcripts) {
    Path folder = temporary();
    try {
      for (String[] command : commands(transcripts.toString(), folder)) {
        int code = silently(command);
        if (code != ExitCodes.DONE) {
          return code;
        }
      }
      ReaderMain.rehearse(folder.resolve("kg"));
      return ExitCodes.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /** The second build meets what is stored. */
  private static List<String[]> commands(String transcripts, Path folder) {
    String kg = folder.resolve("kg").toString();
    String files = folder.resolve("files").toString();
    return List.of(
        new String[] {"--help"},
        new String[] {"build", transcripts, "--kg", kg},
        new String[] {"build", transcripts, "--kg", kg},
        new String[] {"extract", transcripts, "-o", files},
        new String[] {"query", "exchanges", "--kg", kg},
        new String[] {"query", "topics-by-outlet-country", "--kg", kg},
        new String[] {"query", "questions-by-outlet", "--kg", kg, "-f", "table"});
  }

  private static int silently(String[] command) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream out = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    return Main.run(Terminal.of(InputStream.nullInputStream(), out, out), command);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("dawen-rehearsal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
