package dawen.spark;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dawen.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What {@code dawen extract} makes of the same files.
 *
 * @param told on standard error
 */
record LocalExtraction(Path folder, String told) {
  static LocalExtraction of(Path in, Path folder, String... options) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> args = new ArrayList<>(List.of("extract", in.toString(), "-o", folder.toString()));
    Collections.addAll(args, options);
    PrintStream quiet = new PrintStream(err, true);
    Main.run(quiet, quiet, args.toArray(String[]::new));
    String told = err.toString(StandardCharsets.UTF_8);
    assertFalse(Files.notExists(folder.resolve("transcripts.nq")), told);
    return new LocalExtraction(folder, told);
  }

  byte[] bytes(Folder kind) throws IOException {
    return Files.readAllBytes(folder.resolve(kind.path() + ".nq"));
  }
}
