package dawen.spark;

import dawen.Pipeline;
import dawen.graph.Violation;
import dawen.source.FileNames;
import dawen.source.SourceException;
import dawen.source.SourceFile;
import dawen.transcript.TranscriptException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/** Reads the files of one share one after the other, as {@code dawen build} does. */
final class FileReader {
  private static final int FAULTS_SHOWN = 10;

  private final Tools tools;
  private final Configuration configuration;
  private final Map<String, Seen> seen = new HashMap<>();

  /** A file whose transcript id is taken. */
  private record Seen(InputFile file, String sha256) {}

  FileReader(Tools tools, Configuration configuration) {
    this.tools = tools;
    this.configuration = configuration;
  }

  /**
   * Reads and describes a file.
   *
   * @throws IOException if the file system fails, which may pass: the task is to be tried again
   */
  Outcome read(InputFile file) throws IOException {
    try {
      SourceFile source = source(file);
      Pipeline.Result result = tools.pipeline().run(source, tools.detail());
      return result.violations().isEmpty()
          ? once(file, source.sha256(), result)
          : broken(file, result.violations());
    } catch (FileNotFoundException | AccessControlException e) {
      return new Outcome.Refused(file.path() + ": cannot be read: " + e.getMessage());
    } catch (SourceException | TranscriptException e) {
      return new Outcome.Refused(inFront(file, e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // a fault of the program would meet every attempt: it spoils this file, not the job
      return new Outcome.Refused(
          file.path() + ": could not be read, by a fault of the program: " + e);
    }
  }

  private SourceFile source(InputFile file) throws IOException {
    if (FileNames.ending(file.name()).equals("zip")) {
      throw new SourceException(
          file.path() + ": the job opens no archives; unpack it, or read it with dawen extract");
    }
    SourceFile.checkSize(file.path(), file.bytes());
    Path path = new Path(file.path());
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      return SourceFile.of(
          file.path(), file.name(), in.readNBytes((int) SourceFile.MAX_BYTES), null);
    }
  }

  /** Lets one of several files through that would have the same IRIs. */
  private Outcome once(InputFile file, String sha256, Pipeline.Result result) {
    Seen namesake = seen.putIfAbsent(file.transcriptId(), new Seen(file, sha256));
    if (namesake == null) {
      return new Outcome.Made(file, result);
    }
    return namesake.sha256().equals(sha256)
        ? new Outcome.Identical(file, namesake.file())
        : new Outcome.Refused(
            "%s: same name as %s; rename one of them"
                .formatted(file.path(), namesake.file().path()));
  }

  private static Outcome broken(InputFile file, List<Violation> violations) {
    String faults =
        violations.stream()
            .limit(FAULTS_SHOWN)
            .map(violation -> "\n" + file.path() + ": " + violation)
            .collect(Collectors.joining());
    return new Outcome.Refused(
        "%s: not stored, its graph does not have the shape it should (%d %s)%s"
            .formatted(
                file.path(),
                violations.size(),
                violations.size() == 1 ? "fault" : "faults",
                faults));
  }

  /** A message about the file with its path in front, also where it began with the name alone. */
  private static String inFront(InputFile file, String message) {
    if (message.startsWith(file.path())) {
      return message;
    }
    boolean named = message.startsWith(file.name());
    return file.path() + (named ? message.substring(file.name().length()) : ": " + message);
  }
}
