package dawen.bench;

import dawen.text.TextIndexWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the work must cost at least, and how far the whole run is from it. */
final class FloorTables {

  /** With fewer texts a build makes no index of words. */
  private static final double INDEXED = TextIndexWriter.LEAST;

  private final Results results;

  FloorTables(Results results) {
    this.results = results;
  }

  /** One floor below a run. */
  private record Floor(String name, Optional<Measured> cost) {}

  /** Each floor by itself. */
  String floors(Corpus corpus) {
    int docs = corpus.docs();
    Table table = new Table("floor", "s", "CPU s", "amount", "a second");
    row(table, "JVM start", floor(docs, "jvm"), "", "");
    row(table, "bytes read and decoded", floor(docs, "read"), "characters", "characters");
    row(table, "one pass of the automaton", floor(docs, "automaton"), "characters", "characters");
    row(table, "HanLP over what is sent to it", floor(docs, "hanlp"), "characters", "characters");
    for (String kind : List.of("plain", "full")) {
      row(table, "N-Quads written, " + kind, floor(docs, "write-" + kind), "triples", "quads");
      for (String loader : List.of("parallel", "phased")) {
        String step = "load-" + loader + "-" + kind;
        row(table, "TDB2 " + loader + " loader, " + kind, floor(docs, step), "triples", "quads");
      }
    }
    row(table, "Lucene over the texts", floor(docs, "index"), "texts", "texts");
    return table.markdown();
  }

  private static void row(
      Table table, String name, Optional<Measured> cost, String figure, String unit) {
    if (cost.isPresent()) {
      double amount = cost.get().figure(figure).orElse(0.0);
      table.row(
          name,
          Table.number(cost.get().seconds()),
          Table.number(cost.get().cpuSeconds()),
          amount == 0 ? "—" : Table.number(amount) + " " + unit,
          Table.rate(amount, cost.get().seconds()));
    }
  }

  /** The sum of the floors of a run's own work, and the run. */
  String ratios(Corpus corpus) {
    int docs = corpus.docs();
    Table table =
        new Table("run", "floors s", "run s", "ratio", "floors CPU s", "run CPU s", "CPU ratio");
    for (String kind : List.of("plain", "full")) {
      List<Floor> read =
          Stream.of("jvm", "read", "automaton", "hanlp")
              .map(name -> new Floor(name, floor(docs, name)))
              .toList();
      List<Floor> write = List.of(new Floor("write", floor(docs, "write-" + kind)));
      ratio(table, "`dawen extract`, " + kind, Lists.join(read, write), docs + "/extract-" + kind);
      ratio(
          table,
          "`dawen build`, " + kind,
          Lists.join(read, stored(docs, kind)),
          docs + "/build-" + kind);
    }
    return table.markdown();
  }

  private List<Floor> stored(int docs, String kind) {
    List<Measured> loaders =
        Stream.of("parallel", "phased")
            .flatMap(loader -> floor(docs, "load-" + loader + "-" + kind).stream())
            .toList();
    List<Floor> floors = new ArrayList<>();
    floors.add(new Floor("load", Measured.best(loaders)));
    Optional<Measured> index = floor(docs, "index");
    if (index.flatMap(it -> it.figure("texts")).orElse(0.0) >= INDEXED) {
      floors.add(new Floor("index", index));
    }
    return floors;
  }

  private void ratio(Table table, String name, List<Floor> floors, String step) {
    Optional<Measured> run = results.best(step);
    if (run.isEmpty() || floors.stream().anyMatch(floor -> floor.cost().isEmpty())) {
      return;
    }
    double wall = sum(floors, Measured::seconds);
    double cpu = sum(floors, Measured::cpuSeconds);
    table.row(
        name,
        Table.number(wall),
        Table.number(run.get().wall()),
        Table.number(run.get().wall() / wall),
        Table.number(cpu),
        Table.number(run.get().cpu()),
        Table.number(run.get().cpu() / cpu));
  }

  private static double sum(List<Floor> floors, ToDoubleFunction<Measured> seconds) {
    return floors.stream().mapToDouble(floor -> seconds.applyAsDouble(floor.cost().get())).sum();
  }

  private Optional<Measured> floor(int docs, String name) {
    return results.best(docs + "/floor-" + name);
  }
}
