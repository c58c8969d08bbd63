package dawen.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** dawen beside other ways from texts to a queried store. */
final class PeerTable {
  private static final String PEER = "peer-";

  private final Results results;

  PeerTable(Results results) {
    this.results = results;
  }

  /** A row for each peer and both lines of dawen; empty where no peer was run. */
  String peers(Corpus corpus) throws IOException {
    Table table =
        new Table(
            "program",
            "wall s",
            "CPU s",
            "exchanges",
            "triples",
            "µs/triple",
            "MB/s",
            "peak MB",
            "runs");
    String prefix = corpus.docs() + "/" + PEER;
    List<String> peers =
        results.steps().stream().filter(step -> step.startsWith(prefix)).sorted().toList();
    if (peers.isEmpty()) {
      return "";
    }
    for (String kind : List.of("plain", "full")) {
      Optional<Measured> line = LineTables.line(results, corpus.docs(), kind);
      int runs = results.runs(corpus.docs() + "/build-" + kind).size();
      if (line.isPresent()) {
        row(table, "dawen, " + kind, line.get(), corpus, runs);
      }
    }
    StringBuilder failures = new StringBuilder();
    for (String peer : peers) {
      String name = peer.substring(prefix.length());
      List<Measured> runs = results.runs(peer);
      Measured best = Measured.best(runs).orElseThrow();
      if (best.ok()) {
        row(table, name, best, corpus, runs.size());
      } else {
        failures.append("\n%s could not be run: %s%n".formatted(name, best.failure()));
      }
    }
    return table.markdown() + failures;
  }

  private static void row(Table table, String name, Measured it, Corpus corpus, int runs)
      throws IOException {
    double triples = it.figure("triples").orElse(0.0);
    table.row(
        name,
        Table.number(it.wall()),
        Table.number(it.cpu()),
        Table.number(it.figure("exchanges")),
        Table.number(triples),
        Table.rate(it.wall() * 1e6, triples),
        Table.rate(corpus.bytes() / 1e6, it.wall()),
        Table.megabytes(it.peakBytes()),
        Integer.toString(runs));
  }
}
