package dawen.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Tells what became of a job, by what it wrote. */
final class Report {
  /** Between the lines of one message. */
  static final String CONTINUED = "\n  ";

  /** What would move a terminal's cursor, or hide. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final Path out;
  private final Configuration configuration;

  Report(Path out, Configuration configuration) {
    this.out = out;
    this.configuration = configuration;
  }

  /**
   * Prints a line for each file that was refused or left aside, and a closing one.
   *
   * @param err where to
   * @param parts number of the job's tasks
   * @return whether all files were taken
   * @throws IOException if what the job wrote cannot be read
   */
  boolean print(PrintStream err, Tallies tallies, int parts) throws IOException {
    List<String> identical = lines(Folder.IDENTICAL);
    List<String> refused = lines(Folder.REFUSED);
    identical.forEach(line -> err.println(visible(line)));
    refused.forEach(line -> err.println(visible(line)));
    long failed = refused.stream().filter(line -> !line.startsWith(" ")).count();
    String summary =
        "%s: %s with %s, %s, from %.2f MB in %s"
            .formatted(
                out,
                count(tallies.transcripts().value(), "transcript"),
                count(tallies.exchanges().value(), "exchange"),
                count(tallies.mentions().value(), "mention"),
                tallies.bytes().value() / 1e6,
                count(parts, "part"));
    String aside = identical.isEmpty() ? "" : ", " + identical.size() + " identical";
    err.println(summary + aside + (failed == 0 ? "" : ", " + failed + " refused"));
    return failed == 0;
  }

  private List<String> lines(Folder folder) throws IOException {
    FileSystem system = out.getFileSystem(configuration);
    Path path = new Path(out, folder.path());
    List<String> lines = new ArrayList<>();
    if (system.exists(path)) {
      FileStatus[] parts = system.listStatus(path);
      Arrays.sort(parts);
      for (FileStatus part : parts) {
        try (InputStream in = system.open(part.getPath())) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
      }
    }
    return lines;
  }

  /** A name of a file may hold anything. */
  static String visible(String line) {
    return UNSEEN
        .matcher(line)
        .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
