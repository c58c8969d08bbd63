package dawen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the whole line and its stages cost. */
final class LineTables {
  private final Results results;

  LineTables(Results results) {
    this.results = results;
  }

  /** A whole line: its processes one after the other. */
  static Optional<Measured> line(Results results, int docs, String kind) {
    Optional<Measured> build = results.best(docs + "/build-" + kind);
    Optional<Measured> query = results.best(docs + "/query-" + kind);
    Optional<Measured> facts = results.best(docs + "/facts-" + kind);
    if (build.isEmpty() || query.isEmpty() || facts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Measured(
            build.get().wall() + query.get().wall(),
            build.get().cpu() + query.get().cpu(),
            Math.max(build.get().peakBytes(), query.get().peakBytes()),
            facts.get().figures(),
            null));
  }

  /** From files to an answer, with and without provenance. */
  String lines(Corpus corpus) throws IOException {
    Table table =
        new Table(
            "line",
            "wall s",
            "CPU s",
            "files/s",
            "MB/s",
            "exchanges/s",
            "triples",
            "triples/s",
            "µs/triple",
            "triples/exchange",
            "peak MB");
    for (String kind : List.of("plain", "full")) {
      String name = corpus.docs() + "/";
      results
          .best(name + "extract-" + kind)
          .ifPresent(it -> line(table, corpus, "`dawen extract`, " + kind, it, kind));
      results
          .best(name + "build-" + kind)
          .ifPresent(it -> line(table, corpus, "`dawen build`, " + kind, it, kind));
      line(results, corpus.docs(), kind)
          .ifPresent(it -> line(table, corpus, "… and `dawen query`, " + kind, it, kind));
      served(corpus.docs(), kind)
          .ifPresent(it -> line(table, corpus, "… or `dawen serve`, asked, " + kind, it, kind));
    }
    return table.markdown();
  }

  private Optional<Measured> served(int docs, String kind) {
    Optional<Measured> serve = results.best(docs + "/serve-" + kind);
    return results
        .best(docs + "/build-" + kind)
        .filter(build -> serve.isPresent())
        .map(
            build ->
                new Measured(
                    build.wall() + serve.get().wall(),
                    build.cpu() + serve.get().cpu(),
                    Math.max(build.peakBytes(), serve.get().peakBytes()),
                    serve.get().figures(),
                    null));
  }

  private void line(Table table, Corpus corpus, String name, Measured it, String kind) {
    double triples = fact(corpus.docs(), kind, "triples");
    double exchanges = fact(corpus.docs(), kind, "exchanges");
    double own = fact(corpus.docs(), kind, "star") + fact(corpus.docs(), kind, "provenance");
    table.row(
        name,
        Table.number(it.wall()),
        Table.number(it.cpu()),
        Table.rate(corpus.docs(), it.wall()),
        Table.rate(bytes(corpus) / 1e6, it.wall()),
        Table.rate(exchanges, it.wall()),
        Table.number(triples),
        Table.rate(triples, it.wall()),
        Table.rate(it.wall() * 1e6, triples),
        Table.rate(own, exchanges),
        Table.megabytes(it.peakBytes()));
  }

  private double fact(int docs, String kind, String name) {
    return results.best(docs + "/facts-" + kind).flatMap(it -> it.figure(name)).orElse(0.0);
  }

  private static double bytes(Corpus corpus) {
    try {
      return corpus.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each stage by itself. */
  String stages(Corpus corpus) {
    Table table =
        new Table(
            "stage",
            "s",
            "CPU s",
            "files/s",
            "MB/s",
            "exchanges/s",
            "triples/s",
            "peak MB",
            "heap MB");
    stage(table, corpus, "read: bytes to text", "stage-read", null);
    for (String kind : List.of("plain", "full")) {
      stage(table, corpus, "extract: files to sorted N-Quads, " + kind, "extract-" + kind, kind);
      stage(table, corpus, "write: graphs to sorted N-Quads, " + kind, "stage-write-" + kind, kind);
      stage(table, corpus, "load: N-Quads to a store, " + kind, "stage-load-" + kind, kind);
      stage(table, corpus, "index: words of the store, " + kind, "stage-index-" + kind, null);
      stage(table, corpus, "query: one process, " + kind, "query-" + kind, null);
    }
    return table.markdown() + parts(corpus.docs());
  }

  private void stage(Table table, Corpus corpus, String name, String step, String kind) {
    Optional<Measured> best = results.best(corpus.docs() + "/" + step);
    if (best.isEmpty()) {
      return;
    }
    Measured it = best.get();
    boolean isQuery = step.startsWith("query");
    double seconds = isQuery ? 0 : it.seconds();
    table.row(
        name,
        Table.number(it.seconds()),
        Table.number(it.cpuSeconds()),
        Table.rate(corpus.docs(), seconds),
        Table.rate(bytes(corpus) / 1e6, seconds),
        Table.rate(fact(corpus.docs(), "full", "exchanges"), seconds),
        kind == null ? "—" : Table.rate(fact(corpus.docs(), kind, "triples"), seconds),
        Table.megabytes(it.peakBytes()),
        Table.megabytes(it.figure("heap").orElse(0.0)));
  }

  /** What the parts of extraction take of the processors, in one process. */
  private String parts(int docs) {
    Table table = new Table("part of extraction", "CPU s", "share");
    Optional<Measured> parts = results.best(docs + "/stage-parts");
    List<String> names = List.of("source", "transcript", "annotate", "graph", "shapes", "lines");
    double all = names.stream().mapToDouble(name -> figure(parts, name)).sum();
    if (all > 0) {
      for (String name : names) {
        double own = figure(parts, name);
        table.row(name, Table.number(own), Table.number(100 * own / all) + " %");
      }
    }
    String rows = table.markdown();
    return rows.isEmpty() ? "" : "\n" + rows;
  }

  private static double figure(Optional<Measured> it, String name) {
    return it.flatMap(measured -> measured.figure(name)).orElse(0.0);
  }

  /** What a transcript costs in the largest corpus, and in the next smaller one. */
  String scale(List<Corpus> corpora) {
    Table table = new Table("line", "corpora", "ms a transcript", "the same", "ratio", "CPU ratio");
    for (int i = 1; i < corpora.size(); i++) {
      int small = corpora.get(i - 1).docs();
      int large = corpora.get(i).docs();
      for (String kind : List.of("plain", "full")) {
        scale(table, "`dawen extract`, " + kind, "/extract-" + kind, small, large);
        scale(table, "`dawen build`, " + kind, "/build-" + kind, small, large);
      }
    }
    return table.markdown();
  }

  private void scale(Table table, String name, String step, int small, int large) {
    Optional<Measured> few = results.best(small + step);
    Optional<Measured> many = results.best(large + step);
    if (few.isPresent() && many.isPresent()) {
      double one = few.get().wall() / small;
      double other = many.get().wall() / large;
      table.row(
          name,
          "%,d; %,d".formatted(small, large),
          Table.number(one * 1e3),
          Table.number(other * 1e3),
          Table.number(other / one),
          Table.number(many.get().cpu() / large / (few.get().cpu() / small)));
    }
  }
}
