package dawen.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured, and where.
 *
 * @param home the checkout; its launcher and its jar are measured
 * @param jar of the program
 * @param classes class path of the benchmarks themselves, the jar last
 * @param work folder for corpora, graphs, logs and results
 * @param shared folder with {@code transcripts} (the seeds) and {@code bench} (generator, peers)
 * @param heap most heap of each process, as Java's -Xmx takes it
 * @param threads of what runs on several
 * @param query name of the canned query that ends a whole line
 */
record Settings(
    Path home,
    Path jar,
    String classes,
    Path work,
    Path shared,
    String heap,
    int threads,
    String query) {

  Path seeds() {
    return shared.resolve("transcripts");
  }

  Path generator() {
    return shared.resolve("bench/make_corpus.py");
  }

  Path logs() {
    return work.resolve("logs");
  }

  /** The program as its users start it. */
  List<String> dawen(String... arguments) {
    return Lists.join(List.of(home.resolve("dawen").toString()), List.of(arguments));
  }

  /** One of the programs of this package. */
  List<String> java(Class<?> program, String... arguments) {
    return Lists.join(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-cp",
            classes,
            program.getName()),
        List.of(arguments));
  }
}
