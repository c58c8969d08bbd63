package dawen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generated transcripts in a folder.
 *
 * @param docs how many
 * @param folder holds them, and {@code manifest.jsonl}
 */
record Corpus(int docs, Path folder) {

  /** The folder of a corpus of that size, made by the generator where it is not there yet. */
  static Corpus made(int docs, Path work, Path generator, Path seeds, Runner runner)
      throws IOException, InterruptedException {
    Corpus corpus = new Corpus(docs, work.resolve("corpus-" + docs));
    Path making = work.resolve("corpus-" + docs + ".making");
    if (!Files.exists(corpus.folder())) {
      Deletion.delete(making);
      Measured made =
          runner.run(
              "corpus-" + docs,
              List.of(
                  "python3",
                  generator.toString(),
                  "--docs",
                  Integer.toString(docs),
                  "--out",
                  making.toString(),
                  "--seeds",
                  seeds.toString()));
      if (!made.ok()) {
        throw new IOException("no corpus of " + docs + " transcripts: " + made.failure());
      }
      Files.move(making, corpus.folder());
    }
    return corpus;
  }

  /** The transcripts, sorted by name. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Bytes of all transcripts. */
  long bytes() throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  Path manifest() {
    return folder.resolve("manifest.jsonl");
  }
}
